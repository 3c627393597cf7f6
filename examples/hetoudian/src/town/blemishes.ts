/** The mistakes that every town's books contain, in known places, so that the import can be seen to find them. */

import { shopOf } from './goods.ts'
import { directorOf, SHOPKEEPERS, TOWN_CODE, villageCode } from './people.ts'
import { dateOf, momentOf, type YearContext } from './year-context.ts'

const person = (number: string, name: string, birthDate: string) => ({
  number,
  name,
  birthDate,
  phone: '',
  unit: villageCode(3),
})

const badVolunteers = (year: YearContext): void => {
  const rest = { on: { day: dateOf(year, 1) }, by: directorOf(3) }
  year.files.write('volunteers', { ...person('HTD-9001', '刘志强', '1962-13-05'), ...rest })
  year.files.write('volunteers', { ...person('HTD-9002', '', '1971/3/8'), ...rest })
  year.files.write('volunteers', { ...person('HTD—9003号', '张桂英', '1958年7月1日'), ...rest })
  year.files.write('volunteers', { ...person('HTD-9004', '孙小雨', '2013-09-01'), ...rest })
  year.files.write('volunteers', {
    ...person('HTD-9005', '周文', '1980-01-01'),
    phone: '不详',
    identityNumber: '3.70285E+17',
    ...rest,
  })
  year.files.write('volunteers', { ...person('HTD-9006', '赵丽', '1985-05-05'), ...rest, unit: 'HTD-C99' })
}

const badService = (year: YearContext): void => {
  const place = { taskId: 'RW-2025-99999', shiftId: '1', volunteer: 'HTD-0005' }
  year.files.write('sign-ups', { ...place, action: '报名', at: { moment: momentOf(year, 6, 600) } })
  year.files.write('attendance', {
    ...place,
    from: '昨天上午',
    to: { moment: momentOf(year, 6, 700) },
    by: directorOf(3),
  })
  year.files.write('tasks', {
    taskId: nextBad(year),
    shiftId: '1',
    title: '清雪',
    category: '扫雪',
    unit: TOWN_CODE,
    place: '主街',
    risks: '路滑',
    from: { moment: momentOf(year, 8, 480) },
    to: { moment: momentOf(year, 8, 600) },
    capacity: '若干',
    on: { day: dateOf(year, 6) },
    by: 'S-10',
  })
}

const nextBad = (year: YearContext): string => `RW-${year.options.from.slice(0, 4)}-坏`

const badShop = (year: YearContext): void => {
  const item = { shopId: shopOf(0), itemId: 'SP-01', on: { day: dateOf(year, 6) }, by: SHOPKEEPERS[0] }
  year.files.write('receipts', {
    ...item,
    receiptId: 'RK-X-1',
    quantity: '两袋',
    source: '捐赠',
    from: '热心村民',
    price: '三十',
  })
  year.files.write('receipts', { ...item, receiptId: 'RK-X-2', quantity: '10', source: '借用', from: '热心村民' })
}

const badSheets = (year: YearContext): void => {
  const on = { day: dateOf(year, 7) }
  const by = 'S-10'
  year.files.write('households', { household: 'H-0009', action: '合并', member: 'HTD-0005', on, by })
  const grant = { reference: 'JR-X-1', volunteer: 'HTD-0005', kind: '节日', from: '镇商会' }
  year.files.write('grants', { ...grant, points: '三十', on, by })
}

/** Below those that are in order. */
const badPapers = (year: YearContext, day: number): void => {
  const on = { day: dateOf(year, day) }
  const by = 'S-10'
  year.files.write('duplicates', { volunteer: 'HTD-0005', action: '可能重复', other: 'HTD-0006', on, by })
  const at = { moment: momentOf(year, day, 600) }
  const star = { volunteer: 'HTD-0005', action: '授予', rule: '本镇', thresholds: '三十小时', minutes: '很多', at, by }
  year.files.write('stars', star)
  year.files.write('certificates', { number: 'ZM-X-1', action: '开具', holder: 'HTD-0005', on, by: 'S-10' })
}

export const makeMistakes = (year: YearContext): void => {
  year.diary.plan(1, () => badVolunteers(year))
  year.diary.plan(6, () => {
    badService(year)
    badShop(year)
  })
  year.diary.plan(7, () => badSheets(year))
  const late = year.options.days - 1
  year.diary.plan(late, () => badPapers(year, late))
}
