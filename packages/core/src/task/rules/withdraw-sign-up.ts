/**
 * Gives a place back before check-in; the first on the waitlist is asked at once. After the task's deadline for withdrawing a
 * volunteer no longer gives it back alone; staff may, and so may the bank. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound,
 * NotSignedUp, WithdrawalTooLate, SignUpUsed.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { isActing } from '../../kernel/actor.ts'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { addMinutes } from '../../kernel/time.ts'
import type { WithdrawSignUp } from '../commands.ts'
import type { SignUpWithdrawn, WaitlistOffered } from '../events.ts'
import { locate, type NotLocated, whereaboutsOf } from '../locate.ts'
import { offers } from '../offers.ts'
import {
  type NotSignedUp,
  notSignedUp,
  type SignUpUsed,
  signUpUsed,
  type WithdrawalTooLate,
  withdrawalTooLate,
} from '../refusals.ts'
import { placesOf } from '../roster.ts'
import type { Shift } from '../shift.ts'
import type { Published, TaskState } from '../state.ts'

export const withdrawSignUp = (
  command: WithdrawSignUp,
  state: TaskState,
): Decision<NotLocated | NotSignedUp | WithdrawalTooLate | SignUpUsed, SignUpWithdrawn | WaitlistOffered> => {
  const { shiftId, volunteerId } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { task, roster, standing } = located.right
  const withdrawn: SignUpWithdrawn = { type: 'SignUpWithdrawn', ...whereaboutsOf(command) }
  switch (standing.kind) {
    case 'NotSignedUp':
      return refuse(notSignedUp({ shiftId, volunteerId, standing: standing.kind }))
    case 'Withdrawn':
    case 'Lapsed':
      return accept()
    case 'Waitlisted':
      return accept(withdrawn)
    case 'Offered':
    case 'SignedUp': {
      const late = standing.kind === 'SignedUp' ? tooLate(command, task, roster.shift) : undefined
      if (late !== undefined) return refuse(late)
      const free = roster.shift.capacity - roster.taken + placesOf(roster, volunteerId)
      return accept<SignUpWithdrawn | WaitlistOffered>(withdrawn, ...offers(task, roster, free, command.occurredAt))
    }
    case 'CheckedIn':
    case 'Attended':
    case 'NoShow':
    case 'Excused':
    case 'Accepted':
    case 'OnShow':
    case 'Objected':
    case 'Confirmed':
    case 'Revoked':
    case 'Rejected':
      return refuse(signUpUsed({ shiftId, volunteerId, standing: standing.kind }))
  }
}

const tooLate = (
  { actor, volunteerId, occurredAt }: WithdrawSignUp,
  { terms }: Published,
  { shiftId, startsAt }: Shift,
): WithdrawalTooLate | undefined => {
  const { withdrawalNoticeMinutes } = terms
  if (withdrawalNoticeMinutes === undefined || !isActing(actor, volunteerId)) return undefined
  const lastMoment = addMinutes(startsAt, -withdrawalNoticeMinutes)
  return occurredAt > lastMoment ? withdrawalTooLate({ shiftId, lastMoment }) : undefined
}
