/** The Love Supermarket's year: gifts arrive, points become goods, some of them come back. */
import { donors, type Good, goods, shopOf } from './goods.ts'
import { SHOPKEEPERS, STATIONS, stationOf, type Villager } from './people.ts'
import { addToPurse, dateOf, isMarketDay, momentOf, nextNumber, type YearContext } from './year-context.ts'

const RESTOCK_EVERY_DAYS = 30
const [KEEPER] = SHOPKEEPERS

/** The quilt is what everybody wants, hardly any donor gives, and hardly anybody has the points for. */
const SCARCE = 'SP-10'

export const restock = (year: YearContext, day: number): void => {
  if (day % RESTOCK_EVERY_DAYS !== 0) return
  const monthly = Math.max(6, Math.ceil(year.options.volunteers / 30))
  for (let station = 0; station < STATIONS; station += 1) {
    const shopId = shopOf(station)
    const receiptId = nextNumber(year, 'RK')
    const isGift = year.chance.percent(75)
    const from = isGift ? year.chance.pick(donors) : '镇供销社'
    for (const { id, price } of goods) {
      const quantity = id === SCARCE ? 1 : monthly
      const on = { day: dateOf(year, day) }
      const bestBefore = { day: dateOf(year, day + 300) }
      const source = isGift ? '捐赠' : '采购'
      year.files.write('receipts', {
        receiptId,
        shopId,
        itemId: id,
        quantity,
        source,
        from,
        price,
        bestBefore,
        on,
        by: KEEPER,
      })
    }
  }
}

/** Each month one shelf is counted and what was broken is written off. */
export const countShelf = (year: YearContext, day: number): void => {
  if (day === 0 || day % RESTOCK_EVERY_DAYS !== 1) return
  const on = { day: dateOf(year, day) }
  const item = { shopId: shopOf(0), by: KEEPER, on }
  year.files.write('stocktakes', { ...item, itemId: 'SP-08', action: '报损', quantity: 1, explanation: '鸡蛋破损' })
  if (day < 40)
    year.files.write('stocktakes', {
      ...item,
      itemId: SCARCE,
      action: '盘点',
      quantity: 2,
      explanation: '门店借展一条已归还',
    })
}

interface Basket {
  readonly redemptionId: string
  readonly shopId: string
  readonly villager: Villager
  readonly lines: ReadonlyArray<readonly [Good, number]>
  readonly day: number
}

const basketFor = (year: YearContext, villager: Villager, day: number): Basket => {
  const lines: Array<readonly [Good, number]> = []
  let left = year.purse.get(villager.number) ?? 0
  for (const good of year.chance.some(goods, year.chance.between(1, 3))) {
    const quantity = Math.min(Math.floor(left / good.points), year.chance.between(1, 2))
    if (quantity > 0) lines.push([good, quantity])
    left -= quantity * good.points
  }
  // Now and then somebody asks for more than they have.
  if (lines.length === 0 && year.chance.percent(4)) lines.push([goods[0], 5])
  const shopId = shopOf(stationOf(villager.village))
  return { redemptionId: nextNumber(year, 'DH'), shopId, villager, lines, day }
}

const costOf = ({ lines }: Basket): number => lines.reduce((sum, [good, quantity]) => sum + good.points * quantity, 0)

const ask = (year: YearContext, basket: Basket, channel: '柜台' | '预约', by: string): void => {
  const at = { moment: momentOf(year, basket.day, 9 * 60 + year.chance.between(0, 420)) }
  const until = { moment: momentOf(year, basket.day + 7, 18 * 60) }
  for (const [good, quantity] of basket.lines) {
    const { redemptionId, shopId, villager } = basket
    const line = { itemId: good.id, quantity, points: good.points }
    year.files.write('redemptions', {
      redemptionId,
      shopId,
      volunteer: villager.number,
      ...line,
      channel,
      at,
      until,
      by,
    })
  }
  addToPurse(year, basket.villager.number, -costOf(basket))
}

const settle = (
  year: YearContext,
  basket: Basket,
  day: number,
  result: string,
  extra: Readonly<Record<string, string | number>> = {},
): void => {
  year.diary.plan(day, () => {
    const at = { moment: momentOf(year, day, 17 * 60) }
    year.files.write('outcomes', { redemptionId: basket.redemptionId, result, ...extra, at, by: KEEPER })
  })
}

const giveBack = (year: YearContext, basket: Basket, day: number): void => {
  const [line] = basket.lines
  if (line === undefined) return
  const [good] = line
  settle(year, basket, day, '退货', { itemId: good.id, quantity: 1, reason: '包装破损' })
  addToPurse(year, basket.villager.number, good.points)
}

/** One visit. In advance: picked up, called off, or forgotten until it expires. */
const visit = (year: YearContext, basket: Basket): void => {
  if (year.chance.percent(60)) {
    ask(year, basket, '柜台', KEEPER)
    if (year.chance.percent(5)) giveBack(year, basket, basket.day + 2)
    return
  }
  ask(year, basket, '预约', '')
  const pickedUp = basket.day + year.chance.between(1, 5)
  if (year.chance.percent(12)) settle(year, basket, basket.day + 1, '取消')
  else if (year.chance.percent(88)) {
    settle(year, basket, pickedUp, '取货')
    if (year.chance.percent(6)) giveBack(year, basket, pickedUp + 2)
  }
}

const LEAST_TO_SPEND = 25

const comes = (year: YearContext, villager: Villager, day: number): void => {
  const basket = basketFor(year, villager, day)
  if (basket.lines.length > 0) visit(year, basket)
}

const canSpend = (year: YearContext, { number }: Villager): boolean => (year.purse.get(number) ?? 0) >= LEAST_TO_SPEND

/** Those with enough points come on market days, about one in four; now and then somebody comes on another day. */
export const goShopping = (year: YearContext, day: number): void => {
  if (isMarketDay(year, day)) {
    for (const villager of year.active)
      if (canSpend(year, villager) && year.chance.percent(25)) comes(year, villager, day)
    return
  }
  if (!year.chance.percent(10)) return
  const strayed = year.chance.some(year.active, 1).find((villager) => canSpend(year, villager))
  if (strayed !== undefined) comes(year, strayed, day)
}
