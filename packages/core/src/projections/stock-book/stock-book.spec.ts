import { consignmentStory, eventOf } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import type { ShopId } from '../../kernel/ids.ts'
import type { LocalDate, LocalMonth } from '../../kernel/time.ts'
import {
  ItemListed,
  ShopOpened,
  StockCounted,
  StockIssued,
  StockReceived,
  StockReturned,
  StockWrittenOff,
} from '../../shop/events.ts'
import { bookToShelf, endingSoon, goodsUnderWay, receivedFrom, type StockBook, stockBook } from './index.ts'

const shopId = 'market' as ShopId
const rice = { shopId: 'market', itemId: 'rice' }
const begun = [
  eventOf(ShopOpened, { shopId: 'market', unitId: 'town', name: '爱心超市' }),
  eventOf(ItemListed, { ...rice, name: '大米', measure: 'bag-5kg', pointsEach: 44 }),
]
const received = (receiptId: string, quantity: number, bestBefore?: string) =>
  eventOf(StockReceived, { ...rice, receiptId, quantity, source: 'donation', from: '镇商会', bestBefore })
const lines = (quantity: number, receiptId?: string) => ({
  shopId: 'market',
  redemptionId: 'x1',
  lines: [{ itemId: 'rice', quantity }],
  batches: receiptId === undefined ? undefined : [{ itemId: 'rice', receiptId, quantity }],
})
const stateOf = (...steps: ReadonlyArray<Step>) => stateAfter(stockBook, ...begun, ...steps)
const book = (month: string, ...steps: ReadonlyArray<Step>) =>
  bookToShelf(stateOf(...steps), shopId, month as LocalMonth)
const ending = (days: number, ...steps: ReadonlyArray<Step>) =>
  endingSoon(stateOf(...steps), shopId, '2026-02-10' as LocalDate, days).map(({ receiptId, pieces, isPast }) => [
    receiptId,
    pieces,
    isPast,
  ])

const months: ReadonlyArray<Step> = [
  [received('r1', 20), '2026-01-10T01:00:00.000Z'],
  [eventOf(StockIssued, lines(5)), '2026-01-31T15:59:59.999Z'],
  [eventOf(StockReturned, lines(1)), '2026-01-31T16:00:00.000Z'],
  [eventOf(StockWrittenOff, { ...rice, quantity: 2, reason: '受潮' }), '2026-02-02T01:00:00.000Z'],
  [eventOf(StockCounted, { ...rice, expected: 14, counted: 13, explanation: '少一袋' }), '2026-02-03T01:00:00.000Z'],
]

describe('the book of a month', () => {
  it('tells opening, movements and closing of each item, by the calendar of the town', () => {
    const line = { itemId: 'rice', name: '大米' }
    const still = { sent: 0, arrived: 0 }
    expect(book('2026-01', ...months)).toEqual([
      {
        ...line,
        opening: 0,
        received: 20,
        issued: 5,
        returned: 0,
        writtenOff: 0,
        difference: 0,
        ...still,
        closing: 15,
      },
    ])
    expect(book('2026-02', ...months)).toEqual([
      {
        ...line,
        opening: 15,
        received: 0,
        issued: 0,
        returned: 1,
        writtenOff: 2,
        difference: -1,
        ...still,
        closing: 13,
      },
    ])
  })

  it('puts late news into its own month, and into the opening of the next', () => {
    const late: Step = [received('r2', 7), '2026-01-20T01:00:00.000Z']
    expect(book('2026-01', ...months, late)[0]).toMatchObject({ received: 27, closing: 22 })
    expect(book('2026-02', ...months, late)[0]).toMatchObject({ opening: 22, closing: 20 })
  })

  it('is empty for a shop that nobody opened', () => {
    expect(bookToShelf(stateOf(), 'nowhere' as ShopId, '2026-01' as LocalMonth)).toEqual([])
  })
})

