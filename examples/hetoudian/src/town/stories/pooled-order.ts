/** A household buys on the points that it pools: not on any day, and all its members together what the rules allow to one holder. */
import { goods } from '../goods.ts'
import { NEXT_KEEPER, type Villager } from '../people.ts'
import { marketDayFrom, momentOf, type YearContext } from '../year-context.ts'
import { appraisalDay } from './appraisal.ts'
import type { Cast } from './cast.ts'
import { LARGE } from './household.ts'
import { MARKET_SHOP } from './market-shop.ts'

const [, , , , , , towel] = goods

interface Order {
  readonly redemptionId: string
  readonly day: number
  readonly minute: number
  readonly quantity: number
}

const ask = (year: YearContext, { number }: Villager, { redemptionId, day, minute, quantity }: Order): void => {
  year.diary.plan(day, () =>
    year.files.write('redemptions', {
      redemptionId,
      shopId: MARKET_SHOP,
      volunteer: number,
      itemId: towel.id,
      quantity,
      points: towel.points,
      channel: '柜台',
      at: { moment: momentOf(year, day, minute) },
      until: { moment: momentOf(year, day + 7, 18 * 60) },
      by: NEXT_KEEPER,
      household: LARGE,
    }),
  )
}

/** The points of the appraisal are there three days after the panel spoke. */
export const planPooledOrders = (year: YearContext, { spouse, widow }: Cast): void => {
  const credited = appraisalDay(year) + 3
  const market = marketDayFrom(year, credited + 1)
  ask(year, spouse, { redemptionId: 'DH-HU-0001', day: market - 1, minute: 10 * 60, quantity: 1 })
  ask(year, spouse, { redemptionId: 'DH-HU-0002', day: market, minute: 9 * 60, quantity: 2 })
  // The widow lives with them since summer, and has her share of the month with them.
  ask(year, widow, { redemptionId: 'DH-HU-0003', day: market, minute: 10 * 60, quantity: 1 })
}
