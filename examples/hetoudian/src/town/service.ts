/** One task from its call to its points: publication, sign-ups, attendance, acceptance, now and then an objection. */
import { type Activity, activities, classes, deliveries } from './activities.ts'
import { directorOf, type Villager, villageCode, workerOf } from './people.ts'
import {
  addToPurse,
  dateOf,
  momentOf,
  nextNumber,
  PUBLICITY_DAYS,
  secondCardDay,
  type YearContext,
} from './year-context.ts'

const WORKS_A_VOLUNTEER = 6
const PEOPLE_A_TASK = 4

/** A shift on the generator's calendar. */
interface PlannedShift {
  readonly activity: Activity
  readonly taskId: string
  readonly shiftId: string
  readonly village: number
  readonly day: number
  /** minutes after midnight */
  readonly begins: number
}

const activityOf = (year: YearContext, day: number): Activity => {
  const date = dateOf(year, day)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const isBeforeSpringFestival = date.slice(5) >= '01-10' && date.slice(5) <= '01-28'
  if (isBeforeSpringFestival && year.chance.percent(50)) return deliveries
  if ((weekday === 0 || weekday === 6) && year.chance.percent(40)) return classes
  return year.chance.pick(activities)
}

const pointsOf = (year: YearContext, { activity, day }: PlannedShift, minutes: number): number => {
  const rate = activity.points[day >= secondCardDay(year) ? 1 : 0]
  return activity.per === '次' ? rate : Math.min(80, Math.round((minutes * rate) / 60))
}

const accept = (year: YearContext, shift: PlannedShift, villager: Villager, minutes: number, day: number): void => {
  const place = { taskId: shift.taskId, shiftId: shift.shiftId, volunteer: villager.number }
  const by = workerOf(shift.village)
  const at = { moment: momentOf(year, day, 17 * 60 + year.chance.between(0, 90)) }
  if (year.chance.percent(2)) {
    year.files.write('acceptance', { ...place, verdict: '不通过', note: '现场未见本人服务', at, by })
    return
  }
  const note = year.chance.percent(10) ? '认真负责' : ''
  year.files.write('acceptance', { ...place, verdict: '通过', minutes, note, at, by })
  if (year.chance.between(1, 150) === 1) objectTo(year, shift, villager, day)
  else
    year.diary.plan(day + PUBLICITY_DAYS + 1, () => addToPurse(year, villager.number, pointsOf(year, shift, minutes)))
}

const objectTo = (year: YearContext, shift: PlannedShift, villager: Villager, accepted: number): void => {
  const place = { taskId: shift.taskId, shiftId: shift.shiftId, volunteer: villager.number }
  const by = directorOf((shift.village + 1) % 70)
  year.diary.plan(accepted + 1, () => {
    const at = { moment: momentOf(year, accepted + 1, 10 * 60) }
    year.files.write('objections', { ...place, action: '提出', words: '听说那天提前走了', at, by })
  })
  const action = year.chance.percent(50) ? '成立' : '不成立'
  year.diary.plan(accepted + 4, () => {
    const at = { moment: momentOf(year, accepted + 4, 15 * 60) }
    const words = action === '成立' ? '核实后确有早退' : '查看签到表,全程在岗'
    year.files.write('objections', { ...place, action, words, at, by: workerOf(shift.village) })
  })
}

const attend = (year: YearContext, shift: PlannedShift, villager: Villager): void => {
  if (year.chance.percent(3)) return
  const place = { taskId: shift.taskId, shiftId: shift.shiftId, volunteer: villager.number }
  const from = shift.begins + year.chance.between(0, 6)
  const to = shift.begins + shift.activity.minutes - year.chance.between(0, 6)
  const times = { from: { moment: momentOf(year, shift.day, from) }, to: { moment: momentOf(year, shift.day, to) } }
  const by = directorOf(shift.village)
  const later = year.chance.percent(20) ? shift.day + year.chance.between(2, 12) : undefined
  if (later === undefined) {
    year.files.write('attendance', { ...place, ...times, way: '现场', by })
  } else {
    year.diary.plan(later, () => {
      const enteredAt = { moment: momentOf(year, later, 16 * 60) }
      year.files.write('attendance', { ...place, ...times, way: '补录', enteredAt, by })
    })
  }
  const accepted = (later ?? shift.day) + 1
  year.diary.plan(accepted, () => accept(year, shift, villager, to - from, accepted))
}

