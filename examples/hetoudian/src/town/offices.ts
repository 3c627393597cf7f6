/** The first day: units, staff, rate cards, rules for redemption, shops; and the one office that changes hands. */
import { activities, emergency } from './activities.ts'
import type { Cells } from './book-files.ts'
import { goods, shopOf } from './goods.ts'
import { personName, stationNames } from './names.ts'
import { ADMINISTRATOR, NEXT_KEEPER, SHOPKEEPERS, staffOfTown, stationCode, TOWN_CODE, unitsOfTown } from './people.ts'
import {
  dateOf,
  handOverDay,
  MARKET_DATES,
  PUBLICITY_DAYS,
  secondCardDay,
  validMonths,
  type YearContext,
} from './year-context.ts'

/** What all rows of a card say. */
const cardCells = (year: YearContext, version: number, fromDay: number, heldDay: number): Cells => ({
  version,
  from: { day: dateOf(year, fromDay) },
  rounding: '四舍五入',
  dailyCap: 80,
  monthlyCap: version === 1 ? 300 : 320,
  yearlyCap: version === 1 ? '' : 3_000,
  validMonths: validMonths(year),
  publicityDays: PUBLICITY_DAYS,
  suspendAfter: version === 1 ? '' : 10,
  heldOn: { day: dateOf(year, heldDay) },
  present: 61,
  inFavour: version === 1 ? 58 : 55,
  against: version === 1 ? 1 : 4,
  abstained: 2,
  by: ADMINISTRATOR,
})

const writeCard = (year: YearContext, version: number, fromDay: number, heldDay: number): void => {
  const card = cardCells(year, version, fromDay, heldDay)
  for (const { category, per, points } of [...activities, emergency]) {
    year.files.write('rate-cards', { ...card, kind: '服务', category, per, points: points[version === 1 ? 0 : 1] })
  }
  const night = { category: '夜间', percent: 150, categories: emergency.category, hours: '20:00-06:00' }
  year.files.write('rate-cards', { ...card, kind: '倍率', ...night })
  if (version === 1) return
  const meeting = { category: '参加议事会', points: 2, opposite: 1, timesAYear: 12 }
  year.files.write('rate-cards', { ...card, kind: '行为', ...meeting })
  // The most that a panel's word on it is worth, too.
  year.files.write('rate-cards', { ...card, kind: '行为', category: '庭院整洁', points: 10 })
}

/** How many pieces of an item one holder redeems in a month; a household that pools its points is one holder. */
const limits = [
  ['SP-01', 2],
  ['SP-02', 2],
  ['SP-03', 1],
  ['SP-07', 2],
] as const

/** The first rules limit what is redeemed, the second also when: on market days. */
const writeRules = (year: YearContext, version: number, fromDay: number, heldDay: number): void => {
  for (const [item, most] of limits) {
    year.files.write('redemption-rules', {
      version,
      from: { day: dateOf(year, fromDay) },
      item,
      most,
      monthlyPoints: version === 1 ? 300 : 280,
      days: version === 1 ? '' : MARKET_DATES.join('、'),
      heldOn: { day: dateOf(year, heldDay) },
      present: 61,
      inFavour: version === 1 ? 52 : 49,
      against: version === 1 ? 6 : 9,
      abstained: 3,
      by: ADMINISTRATOR,
    })
  }
}

const writeShops = (year: YearContext): void => {
  const on = { day: dateOf(year, 0) }
  for (const [station, stationName] of stationNames.entries()) {
    const shopId = shopOf(station)
    const name = `${stationName}爱心超市`
    year.files.write('shops', { shopId, name, unit: stationCode(station), on, by: ADMINISTRATOR })
    for (const { id, name: item, measure, points } of goods) {
      year.files.write('items', { shopId, itemId: id, name: item, measure, points, on, by: SHOPKEEPERS[0] })
    }
  }
}

/** In autumn the second shopkeeper hands over to a third. */
const changeOfOffice = (year: YearContext): void => {
  const day = handOverDay(year)
  const office = { role: '超市管理员', unit: TOWN_CODE, by: ADMINISTRATOR }
  const successor = personName(year.chance)
  year.names.set(NEXT_KEEPER, successor)
  year.diary.plan(day, () => {
    const on = { day: dateOf(year, day) }
    year.files.write('staff', { person: NEXT_KEEPER, name: successor, change: '任职', ...office, on })
    year.files.write('staff', {
      person: SHOPKEEPERS[1],
      name: year.names.get(SHOPKEEPERS[1]) ?? '离任管理员',
      change: '离任',
      ...office,
      on,
    })
  })
}

export const openOffices = (year: YearContext): void => {
  const on = { day: dateOf(year, 0) }
  const administratorName = personName(year.chance)
  for (const { code, name, kind, parent } of unitsOfTown()) {
    const byName = parent === '' ? administratorName : ''
    year.files.write('units', { code, name, kind, parent, on, by: ADMINISTRATOR, byName })
  }
  for (const { number, name, role, unit } of staffOfTown(year.chance)) {
    year.files.write('staff', { person: number, name, role, unit, change: '任职', on, by: ADMINISTRATOR })
    year.names.set(number, name)
  }
  writeCard(year, 1, 0, 0)
  writeRules(year, 1, 0, 0)
  const second = secondCardDay(year)
  const held = Math.max(1, second - 10)
  year.diary.plan(held, () => {
    writeCard(year, 2, second, held)
    writeRules(year, 2, second, held)
  })
  writeShops(year)
  changeOfOffice(year)
}
