import { AppointStaff, type Command, DuplicateMarked, ErasePersonalData } from '@lovebank/core'
import { accountStory, commandOf, eventOf, householdStory, organisationStory, volunteerStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { AccountEvent } from '../account/events.ts'
import { account } from '../account/index.ts'
import type { HouseholdEvent } from '../household/events.ts'
import { household } from '../household/index.ts'
import type { OrganisationEvent } from '../organisation/events.ts'
import { organisation } from '../organisation/index.ts'
import type { VolunteerEvent } from '../volunteer/events.ts'
import { volunteer } from '../volunteer/index.ts'
import { admit } from './admit.ts'
import type { Facts } from './facts.ts'

const { erased, registered, volunteerId, withdrawn } = volunteerStory
const erase = commandOf(ErasePersonalData, { volunteerId })

interface Streams {
  readonly people?: ReadonlyArray<VolunteerEvent>
  readonly books?: ReadonlyArray<AccountEvent>
  readonly offices?: ReadonlyArray<OrganisationEvent>
  readonly homes?: ReadonlyArray<HouseholdEvent>
}

const left = [registered, withdrawn]

const told = (command: Command, { people = left, books = [], offices = [], homes = [] }: Streams) => {
  const states = {
    volunteer: people.reduce(volunteer.evolve, volunteer.initialState),
    account: books.reduce(account.evolve, account.initialState),
    organisation: offices.reduce(organisation.evolve, organisation.initialState),
    household: homes.reduce(household.evolve, household.initialState),
  }
  const stateOf = (aggregate: keyof typeof states) => states[aggregate]
  const admitted = admit(command, { stateOf } as unknown as Facts)
  return isLeft(admitted) ? admitted.left : 'admitted'
}

const { opened, deposited, held, frozen } = accountStory

test('an erasure begins where no account was opened, or it is empty', () => {
  expect(told(erase, {})).toBe('admitted')
  expect(told(erase, { books: [opened, frozen] })).toBe('admitted')
})

test('it waits for points, and for holds: an open redemption, an inquiry into one', () => {
  const refusal = { tag: 'AccountNotSettled', volunteerId }
  const books = [opened, deposited('w1', 60)]
  expect(told(erase, { books })).toEqual({ ...refusal, available: 60, held: 0 })
  expect(told(erase, { books: [...books, held('h1', [['w1', 60]])] })).toEqual({ ...refusal, available: 0, held: 60 })
})

test('it waits while the person is in office', () => {
  const { appointed, foundedTown, relieved, unit } = organisationStory
  const offices = [...foundedTown, appointed(volunteerId, 'auditor', 'TOWN')]
  expect(told(erase, { offices })).toEqual({
    tag: 'StillInOffice',
    personId: volunteerId,
    role: 'auditor',
    unitId: unit('TOWN'),
  })
  expect(told(erase, { offices: [...offices, relieved(volunteerId, 'auditor', 'TOWN')] })).toBe('admitted')
})

test('it waits for who is alone in a household, which nobody else would be there for', () => {
  const { added, dissolved, formed, idOf } = householdStory
  const alone = formed('H-1', [volunteerId])
  const refusal = { tag: 'LastOfHousehold', personId: volunteerId, householdId: idOf('H-1') }
  expect(told(erase, { homes: [alone] })).toEqual(refusal)
  expect(told(erase, { homes: [alone, added('H-1', 'sun')] })).toBe('admitted')
  expect(told(erase, { homes: [alone, dissolved('H-1', [[volunteerId, 1]])] })).toBe('admitted')
})

test('erased already, a late deposit makes no difference', () => {
  expect(told(erase, { people: [...left, erased], books: [opened, deposited('w1', 60)] })).toBe('admitted')
})

test('whoever is erased, or a duplicate, is appointed to nothing', () => {
  const refusal = { tag: 'PersonalDataAreErased', volunteerId }
  const appoint = commandOf(AppointStaff, { personId: volunteerId, role: 'auditor', unitId: 'town', name: '王芳' })
  expect(told(appoint, {})).toBe('admitted')
  expect(told(appoint, { people: [...left, erased] })).toEqual(refusal)
  const marked = eventOf(DuplicateMarked, { volunteerId, keptId: 'li' })
  expect(told(appoint, { people: [...left, marked] })).toEqual({ tag: 'AlreadyDuplicate', volunteerId, keptId: 'li' })
})
