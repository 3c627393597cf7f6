/** The rule of the stocktake. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { asQuantity } from '../../kernel/quantities.ts'
import { CountStock, WriteOffStock } from '../commands.ts'
import { ItemListed, ShopOpened, StockCounted, StockReceived, StockReserved, StockWrittenOff } from '../events.ts'
import { shop } from '../index.ts'
import {
  countBelowReserved,
  shopItemNotFound,
  shopNotOpen,
  stockDifferenceUnexplained,
  writeOffExceedsAvailable,
} from '../refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const listed = eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag-5kg', pointsEach: 44 })
const stocked = eventOf(StockReceived, {
  shopId: 's1',
  itemId: 'rice',
  receiptId: 'r1',
  quantity: 10,
  source: 'donation',
  from: '镇商会',
})
const count = (counted: number, explanation?: string) =>
  commandOf(CountStock, { shopId: 's1', itemId: 'rice', counted, explanation })
const counted = (pieces: number, explanation?: string) =>
  eventOf(StockCounted, {
    shopId: 's1',
    itemId: 'rice',
    expected: 10,
    counted: pieces,
    explanation,
    countedAt: '2026-02-10T01:00:00.000Z',
  })
const reserved = (redemptionId: string, quantity: number) =>
  eventOf(StockReserved, { shopId: 's1', redemptionId, lines: [{ itemId: 'rice', quantity }] })
const { itemId, name } = listed

describe('counting stock', () => {
  it('records a count that agrees with the books', () => {
    given([opened, listed, stocked])
      .when(count(10))
      .then([counted(10)])
  })
  it('records a difference with its explanation', () => {
    given([opened, listed, stocked])
      .when(count(8, '两袋受潮'))
      .then([counted(8, '两袋受潮')])
    given([opened, listed, stocked])
      .when(count(12, '漏记两袋'))
      .then([counted(12, '漏记两袋')])
  })
  it('refuses a difference without one', () => {
    given([opened, listed, stocked])
      .when(count(8))
      .then(stockDifferenceUnexplained({ itemId, expected: asQuantity(10), counted: asQuantity(8) }))
  })
  it('goes on from what was counted', () => {
    given([opened, listed, stocked, counted(8, '两袋受潮')])
      .when(commandOf(WriteOffStock, { shopId: 's1', itemId: 'rice', quantity: 9, reason: '受潮' }))
      .then(
        writeOffExceedsAvailable({
          itemId,
          name,
          asked: asQuantity(9),
          available: asQuantity(8),
          reserved: asQuantity(0),
        }),
      )
  })
  it('refuses a count below what is reserved and names for whom', () => {
    const holders = [reserved('x2', 3), reserved('x1', 4)]
    given([opened, listed, stocked, ...holders])
      .when(count(6, '被盗'))
      .then(
        countBelowReserved({
          itemId,
          counted: asQuantity(6),
          reserved: asQuantity(7),
          redemptions: holders.map((holder) => holder.redemptionId).reverse(),
        }),
      )
  })
  it('refuses an item that the shop never had', () => {
    given([opened]).when(count(1)).then(shopItemNotFound({ itemId }))
  })
  it('refuses where there is no shop', () => {
    given([])
      .when(count(1))
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})

describe('writing off in a count', () => {
  it('leaves what was written off out of the next count', () => {
    const spoilt = eventOf(StockWrittenOff, { shopId: 's1', itemId: 'rice', quantity: 2, reason: '虫蛀' })
    given([opened, listed, stocked, spoilt])
      .when(count(8))
      .then([
        eventOf(StockCounted, {
          shopId: 's1',
          itemId: 'rice',
          expected: 8,
          counted: 8,
          countedAt: '2026-02-10T01:00:00.000Z',
        }),
      ])
  })
})
