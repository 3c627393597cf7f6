/**
 * The volunteer is there, from two hours before the shift until its end.
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, NotSignedUp, SignUpUsed, CheckInNotOpen.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { addMinutes } from '../../kernel/time.ts'
import type { CheckIn } from '../commands.ts'
import type { CheckedIn } from '../events.ts'
import { locate, type NotLocated, whereaboutsOf } from '../locate.ts'
import {
  type CheckInNotOpen,
  checkInNotOpen,
  type NotSignedUp,
  notSignedUp,
  type SignUpUsed,
  signUpUsed,
} from '../refusals.ts'
import { hasPlace } from '../standing.ts'
import type { TaskState } from '../state.ts'

/** How long before its start a shift opens for check-in. */
const MINUTES_BEFORE_START = 120

export const checkIn = (
  command: CheckIn,
  state: TaskState,
): Decision<NotLocated | NotSignedUp | SignUpUsed | CheckInNotOpen, CheckedIn> => {
  const { shiftId, volunteerId, occurredAt: at } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { roster, standing } = located.right
  if (!hasPlace(standing)) return refuse(notSignedUp({ shiftId, volunteerId, standing: standing.kind }))
  if (standing.kind === 'CheckedIn') return accept()
  if (standing.kind !== 'SignedUp') return refuse(signUpUsed({ shiftId, volunteerId, standing: standing.kind }))
  const { startsAt, endsAt } = roster.shift
  const opensAt = addMinutes(startsAt, -MINUTES_BEFORE_START)
  if (at < opensAt || at > endsAt) return refuse(checkInNotOpen({ shiftId, opensAt, endsAt, at }))
  return accept({ type: 'CheckedIn', ...whereaboutsOf(command), at })
}
