/** How often did somebody not come, of late? */
import type { PersonId } from '../../kernel/ids.ts'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import { rowOf } from '../table.ts'
import { MOST_ATTENDED, type NoShows } from './fold.ts'

export interface NoShowWindow {
  /** how many days a no-show counts */
  readonly windowDays: number
  /** work accepted in so many tasks of later days, and it counts no more; 50 at most */
  readonly tasksToReset: number
}

/** No-shows of the window up to a day that nothing excused and no later service made good. */
export const noShowsOf = (state: NoShows, volunteerId: PersonId, on: LocalDate, rule: NoShowWindow): number => {
  const row = rowOf(state.volunteers, volunteerId)
  if (row === undefined) return 0
  const since = addDays(on, -rule.windowDays)
  const tasksToReset = Math.min(rule.tasksToReset, MOST_ATTENDED)
  const tasksAfter = (day: LocalDate): number =>
    new Set(row.attended.filter((work) => work.on > day && work.on <= on).map((work) => work.taskId)).size
  return row.missed.filter((miss) => miss.on > since && miss.on <= on && tasksAfter(miss.on) < tasksToReset).length
}
