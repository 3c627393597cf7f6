/** How long did somebody serve up to a day, and in which categories? */
import type { PersonId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { rowOf, sortedBy } from '../table.ts'
import { keptRecordOf, type ServiceHours, type WorkServed } from './fold.ts'

export interface ServiceUpTo {
  readonly minutes: number
  readonly byCategory: ReadonlyArray<{ readonly category: Keyword; readonly minutes: number }>
  /** in the order of service */
  readonly works: ReadonlyArray<WorkServed>
}

/** The day included. Asked for a record that ended as a duplicate, it tells of the one that was kept. */
export const serviceUpTo = (state: ServiceHours, volunteerId: PersonId, day: LocalDate): ServiceUpTo => {
  const all = rowOf(state.works, keptRecordOf(state, volunteerId)) ?? []
  const works = sortedBy(
    all.flatMap(({ work, counts }) => (counts && work.servedOn <= day ? [work] : [])),
    (work) => work.from,
  )
  const minutesIn = new Map<Keyword, number>()
  for (const { category, minutes } of works) minutesIn.set(category, (minutesIn.get(category) ?? 0) + minutes)
  const byCategory = [...minutesIn].map(([category, minutes]) => ({ category, minutes }))
  return {
    minutes: works.reduce((sum, work) => sum + work.minutes, 0),
    byCategory: sortedBy(byCategory, ({ category }) => category),
    works,
  }
}
