/**
 * There was a reason not to come: it counts for nothing.
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, NoNoShow.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ExcuseNoShow } from '../commands.ts'
import type { NoShowExcused } from '../events.ts'
import { locate, type NotLocated, whereaboutsOf } from '../locate.ts'
import { type NoNoShow, noNoShow } from '../refusals.ts'
import type { TaskState } from '../state.ts'

export const excuseNoShow = (
  command: ExcuseNoShow,
  state: TaskState,
): Decision<NotLocated | NoNoShow, NoShowExcused> => {
  const { shiftId, volunteerId, reason } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { kind } = located.right.standing
  if (kind === 'Excused') return accept()
  if (kind !== 'NoShow') return refuse(noNoShow({ shiftId, volunteerId, standing: kind }))
  return accept({ type: 'NoShowExcused', ...whereaboutsOf(command), reason })
}
