/** A household of four becomes two, and a widow who lived alone moves in with her relatives. */
import { type Villager, villageCode, workerOf } from '../people.ts'
import { dateOf, type YearContext } from '../year-context.ts'
import { type Cast, STORY_VILLAGE } from './cast.ts'
import { dayAt } from './service.ts'

export const LARGE = 'H-0001'
const WIDOW = 'H-0002'
const YOUNG = 'H-0003'

type Members = ReadonlyArray<readonly [Villager, string]>

const form = (year: YearContext, household: string, members: Members): void => {
  for (const [{ number }, relation] of members) {
    year.files.write('households', {
      household,
      action: '立户',
      member: number,
      relation,
      unit: villageCode(STORY_VILLAGE),
      pooling: '共用',
      on: { day: dateOf(year, 0) },
      by: workerOf(STORY_VILLAGE),
    })
  }
}

/** Two parts of what is pooled stay, one goes. */
const split = (year: YearContext, day: number, leaving: Members): void => {
  for (const [{ number }, relation] of leaving) {
    year.files.write('households', {
      household: LARGE,
      action: '分户',
      member: number,
      relation,
      other: YOUNG,
      unit: villageCode(STORY_VILLAGE),
      staying: 2,
      parts: 1,
      on: { day: dateOf(year, day) },
      by: workerOf(STORY_VILLAGE),
    })
  }
}

export const planHousehold = (year: YearContext, { head, spouse, son, daughterInLaw, widow }: Cast): void => {
  year.diary.plan(0, () => {
    form(year, LARGE, [
      [head, '户主'],
      [spouse, '配偶'],
      [son, '子女'],
      [daughterInLaw, '儿媳'],
    ])
    form(year, WIDOW, [[widow, '户主']])
  })
  const day = dayAt(year, 0.3)
  year.diary.plan(day, () =>
    split(year, day, [
      [son, '户主'],
      [daughterInLaw, '配偶'],
    ]),
  )
  const merged = dayAt(year, 0.5)
  year.diary.plan(merged, () => {
    const on = { day: dateOf(year, merged) }
    const by = workerOf(STORY_VILLAGE)
    year.files.write('households', { household: WIDOW, action: '并户', other: LARGE, on, by })
  })
}
