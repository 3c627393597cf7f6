/** Wang's points are spent by wang and whom wang named: at the counter, and when what was ordered is fetched. */
import {
  type Command,
  FulfilRedemption,
  type HouseholdEvent,
  LiftSpendingRestriction,
  RestrictSpending,
  type VolunteerEvent,
} from '@lovebank/core'
import { commandOf, householdStory, person, redemptionStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { answer, fold } from '../../test/answer-of-admission.ts'
import { redemption } from '../redemption/index.ts'
import { volunteer } from '../volunteer/index.ts'

const { freed, restricted, stateAfter } = householdStory
const { registered, registeredYouth, withdrawn, volunteerId } = volunteerStory
const { requested, requestedAtCounter, ready } = redemptionStory

const child = { name: '小明', relation: 'child' as const, personId: undefined }
const neighbour = { ...child, relation: 'neighbour' as const }
const named = [restricted('wang', ['小明'])]
const refused = { tag: 'NotNamedToSpend', volunteerId: 'wang' }

describe('handing over what was ordered', () => {
  const fulfil = (collectedBy: typeof child | typeof neighbour | undefined, register: ReadonlyArray<HouseholdEvent>) =>
    answer(
      commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode: '012345', collectedBy, actor: person('keeper') }),
      { redemption: fold(redemption)(requested, ready), household: stateAfter(...register) },
    )

  test('goes to the holder and to whom the holder named, and to nobody else', () => {
    expect(fulfil(undefined, named)).toBe('admitted')
    expect(fulfil(child, named)).toBe('admitted')
    expect(fulfil(neighbour, named)).toEqual(refused)
    expect(fulfil(child, [restricted('wang', [])])).toEqual(refused)
  })

  test('goes to anybody where nobody is named, or no longer', () => {
    expect(fulfil(neighbour, [])).toBe('admitted')
    expect(fulfil(neighbour, [...named, freed('wang')])).toBe('admitted')
  })

  test('is refused at the counter as well where the restriction came between', () => {
    const asked = { ...requestedAtCounter, askedBy: neighbour as never }
    const known = { redemption: fold(redemption)(asked, ready), household: stateAfter(...named) }
    const fulfilment = commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode: '012345' })
    expect(answer({ ...fulfilment, actor: person('keeper') }, known)).toEqual(refused)
  })
})

describe('who says so', () => {
  const say = (command: Command, ...life: ReadonlyArray<VolunteerEvent>) =>
    answer(command, { volunteer: fold(volunteer)(...life), household: stateAfter() })
  const restrict = commandOf(RestrictSpending, { volunteerId, named: [], actor: person(volunteerId) })
  const lift = commandOf(LiftSpendingRestriction, { volunteerId, actor: person(volunteerId) })

  test('is the holder, or staff in their place', () => {
    for (const command of [restrict, lift]) {
      expect(say(command, registered)).toBe('admitted')
      expect(say({ ...command, actor: person('worker') }, registered)).toBe('admitted')
    }
  })

  test('is the guardian of a minor, through staff', () => {
    for (const command of [restrict, lift]) {
      expect(say(command, registeredYouth)).toEqual({ tag: 'GuardianSaysWhoSpends', volunteerId })
      expect(say({ ...command, actor: person('worker') }, registeredYouth)).toBe('admitted')
    }
  })

  test('is nobody for a stranger to the books, or one who left', () => {
    expect(say(restrict)).toMatchObject({ tag: 'VolunteerNotRegistered' })
    expect(say(lift)).toMatchObject({ tag: 'VolunteerNotRegistered' })
    expect(say(restrict, registered, withdrawn)).toMatchObject({ tag: 'VolunteerHasWithdrawn' })
    expect(say(lift, registered, withdrawn)).toBe('admitted')
  })
})
