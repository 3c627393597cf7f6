/** What happens once in this town's year: a fraud found out too late, a move, a suspension, a farewell. */
import { care } from './activities.ts'
import { goods, shopOf } from './goods.ts'
import { ADMINISTRATOR, SHOPKEEPERS, type Villager, villageCode, workerOf } from './people.ts'
import { dateOf, marketDayFrom, momentOf, PUBLICITY_DAYS, type YearContext } from './year-context.ts'

const TASK = 'RW-CHA-0001'
const HOURS = 8

const writeFalseWork = (year: YearContext, { number, village }: Villager, day: number): void => {
  const place = { taskId: TASK, shiftId: '1', volunteer: number }
  const from = { moment: momentOf(year, day + 1, 8 * 60) }
  const to = { moment: momentOf(year, day + 1, (8 + HOURS) * 60) }
  const by = workerOf(village)
  year.diary.plan(day, () => {
    const { category, place: where, risks } = care
    const task = {
      taskId: TASK,
      shiftId: '1',
      title: '连片陪护独居老人',
      category,
      unit: villageCode(village),
      place: where,
      risks,
    }
    year.files.write('tasks', { ...task, from, to, capacity: 1, on: { day: dateOf(year, day) }, by })
    year.files.write('sign-ups', { ...place, action: '报名', at: { moment: momentOf(year, day, 12 * 60) } })
  })
  year.diary.plan(day + 2, () => {
    const at = { moment: momentOf(year, day + 2, 9 * 60) }
    year.files.write('attendance', { ...place, from, to, way: '补录', enteredAt: at, by })
    year.files.write('acceptance', {
      ...place,
      verdict: '通过',
      minutes: HOURS * 60,
      at: { moment: momentOf(year, day + 2, 17 * 60) },
      by,
    })
  })
}

/** Eight hours that were never served, spent on flour before anyone noticed, then reversed: the account falls into debt. */
const fraud = (year: YearContext, villager: Villager): void => {
  const day = Math.floor(year.options.days * 0.4)
  writeFalseWork(year, villager, day)
  const [, flour] = goods
  const spent = marketDayFrom(year, day + 2 + PUBLICITY_DAYS + 2)
  year.diary.plan(spent, () => {
    const line = { itemId: flour.id, quantity: 1, points: flour.points, channel: '柜台', by: SHOPKEEPERS[0] }
    const at = { moment: momentOf(year, spent, 10 * 60) }
    const until = { moment: momentOf(year, spent + 7, 18 * 60) }
    year.files.write('redemptions', {
      redemptionId: 'DH-CHA-0001',
      shopId: shopOf(0),
      volunteer: villager.number,
      ...line,
      at,
      until,
    })
  })
  year.diary.plan(spent + 3, () => {
    const reason = '经查系虚报,当日本人在外地'
    const on = { day: dateOf(year, spent + 3) }
    year.files.write('corrections', {
      volunteer: villager.number,
      action: '冲正',
      taskId: TASK,
      shiftId: '1',
      reason,
      on,
      by: ADMINISTRATOR,
    })
  })
}

const changesOf = (year: YearContext, movers: ReadonlyArray<Villager>): void => {
  const day = Math.floor(year.options.days / 3)
  const [moved, suspended, leaver] = movers
  const by = ADMINISTRATOR
  year.diary.plan(day, () => {
    const on = { day: dateOf(year, day) }
    if (moved !== undefined) {
      const unit = villageCode((moved.village + 9) % 70)
      year.files.write('volunteer-changes', { volunteer: moved.number, change: '迁移', unit, on, by })
    }
    if (suspended !== undefined) {
      year.files.write('volunteer-changes', { volunteer: suspended.number, change: '暂停', reason: '外出务工', on, by })
    }
    if (leaver !== undefined)
      year.files.write('volunteer-changes', { volunteer: leaver.number, change: '退出', on, by })
  })
  year.diary.plan(day + 10, () => {
    if (suspended === undefined) return
    const on = { day: dateOf(year, day + 10) }
    year.files.write('volunteer-changes', { volunteer: suspended.number, change: '恢复', on, by })
  })
}

/** The four live for these episodes alone, so that chance cannot spoil them. */
export const planEpisodes = (year: YearContext, [cheat, ...movers]: ReadonlyArray<Villager>): void => {
  if (cheat !== undefined) fraud(year, cheat)
  changesOf(year, movers)
}
