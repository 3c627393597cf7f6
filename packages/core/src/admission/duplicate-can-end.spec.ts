import { type Command, DistinctMarked, MarkDistinct, MarkDuplicate, type PersonId } from '@lovebank/core'
import { accountStory, commandOf, eventOf, organisationStory, volunteerStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { AccountEvent } from '../account/events.ts'
import { account } from '../account/index.ts'
import { allowance } from '../allowance/index.ts'
import { accountIdOf } from '../kernel/derive.ts'
import { organisation } from '../organisation/index.ts'
import type { VolunteerEvent } from '../volunteer/events.ts'
import { volunteer } from '../volunteer/index.ts'
import { admit } from './admit.ts'
import type { Facts } from './facts.ts'
import { factsNeeded } from './facts-needed.ts'

const { erased, registered, volunteerId, withdrawn } = volunteerStory
const kept = 'li' as PersonId
const li = { ...registered, volunteerId: kept }
const mark = commandOf(MarkDuplicate, { volunteerId, keptId: kept })

const told = (
  command: Command,
  people: ReadonlyArray<VolunteerEvent>,
  books: ReadonlyArray<AccountEvent> = [accountStory.opened],
  isBlocked = false,
  town = organisation.initialState,
) => {
  const states = {
    volunteer: people.reduce(volunteer.evolve, volunteer.initialState),
    account: books.reduce(account.evolve, account.initialState),
    allowance: { ...allowance.initialState, isBlocked },
    organisation: town,
  }
  const stateOf = (aggregate: keyof typeof states) => states[aggregate]
  const admitted = admit(command, { stateOf } as unknown as Facts)
  return isLeft(admitted) ? admitted.left : 'admitted'
}

test('a record ends in favour of one that stands', () => {
  expect(told(mark, [li])).toBe('admitted')
  expect(told(mark, [li], [])).toBe('admitted')
  expect(told(mark, [])).toEqual({ tag: 'VolunteerNotRegistered', volunteerId: kept })
  expect(told(mark, [li, { ...withdrawn, volunteerId: kept }])).toEqual({
    tag: 'VolunteerHasWithdrawn',
    volunteerId: kept,
  })
  const gone = [withdrawn, erased].map((event) => ({ ...event, volunteerId: kept }))
  expect(told(mark, [li, ...gone])).toEqual({ tag: 'PersonalDataAreErased', volunteerId: kept })
})

test('it does not end while its account has points, which would be lost', () => {
  const deposited = accountStory.deposited('w1', 60)
  const held = accountStory.held('h1', [['w1', 20]])
  const refusal = { tag: 'DuplicateHasPoints', volunteerId, keptId: kept }
  expect(told(mark, [li], [accountStory.opened, deposited])).toEqual({ ...refusal, available: 60, held: 0 })
  expect(told(mark, [li], [accountStory.opened, deposited, held])).toEqual({ ...refusal, available: 40, held: 20 })
  const all = accountStory.held('h1', [['w1', 60]])
  expect(told(mark, [li], [accountStory.opened, deposited, all])).toEqual({ ...refusal, available: 0, held: 60 })
})

test('it does not end while an inquiry into it is open, which the other would be rid of', () => {
  expect(told(mark, [li], [accountStory.opened], true)).toEqual({ tag: 'HolderIsBlocked', volunteerId })
})

test('it does not end where the kept one was told apart from it before', () => {
  const apart = eventOf(DistinctMarked, { volunteerId: kept, otherId: volunteerId })
  expect(told(mark, [li, apart])).toEqual({ tag: 'MarkedDistinct', volunteerId, otherId: kept })
})

test('one and the same record is left to the rule to refuse', () => {
  const itself = commandOf(MarkDuplicate, { volunteerId, keptId: volunteerId })
  expect(told(itself, [registered, withdrawn])).toBe('admitted')
})

test('two are told apart only where the other is on the register', () => {
  const apart = commandOf(MarkDistinct, { volunteerId, otherId: kept })
  expect(told(apart, [li])).toBe('admitted')
  expect(told(apart, [])).toEqual({ tag: 'VolunteerNotRegistered', volunteerId: kept })
})

test('it does not end while it is in office, where it would judge as somebody else', () => {
  const { appointed, stateAfter, townWithUnits, unit } = organisationStory
  const town = stateAfter([...townWithUnits, appointed(volunteerId, 'social-worker', 'TOWN')])
  expect(told(mark, [li], [], false, town)).toEqual({
    tag: 'StillInOffice',
    personId: volunteerId,
    role: 'social-worker',
    unitId: unit('TOWN'),
  })
})

test('asks for the kept record and the account that ends', () => {
  expect(factsNeeded(mark)).toEqual([
    { aggregate: 'volunteer', id: kept },
    { aggregate: 'account', id: accountIdOf(volunteerId) },
    { aggregate: 'allowance', id: accountIdOf(volunteerId) },
    { aggregate: 'organisation', id: 'town' },
  ])
})
