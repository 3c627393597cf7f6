/** A redemption is asked for at the prices that the shop lists, by somebody who may redeem. */
import {
  ItemDelisted,
  ItemListed,
  ItemRepriced,
  type Points,
  RequestRedemption,
  ShopOpened,
  type VolunteerEvent,
} from '@lovebank/core'
import { commandOf, eventOf, organisationStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { answer, fold } from '../../test/answer-of-admission.ts'
import { allowance } from '../allowance/index.ts'
import { shop } from '../shop/index.ts'
import { volunteer } from '../volunteer/index.ts'

const { unit } = organisationStory
const { registered, suspended, volunteerId, withdrawn } = volunteerStory

const volunteerAfter = fold(volunteer)
const shopAfter = fold(shop)

describe('a redemption', () => {
  const shopOpened = eventOf(ShopOpened, { shopId: 's1', unitId: unit('WILLOW'), name: '爱心超市' })
  const rice = eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag', pointsEach: 44 })
  const oil = eventOf(ItemListed, { shopId: 's1', itemId: 'oil', name: '食用油', measure: 'bottle', pointsEach: 60 })
  const ask = (lines: ReadonlyArray<{ itemId: string; quantity: number; pointsEach: number }>) =>
    commandOf(RequestRedemption, {
      redemptionId: 'r1',
      volunteerId,
      shopId: 's1',
      channel: 'in-advance',
      lines,
      expiresAt: '2026-02-20T01:00:00.000Z',
    })
  const forRice = { itemId: 'rice', quantity: 2, pointsEach: 44 }
  const active = { volunteer: volunteerAfter(registered), allowance: allowance.initialState }

  test('is at the prices that the shop lists', () => {
    const known = { ...active, shop: shopAfter(shopOpened, rice, oil) }
    expect(answer(ask([forRice, { itemId: 'oil', quantity: 1, pointsEach: 60 }]), known)).toBe('admitted')
  })

  test('is refused where a price has changed, up or down, and tells it', () => {
    for (const listed of [45, 43]) {
      const repriced = eventOf(ItemRepriced, { shopId: 's1', itemId: 'rice', pointsEach: listed })
      expect(answer(ask([forRice]), { ...active, shop: shopAfter(shopOpened, rice, repriced) })).toEqual({
        tag: 'PriceChanged',
        itemId: 'rice',
        stated: 44 as Points,
        listed,
      })
    }
  })

  test('is refused where an item is unknown or no longer offered', () => {
    const notOffered = { tag: 'ItemNotOffered', shopId: 's1', itemId: 'rice' }
    const delisted = eventOf(ItemDelisted, { shopId: 's1', itemId: 'rice' })
    expect(answer(ask([forRice]), { ...active, shop: shopAfter(shopOpened, oil) })).toEqual(notOffered)
    expect(answer(ask([forRice]), { ...active, shop: shopAfter(shopOpened, rice, delisted) })).toEqual(notOffered)
  })

  test('is refused where there is no such shop', () => {
    expect(answer(ask([forRice]), { ...active, shop: shopAfter() })).toEqual({
      tag: 'ShopNotOpen',
      shopId: 's1',
    })
  })

  test('is refused to a holder into whom an inquiry is open', () => {
    const blocked = { ...allowance.initialState, isBlocked: true }
    const known = { ...active, shop: shopAfter(shopOpened, rice), allowance: blocked }
    expect(answer(ask([forRice]), known)).toEqual({ tag: 'HolderIsBlocked', volunteerId })
  })

  test('is refused to somebody unknown, suspended or gone', () => {
    const open = shopAfter(shopOpened, rice)
    const tagFor = (...events: ReadonlyArray<VolunteerEvent>) => {
      const refusal = answer(ask([forRice]), { ...active, volunteer: volunteerAfter(...events), shop: open })
      return refusal === 'admitted' ? refusal : refusal.tag
    }
    expect([tagFor(), tagFor(registered, suspended), tagFor(registered, withdrawn)]).toEqual([
      'VolunteerNotRegistered',
      'VolunteerIsSuspended',
      'VolunteerHasWithdrawn',
    ])
  })
})
