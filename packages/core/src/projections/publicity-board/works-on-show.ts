/** Which works can the public see and object to at a moment? */
import type { WorkId } from '../../kernel/ids.ts'
import type { Keyword, Name } from '../../kernel/text.ts'
import { type Instant, type LocalDate, localDateOf } from '../../kernel/time.ts'
import { rowOf, rowsOf, sortedBy } from '../table.ts'
import type { PublicityBoard } from './fold.ts'

export interface WorkOnShow {
  readonly workId: WorkId
  readonly maskedName: string
  /** absent where the task is over */
  readonly title: Name | undefined
  readonly category: Keyword | undefined
  readonly servedOn: LocalDate
  readonly minutes: number
  readonly until: Instant
  /** an objection is open: the work stays on show until it is ruled on */
  readonly isDisputed: boolean
}

/** What goes first stands first. */
export const worksOnShow = (state: PublicityBoard, at: Instant): ReadonlyArray<WorkOnShow> => {
  const shown = rowsOf(state.works).flatMap(([workId, work]) => {
    const { until, isDisputed, minutes } = work
    if (until === null || (until <= at && !isDisputed)) return []
    const task = rowOf(state.tasks, work.taskId)
    const onShow: WorkOnShow = {
      workId: workId as WorkId,
      maskedName: rowOf(state.maskedNames, work.volunteerId) ?? '*',
      title: task?.title,
      category: task?.category,
      servedOn: localDateOf(work.from),
      minutes,
      until,
      isDisputed,
    }
    return [onShow]
  })
  return sortedBy(
    shown,
    (work) => work.until,
    (work) => work.workId,
  )
}
