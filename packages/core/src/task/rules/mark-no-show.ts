/**
 * Had a place and did not come; said once the shift is over. Attendance that comes in later puts it right.
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, NotSignedUp, ShiftNotEnded, CameToShift.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { MarkNoShow } from '../commands.ts'
import type { NoShowMarked } from '../events.ts'
import { locate, type NotLocated, whereaboutsOf } from '../locate.ts'
import {
  type CameToShift,
  cameToShift,
  type NotSignedUp,
  notSignedUp,
  type ShiftNotEnded,
  shiftNotEnded,
} from '../refusals.ts'
import { hasPlace, isMissing } from '../standing.ts'
import type { TaskState } from '../state.ts'

export const markNoShow = (
  command: MarkNoShow,
  state: TaskState,
): Decision<NotLocated | NotSignedUp | ShiftNotEnded | CameToShift, NoShowMarked> => {
  const { shiftId, volunteerId } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { standing, roster } = located.right
  const { startsAt, endsAt } = roster.shift
  if (!hasPlace(standing)) return refuse(notSignedUp({ shiftId, volunteerId, standing: standing.kind }))
  if (isMissing(standing)) return accept()
  if (standing.kind !== 'SignedUp') return refuse(cameToShift({ shiftId, volunteerId, standing: standing.kind }))
  if (command.occurredAt < endsAt) return refuse(shiftNotEnded({ shiftId, endsAt }))
  return accept({ type: 'NoShowMarked', ...whereaboutsOf(command), missedOn: localDateOf(startsAt) })
}
