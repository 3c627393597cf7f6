/** Somebody was registered twice and served under both numbers; and two people of one name are two. */
import { care } from '../activities.ts'
import { workerOf } from '../people.ts'
import { dateOf, momentOf, type YearContext } from '../year-context.ts'
import { type Cast, STORY_VILLAGE } from './cast.ts'
import { dayAt, planService } from './service.ts'

const MINUTES = 120
/** Two hours by the first card. */
const EARNED = 20

const mark = (year: YearContext, day: number, volunteer: string, action: string, other: string): void => {
  year.diary.plan(day, () =>
    year.files.write('duplicates', {
      volunteer,
      action,
      other,
      on: { day: dateOf(year, day) },
      by: workerOf(STORY_VILLAGE),
    }),
  )
}

export const planDuplicates = (year: YearContext, { bride, brideAgain, namesake, sweeper }: Cast): void => {
  const { category, place, risks } = care
  const day = Math.max(1, dayAt(year, 0.2))
  const service = { taskId: 'RW-CF-0001', title: '为老人打扫庭院', category, place, risks, day, begins: 15 * 60 }
  planService(year, { ...service, minutes: MINUTES }, [{ villager: brideAgain }])
  const found = Math.max(dayAt(year, 0.4), day + 7)
  // Not before the second number has given its points away.
  mark(year, found, brideAgain.number, '重复', bride.number)
  year.diary.plan(found + 1, () => {
    const at = { moment: momentOf(year, found + 1, 10 * 60) }
    const gift = { transferId: 'ZZ-CF-0001', from: brideAgain.number, to: bride.number, points: EARNED }
    year.files.write('transfers', { ...gift, at })
  })
  mark(year, found + 2, brideAgain.number, '重复', bride.number)
  mark(year, found, namesake.number, '不重复', sweeper.number)
  // A clerk who did not know that tries all the same.
  mark(year, found + 3, namesake.number, '重复', sweeper.number)
}
