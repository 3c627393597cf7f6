/** The rule of handing a shop over, and of the line that a stocktake draws. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { asQuantity } from '../../kernel/quantities.ts'
import { describe as tell } from '../../refusals.ts'
import { CountStock, HandOverShop, IssueRelief, ReceiveStock, WriteOffStock } from '../commands.ts'
import {
  ItemListed,
  ReceiptBookIssued,
  ReliefItemListed,
  ShopHandedOver,
  ShopOpened,
  StockCounted,
  StockReceived,
  StockReserved,
} from '../events.ts'
import { shop } from '../index.ts'
import { countBelowReserved, shopNotOpen, stockDifferenceUnexplained, stockLineRepeated } from '../refusals.ts'
import { countedSince, handOverIncomplete, handOverToSelf, notTheKeeper } from '../stocktake-refusals.ts'

const given = scenariosOf(shop)
const NINE = '2026-02-10T01:00:00.000Z'
const EIGHT = '2026-02-10T00:00:00.000Z'
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const rice = { shopId: 's1', itemId: 'rice' }
const quilt = { shopId: 's1', itemId: 'quilt' }
const listed = eventOf(ItemListed, { ...rice, name: '大米', measure: 'bag-5kg', pointsEach: 44 })
const relief = eventOf(ReliefItemListed, { ...quilt, name: '棉被', measure: 'piece' })
const paper = { receiptId: 'r1', quantity: 9, source: 'donation' as const, from: '镇商会' }
const stocked = eventOf(StockReceived, { ...rice, ...paper })
const reserved = eventOf(StockReserved, { shopId: 's1', redemptionId: 'x1', lines: [{ itemId: 'rice', quantity: 4 }] })
const book = { bookId: 'b1', from: 1, to: 50 }
const begun = [opened, listed, relief, stocked, reserved, eventOf(ReceiptBookIssued, { shopId: 's1', ...book })]
const { itemId } = stocked

const count = (item: string, counted: number, explanation?: string) => ({ itemId: item, counted, explanation })
const handOver = (...counts: ReadonlyArray<ReturnType<typeof count>>) =>
  commandOf(HandOverShop, { shopId: 's1', fromId: 'keeper', toId: 'next', counts })
const counted = (item: string, expected: number, found: number, explanation?: string) =>
  eventOf(StockCounted, { shopId: 's1', itemId: item, expected, counted: found, explanation, countedAt: NINE })
const handedOver = eventOf(ShopHandedOver, {
  shopId: 's1',
  fromId: 'keeper',
  toId: 'next',
  itemsCounted: 2,
  openRedemptions: ['x1'],
  receiptBooks: [{ ...book, isLost: false }],
})
const { fromId, toId } = handedOver

describe('handing a shop over', () => {
  it('counts every item, and tells what waits and which receipt books there are', () => {
    given(begun)
      .when(handOver(count('rice', 8, '少一袋'), count('quilt', 0)))
      .then([counted('rice', 9, 8, '少一袋'), counted('quilt', 0, 0), handedOver])
  })
  it('makes the next keeper the one who hands over next', () => {
    const again = handOver(count('rice', 9), count('quilt', 0))
    given([...begun, handedOver])
      .when(again)
      .then(notTheKeeper({ personId: fromId, keeperId: toId }))
    const onward = commandOf(HandOverShop, { ...again, fromId: 'next', toId: 'third' })
    const third = eventOf(ShopHandedOver, { ...handedOver, fromId: 'next', toId: 'third' })
    given([...begun, handedOver])
      .when(onward)
      .then([counted('rice', 9, 9), counted('quilt', 0, 0), third])
  })
  it('refuses one person on both sides, and a shop that is none', () => {
    const alone = commandOf(HandOverShop, { shopId: 's1', fromId: 'keeper', toId: 'keeper', counts: [] })
    given(begun)
      .when(alone)
      .then(handOverToSelf({ personId: fromId }))
    given([])
      .when(handOver())
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
  it('refuses what was not counted, or twice', () => {
    const missing = handOverIncomplete({ shopId: opened.shopId, itemIds: [relief.itemId] })
    given(begun)
      .when(handOver(count('rice', 9)))
      .then(missing)
    given(begun)
      .when(handOver(count('rice', 9), count('rice', 9), count('quilt', 0)))
      .then(stockLineRepeated({ itemId }))
  })
  it('refuses a difference without explanation, and a count below what waits', () => {
    given(begun)
      .when(handOver(count('quilt', 0), count('rice', 8)))
      .then(stockDifferenceUnexplained({ itemId, expected: asQuantity(9), counted: asQuantity(8) }))
    given(begun)
      .when(handOver(count('quilt', 0), count('rice', 3, '少')))
      .then(
        countBelowReserved({
          itemId,
          counted: asQuantity(3),
          reserved: asQuantity(4),
          redemptions: [reserved.redemptionId],
        }),
      )
  })
})

describe('a stocktake', () => {
  const { countedAt = expect.fail('a moment') } = counted('rice', 9, 9)
  const { occurredAt } = commandOf(CountStock, { ...rice, counted: 9, occurredAt: EIGHT })
  const before = [...begun, counted('rice', 9, 9), counted('quilt', 0, 0)]
  const since = (item: typeof itemId) => countedSince({ itemId: item, countedAt, occurredAt })

  it('is crossed by no late receipt, write-off, relief or other count', () => {
    const late = { ...rice, occurredAt: EIGHT }
    given(before)
      .when(commandOf(ReceiveStock, { ...late, ...paper, receiptId: 'r2' }))
      .then(since(itemId))
    given(before)
      .when(commandOf(WriteOffStock, { ...late, quantity: 1, reason: '受潮' }))
      .then(since(itemId))
    given(before)
      .when(commandOf(CountStock, { ...late, counted: 9 }))
      .then(since(itemId))
    given(before)
      .when(commandOf(IssueRelief, { ...quilt, paperId: 'p1', quantity: 1, recipientId: 'granny', occurredAt: EIGHT }))
      .then(since(relief.itemId))
  })
  it('lets through what happened at its moment or later, and a receipt that was entered before', () => {
    const receipt = { ...rice, ...paper, receiptId: 'r2', unitPriceFen: 1, receiptNumber: 7 }
    given(before)
      .when(commandOf(ReceiveStock, { ...receipt, occurredAt: NINE }))
      .then([eventOf(StockReceived, receipt)])
    given(before)
      .when(commandOf(ReceiveStock, { ...rice, ...paper, occurredAt: EIGHT }))
      .then([])
  })
})

it.each([
  [countedSince({ itemId, countedAt: NINE as never, occurredAt: EIGHT as never }), ['rice', NINE, EIGHT]],
  [handOverToSelf({ personId: fromId }), ['keeper']],
  [notTheKeeper({ personId: fromId, keeperId: toId }), ['keeper', 'next']],
  [handOverIncomplete({ shopId: opened.shopId, itemIds: [itemId] }), ['s1', 'rice']],
] as const)('tells in both languages: %o', (refusal, facts) => {
  for (const fact of facts) {
    expect(tell(refusal, 'en')).toContain(fact)
    expect(tell(refusal, 'zh')).toContain(fact)
  }
})