describe('what ends soon', () => {
  const shelf = [received('r1', 3, '2026-02-09'), received('r2', 4, '2026-02-17'), received('r3', 5, '2026-02-18')]

  it('stands by its day, what is past among it, and nothing without a day', () => {
    expect(ending(7, ...shelf, received('r4', 9))).toEqual([
      ['r1', 3, true],
      ['r2', 4, false],
    ])
  })

  it('is without what was handed out, written off or not found, which is what ends first', () => {
    expect(ending(30, ...shelf, eventOf(StockIssued, lines(4, 'r2')))).toEqual([
      ['r1', 3, true],
      ['r3', 5, false],
    ])
    expect(ending(30, ...shelf, eventOf(StockWrittenOff, { ...rice, quantity: 4, reason: '过期' }))).toEqual([
      ['r2', 3, false],
      ['r3', 5, false],
    ])
  })

  it('knows again what came back', () => {
    const back = [eventOf(StockIssued, lines(4, 'r2')), eventOf(StockReturned, lines(1, 'r2'))]
    expect(ending(7, ...shelf, ...back)).toEqual([
      ['r1', 3, true],
      ['r2', 1, false],
    ])
  })
})

describe('what was received', () => {
  const priced = { ...received('r2', 4), unitPriceFen: 2_850, receiptNumber: 7 } as ReturnType<typeof received>
  const state = stateOf(
    [received('r1', 3), '2026-01-31T15:00:00.000Z'],
    [priced, '2026-01-31T16:00:00.000Z'],
    [received('r3', 9), '2026-03-01T01:00:00.000Z'],
  )
  const first = '2026-02-01' as LocalDate

  it('is told of a period with giver, receipt number and value', () => {
    expect(receivedFrom(state, shopId, first, '2026-02-28' as LocalDate)).toEqual([
      {
        receiptId: 'r2',
        itemId: 'rice',
        on: '2026-02-01',
        source: 'donation',
        from: '镇商会',
        quantity: 4,
        unitPriceFen: 2_850,
        receiptNumber: 7,
        valueFen: 11_400,
      },
    ])
  })

  it('has no value where the paper tells no price', () => {
    const lines = receivedFrom(state, shopId, first, '2026-03-31' as LocalDate)
    expect(lines.map(({ receiptId, valueFen }) => [receiptId, valueFen])).toEqual([
      ['r2', 11_400],
      ['r3', null],
    ])
  })
})

describe('goods between two shops', () => {
  const { expectedAt, listedAt, north, openedAt, received: arrived, sent, takenBack } = consignmentStory
  const both = [...north, openedAt('south'), listedAt('south')]
  const bags = [
    ['old', 5],
    ['new', 1],
  ] as const
  const closings = (state: StockBook) =>
    ['north', 'south'].map((id) => bookToShelf(state, id as ShopId, '2026-02' as LocalMonth)[0]?.closing)
  const gone = sent(...bags)

  it('stand in neither book while they are on their way, and are told apart', () => {
    const state = stateAfter(stockBook, ...both, gone, expectedAt(...bags))
    expect(closings(state)).toEqual([4, 0])
    expect(goodsUnderWay(state)).toMatchObject([
      { consignmentId: 'c1', fromShopId: 'north', toShopId: 'south', itemId: 'rice', pieces: 6 },
    ])
  })

  it('stand in the other book once they arrived, with the day on which they end', () => {
    const state = stateAfter(
      stockBook,
      ...both,
      gone,
      expectedAt(...bags),
      arrived([
        ['old', 4],
        ['new', 1],
      ]),
    )
    expect(closings(state)).toEqual([4, 5])
    expect(goodsUnderWay(state)).toEqual([])
    const ends = endingSoon(state, 'south' as ShopId, '2026-02-10' as LocalDate, 60)
    expect(ends.map(({ receiptId, bestBefore, pieces }) => [receiptId, bestBefore, pieces])).toEqual([
      ['old', '2026-03-01', 4],
    ])
  })

  it('keep that day through a redemption and back', () => {
    const line = { shopId: 'south', redemptionId: 'x9', lines: [{ itemId: 'rice', quantity: 5 }] }
    const old = [{ itemId: 'rice', receiptId: 'old', quantity: 5 }]
    const state = stateAfter(
      stockBook,
      ...both,
      gone,
      arrived([['old', 5]]),
      eventOf(StockIssued, { ...line, batches: old }),
      eventOf(StockReturned, { ...line, batches: old }),
    )
    const ends = endingSoon(state, 'south' as ShopId, '2026-02-10' as LocalDate, 60)
    expect(ends).toMatchObject([{ bestBefore: '2026-03-01', pieces: 5 }])
  })

  it('stand where they were once they came back', () => {
    const state = stateAfter(stockBook, ...both, gone, takenBack(...bags))
    expect(closings(state)).toEqual([10, 0])
    expect(goodsUnderWay(state)).toEqual([])
  })
})
