import { eventOf } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import type { ShopId } from '../../kernel/ids.ts'
import {
  ItemDelisted,
  ItemListed,
  ItemRepriced,
  ReservationReleased,
  ShopOpened,
  StockCounted,
  StockIssued,
  StockReceived,
  StockReserved,
  StockReturned,
  StockWrittenOff,
} from '../../shop/events.ts'
import { itemsOffered, shopCatalogue, shopsListed, stockOf } from './index.ts'

const shopId = 'market' as ShopId
const rice = { shopId: 'market', itemId: 'rice' }
const opened = eventOf(ShopOpened, { shopId: 'market', unitId: 'town', name: '爱心超市' })
const listed = (itemId: string, pointsEach: number) =>
  eventOf(ItemListed, { shopId: 'market', itemId, name: itemId, measure: 'bag-5kg', pointsEach })
const received = (quantity: number) =>
  eventOf(StockReceived, { ...rice, receiptId: 'r1', quantity, source: 'donation', from: '壹基金' })
const lines = (quantity: number) => ({
  shopId: 'market',
  redemptionId: 'order',
  lines: [{ itemId: 'rice', quantity }],
})
const begun = [opened, listed('rice', 44), received(20)]

const stateOf = (...steps: ReadonlyArray<Step>) => stateAfter(shopCatalogue, ...begun, ...steps)
const riceAfter = (...steps: ReadonlyArray<Step>) => {
  const [item] = stockOf(stateOf(...steps), shopId)
  return item && [item.onHand, item.reserved, item.available]
}

describe('the stock of a shop', () => {
  it('grows by what is received', () => {
    expect(riceAfter()).toEqual([20, 0, 20])
    expect(riceAfter(received(5))).toEqual([25, 0, 25])
  })

  it('sets reserved pieces aside until they are issued or released', () => {
    const reserved = eventOf(StockReserved, lines(3))
    expect(riceAfter(reserved)).toEqual([20, 3, 17])
    expect(riceAfter(reserved, eventOf(StockIssued, lines(3)))).toEqual([17, 0, 17])
    expect(riceAfter(reserved, eventOf(ReservationReleased, lines(3)))).toEqual([20, 0, 20])
  })

  it('grows by returned goods and shrinks by those written off', () => {
    expect(riceAfter(eventOf(StockReturned, lines(2)))).toEqual([22, 0, 22])
    expect(riceAfter(eventOf(StockWrittenOff, { ...rice, quantity: 2, reason: 'damp' }))).toEqual([18, 0, 18])
  })

  it('follows the shelf after a stocktake', () => {
    expect(riceAfter(eventOf(StockCounted, { ...rice, expected: 20, counted: 19 }))).toEqual([19, 0, 19])
  })

  it('is kept when an item is delisted and listed again', () => {
    const delisted = eventOf(ItemDelisted, rice)
    expect(riceAfter(delisted)).toEqual([20, 0, 20])
    expect(riceAfter(delisted, listed('rice', 40))).toEqual([20, 0, 20])
  })

  it('is empty where the shop or the item is unknown', () => {
    expect(stockOf(stateAfter(shopCatalogue, listed('rice', 44)), shopId)).toEqual([])
    expect(stockOf(stateAfter(shopCatalogue, opened, received(5)), shopId)).toEqual([])
  })
})

describe('the items that a shop offers', () => {
  it('are the listed ones at their newest price, what costs least first', () => {
    const state = stateOf(
      listed('oil', 30),
      listed('salt', 5),
      eventOf(ItemRepriced, { ...rice, pointsEach: 20 }),
      eventOf(ItemDelisted, { shopId: 'market', itemId: 'salt' }),
    )
    expect(itemsOffered(state, shopId)).toEqual([
      {
        itemId: 'rice',
        name: 'rice',
        measure: 'bag-5kg',
        pointsEach: 20,
        isListed: true,
        isStocked: true,
        onHand: 20,
        reserved: 0,
        available: 20,
      },
      {
        itemId: 'oil',
        name: 'oil',
        measure: 'bag-5kg',
        pointsEach: 30,
        isListed: true,
        isStocked: true,
        onHand: 0,
        reserved: 0,
        available: 0,
      },
    ])
  })
})

describe('items of one price', () => {
  it('stand in the order of their ids', () => {
    expect(itemsOffered(stateOf(listed('oil', 44)), shopId).map((item) => item.itemId)).toEqual(['oil', 'rice'])
  })
})

describe('the shops', () => {
  it('stand in the order of their ids', () => {
    const state = stateOf({ ...opened, shopId: 'annex' as ShopId })
    expect(shopsListed(state).map((shop) => shop.shopId)).toEqual(['annex', 'market'])
  })

  it('are listed with their unit', () => {
    expect(shopsListed(stateOf())).toEqual([{ shopId: 'market', unitId: 'town', name: '爱心超市' }])
  })
})
