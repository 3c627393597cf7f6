/** A small shop on the market place whose shelves are known to the last piece, until its keeper hands it over in autumn. */
import { donors, goods } from '../goods.ts'
import { ADMINISTRATOR, NEXT_KEEPER, SHOPKEEPERS, TOWN_CODE, type Villager } from '../people.ts'
import { dateOf, handOverDay, marketDayUpTo, momentOf, type YearContext } from '../year-context.ts'
import type { Cast } from './cast.ts'
import { festivalDay } from './festival.ts'

export const MARKET_SHOP = 'CS-10'
const [rice, , , , , soap, towel] = goods
const QUILT = 'JZ-01'
const [, KEEPER] = SHOPKEEPERS

/** What stands on the shelf, as whoever writes the books knows it. */
type Shelf = Map<string, number>

const take = (shelf: Shelf, itemId: string, quantity: number): void => {
  shelf.set(itemId, (shelf.get(itemId) ?? 0) - quantity)
}

const open = (year: YearContext): void => {
  const on = { day: dateOf(year, 0) }
  year.files.write('shops', { shopId: MARKET_SHOP, name: '大集爱心超市', unit: TOWN_CODE, on, by: ADMINISTRATOR })
  for (const { id, name, measure, points } of [rice, soap, towel]) {
    year.files.write('items', { shopId: MARKET_SHOP, itemId: id, name, measure, points, on, by: KEEPER })
  }
  const quilt = { shopId: MARKET_SHOP, itemId: QUILT, action: '救助物资', name: '救助棉被', measure: '条' }
  year.files.write('items', { ...quilt, on, by: KEEPER })
  const book = { shopId: MARKET_SHOP, bookId: 'sj-01', action: '领用', from: 1001, to: 1050 }
  year.files.write('receipt-books', { ...book, on, by: ADMINISTRATOR })
}

const receive = (year: YearContext, shelf: Shelf): void => {
  const on = { day: dateOf(year, 0) }
  const [company, charity] = donors
  const gifts = [
    [rice.id, 40, rice.price, company, 1001],
    [soap.id, 100, soap.price, company, 1001],
    [towel.id, 60, towel.price, company, 1001],
    [QUILT, 20, '88.00', charity, 1002],
  ] as const
  for (const [itemId, quantity, price, from, receiptNumber] of gifts) {
    shelf.set(itemId, quantity)
    const receiptId = `RK-DJ-${receiptNumber}`
    const paper = { receiptId, source: '捐赠', from, price, receiptNumber }
    year.files.write('receipts', { shopId: MARKET_SHOP, itemId, quantity, ...paper, on, by: KEEPER })
  }
}

interface Purchase {
  readonly redemptionId: string
  readonly villager: Villager
  readonly itemId: string
  readonly points: number
  readonly day: number
  readonly channel: '柜台' | '预约'
}

const buy = (year: YearContext, { day, villager, ...rest }: Purchase): void => {
  const at = { moment: momentOf(year, day, 10 * 60) }
  const until = { moment: momentOf(year, day + 7, 18 * 60) }
  const by = rest.channel === '柜台' ? KEEPER : ''
  const order = { ...rest, shopId: MARKET_SHOP, volunteer: villager.number, quantity: 1 }
  year.files.write('redemptions', { ...order, at, until, by })
}

/** Points of the festival become a towel and a bag of rice. */
const festivalPurchases = (year: YearContext, shelf: Shelf, { widow, saver }: Cast): void => {
  const day = festivalDay(year) + 1
  const bought = [
    ['DH-DJ-0001', widow, towel],
    ['DH-DJ-0002', saver, rice],
  ] as const
  year.diary.plan(day, () => {
    for (const [redemptionId, villager, { id: itemId, points }] of bought) {
      buy(year, { redemptionId, villager, itemId, points, day, channel: '柜台' })
      take(shelf, itemId, 1)
    }
  })
}

const giveRelief = (year: YearContext, shelf: Shelf, { widow }: Cast): void => {
  const day = festivalDay(year) + 2
  year.diary.plan(day, () => {
    const paper = { paperId: 'QS-0001', shopId: MARKET_SHOP, itemId: QUILT, quantity: 1, recipient: widow.number }
    year.files.write('relief', { ...paper, on: { day: dateOf(year, day) }, by: KEEPER })
    take(shelf, QUILT, 1)
  })
}

/** Both keepers count; one towel is missing, and a bar of soap waits for somebody. */
const handOver = (year: YearContext, shelf: Shelf, { saver }: Cast): void => {
  const day = handOverDay(year)
  const redemptionId = 'DH-DJ-0003'
  const asked = marketDayUpTo(year, day - 1)
  year.diary.plan(asked, () =>
    buy(year, { redemptionId, villager: saver, itemId: soap.id, points: soap.points, day: asked, channel: '预约' }),
  )
  year.diary.plan(day, () => {
    const at = { moment: momentOf(year, day, 15 * 60) }
    for (const [itemId, onBooks] of shelf) {
      const isShort = itemId === towel.id
      const counted = isShort ? onBooks - 1 : onBooks
      const explanation = isShort ? '一条展示用,已破损' : ''
      const line = { shopId: MARKET_SHOP, from: KEEPER, to: NEXT_KEEPER, itemId, counted, explanation }
      year.files.write('hand-overs', { ...line, at, by: ADMINISTRATOR })
    }
  })
  year.diary.plan(day + 1, () => {
    const at = { moment: momentOf(year, day + 1, 16 * 60) }
    year.files.write('outcomes', { redemptionId, result: '取货', at, by: NEXT_KEEPER })
  })
}

export const planMarketShop = (year: YearContext, cast: Cast): void => {
  const shelf: Shelf = new Map()
  year.diary.plan(0, () => {
    open(year)
    receive(year, shelf)
  })
  festivalPurchases(year, shelf, cast)
  giveRelief(year, shelf, cast)
  handOver(year, shelf, cast)
}
