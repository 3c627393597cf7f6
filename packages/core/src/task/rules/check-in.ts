/**
 * The volunteer is there, from two hours before the shift until its end. Where the task asks for it, who checks in for
 * themselves gives the code that hangs there; a wrong one is refused to anybody. Refuses: TaskNotFound, TaskNotPublished,
 * ShiftNotFound, NotSignedUp, SignUpUsed, CheckInNotOpen, CheckInCodeNeeded, CheckInCodeWrong.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { isActing } from '../../kernel/actor.ts'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { checkInCodeOf } from '../../kernel/derive.ts'
import { addMinutes } from '../../kernel/time.ts'
import type { CheckIn } from '../commands.ts'
import type { CheckedIn } from '../events.ts'
import { locate, type NotLocated } from '../locate.ts'
import {
  type CheckInCodeNeeded,
  type CheckInCodeWrong,
  type CheckInNotOpen,
  checkInCodeNeeded,
  checkInCodeWrong,
  checkInNotOpen,
  type NotSignedUp,
  notSignedUp,
  type SignUpUsed,
  signUpUsed,
} from '../refusals.ts'
import { hasPlace } from '../standing.ts'
import type { Published, TaskState } from '../state.ts'

/** How long before its start a shift opens for check-in. */
const MINUTES_BEFORE_START = 120

type CodeRefusal = CheckInCodeNeeded | CheckInCodeWrong

export const checkIn = (
  command: CheckIn,
  state: TaskState,
): Decision<NotLocated | NotSignedUp | SignUpUsed | CheckInNotOpen | CodeRefusal, CheckedIn> => {
  const { taskId, shiftId, volunteerId, occurredAt: at, deviceAt } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { task, roster, standing } = located.right
  if (!hasPlace(standing)) return refuse(notSignedUp({ shiftId, volunteerId, standing: standing.kind }))
  if (standing.kind === 'CheckedIn') return accept()
  if (standing.kind !== 'SignedUp') return refuse(signUpUsed({ shiftId, volunteerId, standing: standing.kind }))
  const { startsAt, endsAt } = roster.shift
  if (at >= endsAt || (at < startsAt && addMinutes(at, MINUTES_BEFORE_START) < startsAt)) {
    return refuse(checkInNotOpen({ shiftId, opensAt: addMinutes(startsAt, -MINUTES_BEFORE_START), endsAt, at }))
  }
  const fault = codeFault(command, task)
  if (fault !== undefined) return refuse(fault)
  return accept({ type: 'CheckedIn', taskId, shiftId, volunteerId, at, deviceAt })
}

const codeFault = (
  { actor, shiftId, volunteerId, code }: CheckIn,
  { codeSeed, terms }: Published,
): CodeRefusal | undefined => {
  if (codeSeed === undefined) return undefined
  if (code !== undefined) return code === checkInCodeOf(codeSeed, shiftId) ? undefined : checkInCodeWrong({ shiftId })
  return terms.needsCheckInCode && isActing(actor, volunteerId) ? checkInCodeNeeded({ shiftId }) : undefined
}
