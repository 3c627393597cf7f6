/** Who speaks for a household: its head, until they leave the bank. */
import type { Command, CommandType, HouseholdId, PersonId, Scope } from '@lovebank/core'
import { organisationStory, person } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { authorise } from './authorise.ts'

const { stateAfter, townWithUnits, unit } = organisationStory
const householdId = 'wangs' as HouseholdId
const wangs = { unitId: unit('WILLOW'), headId: 'wang' as PersonId, members: [{ personId: 'wang' as PersonId }] }

const wangAsks = (type: CommandType, scope: Scope, isWithoutHead: boolean) => {
  const answer = authorise({ type, actor: person('wang') } as unknown as Command, scope, stateAfter(townWithUnits), {
    ofPerson: () => undefined,
    ofHousehold: () => ({ ...wangs, isWithoutHead }),
    ofShop: () => undefined,
    merchantAt: () => undefined,
  })
  return isLeft(answer) ? answer.left.tag : 'allowed'
}

test('a head who has left the bank gives nothing of the household, and calls nothing off', () => {
  const called = { householdId, isForHead: true }
  const given = { ...called, notByMembersOf: householdId }
  expect(wangAsks('RequestTransfer', given, false)).toBe('allowed')
  expect(wangAsks('RequestTransfer', given, true)).toBe('OwnCase')
  expect(wangAsks('CancelRedemption', called, false)).toBe('allowed')
  expect(wangAsks('CancelRedemption', called, true)).toBe('NotEntitled')
})
