/** Which works can the public see and object to at a moment? */
import type { UnitId, WorkId } from '../../kernel/ids.ts'
import type { Keyword, Name } from '../../kernel/text.ts'
import { type Instant, type LocalDate, localDateOf } from '../../kernel/time.ts'
import { publicName } from '../public-names.ts'
import { rowOf, rowsOf, sortedBy } from '../table.ts'
import type { PublicityBoard } from './fold.ts'

export interface WorkOnShow {
  readonly workId: WorkId
  /** in full only by consent */
  readonly shownName: string
  /** the unit that ran the task; absent, like its title and category, where the task is over */
  readonly unitId: UnitId | undefined
  readonly title: Name | undefined
  readonly category: Keyword | undefined
  readonly servedOn: LocalDate
  readonly minutes: number
  readonly until: Instant
  /** an objection is open: the work stays on show until it is ruled on */
  readonly isDisputed: boolean
}

/** Which part of the board: of a village's tasks, of days of service, both ends included; absent: all. */
export interface PartOfBoard {
  readonly unitId?: UnitId
  readonly from?: LocalDate
  readonly to?: LocalDate
}

/** What goes first stands first. */
export const worksOnShow = (state: PublicityBoard, at: Instant, part: PartOfBoard = {}): ReadonlyArray<WorkOnShow> => {
  const shown = rowsOf(state.works).flatMap(([workId, work]) => {
    const { until, isDisputed, minutes } = work
    if (until === null || (until <= at && !isDisputed)) return []
    const task = rowOf(state.tasks, work.taskId)
    const onShow: WorkOnShow = {
      workId: workId as WorkId,
      shownName: publicName(state, work.volunteerId),
      unitId: task?.unitId,
      title: task?.title,
      category: task?.category,
      servedOn: localDateOf(work.from),
      minutes,
      until,
      isDisputed,
    }
    return isIn(part, onShow) ? [onShow] : []
  })
  return sortedBy(
    shown,
    (work) => work.until,
    (work) => work.workId,
  )
}

const isIn = ({ unitId, from, to }: PartOfBoard, work: WorkOnShow): boolean =>
  (unitId === undefined || work.unitId === unitId) &&
  (from === undefined || work.servedOn >= from) &&
  (to === undefined || work.servedOn <= to)
