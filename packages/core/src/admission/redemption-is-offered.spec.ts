/** Points that members keep together are redeemed by members only. */
import { type HouseholdEvent, ItemListed, RequestRedemption, type ShopEvent, ShopOpened } from '@lovebank/core'
import { commandOf, eventOf, householdStory, volunteerStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { allowance } from '../allowance/index.ts'
import { shop } from '../shop/index.ts'
import { volunteer } from '../volunteer/index.ts'
import { admit } from './admit.ts'
import type { Facts } from './facts.ts'
import { factsNeeded } from './facts-needed.ts'

const { dissolved, formed, headLeft, headNamed, idOf, poolingChanged, removed, restricted, stateAfter } = householdStory
const { registered, volunteerId } = volunteerStory

const shelf: ReadonlyArray<ShopEvent> = [
  eventOf(ShopOpened, { shopId: 's1', unitId: 'willow', name: '爱心超市' }),
  eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag', pointsEach: 44 }),
]
const request = commandOf(RequestRedemption, {
  redemptionId: 'r1',
  volunteerId,
  householdId: idOf('H-1'),
  shopId: 's1',
  channel: 'in-advance',
  lines: [{ itemId: 'rice', quantity: 2, pointsEach: 44 }],
  expiresAt: '2026-02-20T01:00:00.000Z',
})
const home = formed('H-1', ['zhao', volunteerId])

const answer = (...events: ReadonlyArray<HouseholdEvent>) => answerTo(request, ...events)

const answerTo = (command: typeof request, ...events: ReadonlyArray<HouseholdEvent>) => {
  const known = {
    volunteer: volunteer.evolve(volunteer.initialState, registered),
    shop: shelf.reduce(shop.evolve, shop.initialState),
    allowance: allowance.initialState,
    household: stateAfter(...events),
  }
  const stateOf: Facts['stateOf'] = (aggregate) => known[aggregate as 'shop'] as never
  const admitted = admit(command, { stateOf })
  return isLeft(admitted) ? admitted.left : 'admitted'
}

test('a member redeems on the points of the household', () => {
  expect(answer(home)).toBe('admitted')
  expect(factsNeeded(request)).toContainEqual({ aggregate: 'household', id: 'town' })
})

test('a stranger does not, nor who has left', () => {
  const refusal = { tag: 'NotAMember', personId: volunteerId, householdId: idOf('H-1') }
  expect(answer(formed('H-1', ['zhao']))).toEqual(refusal)
  expect(answer(home, removed('H-1', volunteerId))).toEqual(refusal)
})

test('nobody does where the household never was, or has ended', () => {
  const refusal = { tag: 'HouseholdNotFound', householdId: idOf('H-1') }
  expect(answer()).toEqual(refusal)
  expect(answer(home, dissolved('H-1', [['zhao', 1]]))).toEqual(refusal)
})

test('nobody does where each keeps their own points, from the start or from then on', () => {
  const refusal = { tag: 'NothingPooled', volunteerId, householdId: idOf('H-1') }
  expect(answer(formed('H-1', ['zhao', volunteerId], 'apart'))).toEqual(refusal)
  expect(answer(home, poolingChanged('H-1', 'apart', [['zhao', 1]]))).toEqual(refusal)
  expect(answer(home, poolingChanged('H-1', 'apart', [['zhao', 1]]), poolingChanged('H-1', 'together'))).toBe(
    'admitted',
  )
})

test('nobody does until another head is named for one who left the bank', () => {
  expect(answer(home, headLeft('H-1', 'zhao'))).toEqual({ tag: 'HouseholdWithoutHead', householdId: idOf('H-1') })
  expect(answer(home, headLeft('H-1', 'zhao'), headNamed('H-1', volunteerId))).toBe('admitted')
})

describe('where a volunteer named relatives', () => {
  const son = { name: '小明', relation: 'child' as const, personId: undefined }
  const ask = (askedBy: typeof son | undefined, onBehalfOf?: string) => {
    const { householdId: _, ...own } = request
    return commandOf(RequestRedemption, { ...own, lines: [...own.lines], askedBy, onBehalfOf })
  }
  const named = restricted(volunteerId, ['小明'])
  const refusal = { tag: 'NotNamedToSpend', volunteerId }

  test('the volunteer asks, or staff for them, or one whom they named', () => {
    expect(answerTo(ask(undefined), named)).toBe('admitted')
    expect(answerTo(ask(undefined, volunteerId), named)).toBe('admitted')
    expect(answerTo(ask(son), named)).toBe('admitted')
  })

  test('nobody else does, nor staff for anybody else', () => {
    expect(answerTo(ask({ ...son, name: '小红' }), named)).toEqual(refusal)
    expect(answerTo(ask(undefined, 'zhao'), named)).toEqual(refusal)
    expect(answerTo(ask({ ...son, name: '小红' }))).toBe('admitted')
  })

  test('it is asked of the register also where nothing of a household is spent', () => {
    expect(factsNeeded(ask(son))).toContainEqual({ aggregate: 'household', id: 'town' })
  })
})
