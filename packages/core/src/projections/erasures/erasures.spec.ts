import {
  accountIdOf,
  HouseholdFormed,
  HouseholdSplit,
  HouseholdsMerged,
  MemberAdded,
  PersonalDataErased,
  type PersonId,
  RedemptionRequested,
} from '@lovebank/core'
import { eventOf, redemptionStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import { erasures, subjectsErased } from './index.ts'

const erased = (volunteerId: string) => eventOf(PersonalDataErased, { volunteerId })
const asked = (redemptionId: string, volunteerId: string) =>
  eventOf(RedemptionRequested, { ...redemptionStory.requested, redemptionId, volunteerId })
const accountOf = (holderId: string) => accountIdOf(holderId as PersonId)
const member = (personId: string) => ({ personId, relation: 'child' })
const formed = (householdId: string, ...people: ReadonlyArray<string>) =>
  eventOf(HouseholdFormed, {
    householdId,
    number: 'H-1',
    unitId: 'willow',
    headId: people[0] ?? 'wang',
    members: people.map(member),
    pooling: 'together',
  })
const subjects = (...steps: ReadonlyArray<Step>) => [...subjectsErased(stateAfter(erasures, ...steps))].sort()

describe('the subjects whose personal data are gone', () => {
  test('are the person, the account and the redemptions, before and after', () => {
    const expected = ['wang', accountOf('wang'), 'x1', 'x3', 'x4'].sort()
    expect(
      subjects(asked('x1', 'wang'), asked('x2', 'li'), asked('x3', 'wang'), erased('wang'), asked('x4', 'wang')),
    ).toEqual(expected)
  })

  test('are none of those who stay', () => {
    expect(subjects(asked('x2', 'li'), formed('zhao', 'li'))).toEqual([])
  })

  test('are a household only with the last of its people, past and present', () => {
    const people = ['wang', 'li', accountOf('wang'), accountOf('li')]
    const added = eventOf(MemberAdded, { householdId: 'zhao', personId: 'li', relation: 'child' })
    expect(subjects(formed('zhao', 'wang'), added, erased('wang'))).toEqual(['wang', accountOf('wang')].sort())
    expect(subjects(formed('zhao', 'wang'), added, erased('wang'), erased('li'))).toEqual(
      [...people, 'zhao', accountOf('zhao')].sort(),
    )
  })

  test('follow those who leave a household, and those who come with another', () => {
    const split = eventOf(HouseholdSplit, {
      householdId: 'zhao',
      newHouseholdId: 'new',
      number: 'H-2',
      unitId: 'willow',
      headId: 'li',
      leaving: ['li'],
      pooling: 'apart',
    })
    expect(subjects(formed('zhao', 'wang', 'li'), split, erased('li'))).toEqual(
      ['li', accountOf('li'), 'new', accountOf('new')].sort(),
    )
    const merged = eventOf(HouseholdsMerged, { householdId: 'zhao', intoId: 'qian' })
    expect(subjects(formed('qian', 'li'), formed('zhao', 'wang'), merged, erased('li'))).not.toContain('qian')
  })
})
