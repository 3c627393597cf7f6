/** The first day: units, staff, rate cards, shops; and the one office that changes hands. */
import { activities } from './activities.ts'
import { goods, shopOf } from './goods.ts'
import { personName, stationNames } from './names.ts'
import { ADMINISTRATOR, SHOPKEEPERS, staffOfTown, stationCode, TOWN_CODE, unitsOfTown } from './people.ts'
import { dateOf, PUBLICITY_DAYS, secondCardDay, validMonths, type YearContext } from './year-context.ts'

const writeCard = (year: YearContext, version: number, fromDay: number, heldDay: number): void => {
  for (const { category, per, points } of activities) {
    year.files.write('rate-cards', {
      version,
      from: { day: dateOf(year, fromDay) },
      category,
      per,
      points: points[version === 1 ? 0 : 1],
      rounding: '四舍五入',
      dailyCap: 80,
      monthlyCap: version === 1 ? 300 : 320,
      validMonths: validMonths(year),
      publicityDays: PUBLICITY_DAYS,
      heldOn: { day: dateOf(year, heldDay) },
      present: 61,
      inFavour: version === 1 ? 58 : 55,
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
  const day = Math.floor(year.options.days * 0.8)
  const office = { role: '超市管理员', unit: TOWN_CODE, by: ADMINISTRATOR }
  const successor = personName(year.chance)
  year.diary.plan(day, () => {
    const on = { day: dateOf(year, day) }
    year.files.write('staff', { person: 'C-003', name: successor, change: '任职', ...office, on })
    year.files.write('staff', { person: SHOPKEEPERS[1], name: '离任管理员', change: '离任', ...office, on })
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
  }
  writeCard(year, 1, 0, 0)
  const second = secondCardDay(year)
  year.diary.plan(Math.max(1, second - 10), () => writeCard(year, 2, second, Math.max(1, second - 10)))
  writeShops(year)
  changeOfOffice(year)
}
