/** Two shops of the town, north and south, and rice that goes from one to the other: two batches, of two donors. */
import {
  ConsignmentExpected,
  ConsignmentReceived,
  ConsignmentTakenBack,
  ItemListed,
  ShopOpened,
  StockReceived,
  StockSent,
} from '@lovebank/core'
import { eventOf } from '../given-when-then/examples.ts'

const rice = { itemId: 'rice', name: '大米', measure: 'bag-5kg' }

export const openedAt = (shopId: string) => eventOf(ShopOpened, { shopId, unitId: `unit-${shopId}`, name: '爱心超市' })

export const listedAt = (shopId: string) => eventOf(ItemListed, { shopId, ...rice, pointsEach: 44 })

const papers = {
  old: { bestBefore: '2026-03-01', from: '镇商会', unitPriceFen: 3_000 },
  new: { bestBefore: '2026-06-01', from: '供销社', unitPriceFen: 3_200 },
}
type Paper = keyof typeof papers

export const stockedAt = (shopId: string, receiptId: Paper, quantity: number) =>
  eventOf(StockReceived, { shopId, itemId: 'rice', receiptId, quantity, source: 'donation', ...papers[receiptId] })

/** So many bags of a paper; of none: what nobody had sent. */
type Bags = readonly [paper: Paper | undefined, quantity: number]

const batchOf = ([paper, quantity]: Bags) => {
  const known = paper === undefined ? {} : { receiptId: paper, source: 'donation' as const, ...papers[paper] }
  return { ...rice, isRelief: false, quantity, ...known }
}

export const goodsOf = (...bags: ReadonlyArray<Bags>) => bags.map(batchOf)

export const sent = (...bags: ReadonlyArray<Bags>) =>
  eventOf(StockSent, { shopId: 'north', consignmentId: 'c1', toShopId: 'south', goods: goodsOf(...bags) })

export const expectedAt = (...bags: ReadonlyArray<Bags>) =>
  eventOf(ConsignmentExpected, { shopId: 'south', consignmentId: 'c1', fromShopId: 'north', goods: goodsOf(...bags) })

interface Difference {
  readonly itemId: string
  readonly sent: number
  readonly counted: number
  readonly explanation: string
}

export const received = (bags: ReadonlyArray<Bags>, ...differences: ReadonlyArray<Difference>) =>
  eventOf(ConsignmentReceived, {
    shopId: 'south',
    consignmentId: 'c1',
    fromShopId: 'north',
    goods: goodsOf(...bags),
    differences,
  })

export const takenBack = (...bags: ReadonlyArray<Bags>) =>
  eventOf(ConsignmentTakenBack, { shopId: 'north', consignmentId: 'c1', goods: goodsOf(...bags) })

/** Five bags that end in March, five that end in June. */
export const north = [openedAt('north'), listedAt('north'), stockedAt('north', 'old', 5), stockedAt('north', 'new', 5)]