const signUp = (year: YearContext, shift: PlannedShift, villager: Villager, day: number): boolean => {
  const place = { taskId: shift.taskId, shiftId: shift.shiftId, volunteer: villager.number }
  const at = { moment: momentOf(year, day, 9 * 60 + year.chance.between(0, 600)) }
  const by = year.chance.percent(30) ? directorOf(shift.village) : ''
  year.files.write('sign-ups', { ...place, action: '报名', at, by })
  if (year.chance.between(1, 400) === 1) year.files.repeat('sign-ups')
  if (!year.chance.percent(3)) return true
  const withdrawnOn = Math.min(day + 1, shift.day - 1)
  year.diary.plan(withdrawnOn, () => {
    const when = { moment: momentOf(year, withdrawnOn, 20 * 60 + 30) }
    year.files.write('sign-ups', { ...place, action: '退出', at: when, by })
  })
  return false
}

/** One volunteer in twenty is always there; the others come now and then. */
const comers = (year: YearContext, count: number): ReadonlyArray<Villager> => {
  const keen = year.active.slice(0, Math.ceil(year.active.length / 20))
  const keenCount = year.chance.between(0, Math.floor(count / 2))
  return [...new Set([...year.chance.some(keen, keenCount), ...year.chance.some(year.active, count)])].slice(0, count)
}

/** Sign-ups for one shift: as many as come, of whom those beyond the places wait. */
const fill = (year: YearContext, shift: PlannedShift, day: number): void => {
  const crowd = year.chance.percent(8) ? shift.activity.capacity + 2 : year.chance.between(2, shift.activity.capacity)
  const villagers = comers(year, crowd)
  const coming = villagers.filter((villager) => signUp(year, shift, villager, day)).slice(0, shift.activity.capacity)
  // The first in the book have the places; whoever stands on the waitlist and is not promoted does not turn up.
  year.diary.plan(shift.day, () => {
    for (const villager of coming)
      if (villagers.indexOf(villager) < shift.activity.capacity) attend(year, shift, villager)
  })
}

const publish = (year: YearContext, day: number): void => {
  const activity = activityOf(year, day + 5)
  const village = year.chance.between(0, 69)
  const taskId = nextNumber(year, 'RW')
  const by = workerOf(village)
  const title = year.chance.pick(activity.titles)
  const shifts = Array.from({ length: year.chance.percent(20) ? 2 : 1 }, (_, index): PlannedShift => {
    const begins = year.chance.pick(activity.begins) * 60
    return {
      activity,
      taskId,
      shiftId: String(index + 1),
      village,
      day: day + year.chance.between(3, 6) + index,
      begins,
    }
  })
  for (const shift of shifts) {
    year.files.write('tasks', {
      taskId,
      shiftId: shift.shiftId,
      title,
      category: activity.category,
      unit: villageCode(village),
      place: activity.place,
      risks: activity.risks,
      from: { moment: momentOf(year, shift.day, shift.begins) },
      to: { moment: momentOf(year, shift.day, shift.begins + activity.minutes) },
      capacity: activity.capacity,
      on: { day: dateOf(year, day) },
      by,
    })
  }
  if (year.chance.percent(1)) {
    const on = { day: dateOf(year, day + 1) }
    year.diary.plan(day + 1, () =>
      year.files.write('task-endings', { taskId, action: '取消', reason: '大雪封路', on, by }),
    )
    return
  }
  for (const shift of shifts) {
    const opens = day + year.chance.between(1, 2)
    year.diary.plan(opens, () => fill(year, shift, opens))
  }
  const last = Math.max(...shifts.map((shift) => shift.day))
  year.diary.plan(last + 25, () => {
    year.files.write('task-endings', { taskId, action: '结项', on: { day: dateOf(year, last + 25) }, by })
  })
}

/** A day's new tasks: so many that everyone serves about six times a year. */
export const publishTasks = (year: YearContext, day: number): void => {
  const wanted = (year.options.volunteers * WORKS_A_VOLUNTEER) / 365 / PEOPLE_A_TASK
  const whole = Math.max(1, Math.floor(wanted))
  const count = year.chance.percent(Math.round((wanted % 1) * 100)) ? whole + 1 : whole
  for (let task = 0; task < count; task += 1) publish(year, day)
}
