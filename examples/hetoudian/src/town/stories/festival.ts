/** For the Spring Festival a donor grants points; some are spent in time, the others expire. */
import { donors } from '../goods.ts'
import { ADMINISTRATOR } from '../people.ts'
import { dateOf, type YearContext } from '../year-context.ts'
import type { Cast } from './cast.ts'
import { dayAt } from './service.ts'

export const GRANTED = 30

export const festivalDay = (year: YearContext): number => dayAt(year, 0.08)

export const planFestival = (year: YearContext, { head, spouse, widow, saver, careless }: Cast): void => {
  const day = festivalDay(year)
  const [, donor] = donors
  year.diary.plan(day, () => {
    for (const { number } of [head, spouse, widow, saver, careless]) {
      year.files.write('grants', {
        reference: 'JR-CJ-0001',
        volunteer: number,
        kind: '节日',
        from: donor,
        points: GRANTED,
        expiresOn: { day: dateOf(year, day + Math.max(10, dayAt(year, 0.25))) },
        on: { day: dateOf(year, day) },
        by: ADMINISTRATOR,
      })
    }
  })
}
