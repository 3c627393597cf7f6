/** A household says what it did in a month, a panel says less, a neighbour objects in vain, and the points go to the pool. */
import { monthOf } from '@lovebank/core'
import type { Cells } from '../book-files.ts'
import { type Villager, villageCode, workerOf } from '../people.ts'
import { dateOf, momentOf, type YearContext } from '../year-context.ts'
import { type Cast, STORY_VILLAGE } from './cast.ts'
import { LARGE } from './household.ts'
import { dayAt } from './service.ts'

export const appraisalDay = (year: YearContext): number => dayAt(year, 0.85)

/** The month before; undefined in a year too short for one to be over. */
const monthBefore = (year: YearContext, day: number): string | undefined => {
  const month = monthOf(dateOf(year, day))
  const before = monthOf(dateOf(year, day - Number(dateOf(year, day).slice(8))))
  return month === monthOf(year.options.from) ? undefined : before
}

const PUBLIC_DAYS = 2

type Items = ReadonlyArray<readonly [item: string, points: number]>

const own: Items = [
  ['庭院整洁', 15],
  ['孝老爱亲', 20],
  ['移风易俗', 20],
]

/** For the courtyard more than the card has for it as an act: its points are cut when they are credited. */
const found: Items = [
  ['庭院整洁', 12],
  ['孝老爱亲', 20],
  ['移风易俗', 10],
]

const write = (year: YearContext, cells: Cells, items: Items): void => {
  for (const [item, points] of items) year.files.write('appraisals', { ...cells, item, points })
}

const dispute = (year: YearContext, of: Cells, day: number, { neighbour }: Cast): void => {
  const raised = { moment: momentOf(year, day, 9 * 60) }
  const ruled = { moment: momentOf(year, day, 15 * 60) }
  const objection = { action: '异议', words: '门前柴草没有清', at: raised, by: neighbour.number }
  year.files.write('appraisals', { ...of, ...objection })
  const ruling = { action: '不成立', words: '到户看过,已经清理', at: ruled, by: workerOf(STORY_VILLAGE) }
  year.files.write('appraisals', { ...of, ...ruling })
}

export const planAppraisal = (year: YearContext, cast: Cast): void => {
  const day = appraisalDay(year)
  const month = monthBefore(year, day)
  if (month === undefined) return
  const { head, spouse, widow, sweeper, teacher, boatman } = cast
  const of = { household: LARGE, month }
  const members = [head, spouse, widow].map(({ number }) => number).join('、')
  const told = { ...of, unit: villageCode(STORY_VILLAGE), members }
  const by = workerOf(STORY_VILLAGE)
  const panel = (people: ReadonlyArray<Villager>) => people.map(({ number }) => number).join('、')
  year.diary.plan(day - 1, () => {
    const at = { moment: momentOf(year, day - 1, 18 * 60) }
    write(year, { ...told, action: '自评', at, by: head.number }, own)
  })
  year.diary.plan(day, () => {
    const word = { ...told, action: '评议', publicityDays: PUBLIC_DAYS, by }
    // The panel with one of the household on it is sent back.
    const wrong = { panel: panel([sweeper, teacher, spouse]), at: { moment: momentOf(year, day, 9 * 60) } }
    write(year, { ...word, ...wrong }, found)
    const right = { panel: panel([sweeper, teacher, boatman]), at: { moment: momentOf(year, day, 10 * 60) } }
    write(year, { ...word, ...right }, found)
  })
  year.diary.plan(day + 1, () => dispute(year, of, day + 1, cast))
}
