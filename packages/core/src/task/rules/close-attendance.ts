/**
 * Whoever is still checked in at the shift's end is taken to have stayed until then, which is marked as assumed. Who is not needs
 * nothing. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, ShiftNotEnded.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { CloseAttendance } from '../commands.ts'
import type { CheckedOut } from '../events.ts'
import { locate, type NotLocated, whereaboutsOf } from '../locate.ts'
import { type ShiftNotEnded, shiftNotEnded } from '../refusals.ts'
import type { TaskState } from '../state.ts'

export const closeAttendance = (
  command: CloseAttendance,
  state: TaskState,
): Decision<NotLocated | ShiftNotEnded, CheckedOut> => {
  const { shiftId, occurredAt } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { standing, roster } = located.right
  const { endsAt } = roster.shift
  if (occurredAt < endsAt) return refuse(shiftNotEnded({ shiftId, endsAt }))
  if (standing.kind !== 'CheckedIn' || standing.since >= endsAt) return accept()
  return accept({ type: 'CheckedOut', ...whereaboutsOf(command), at: endsAt, deviceAt: undefined, isAssumed: true })
}
