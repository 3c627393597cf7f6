/**
 * Gives a place back before check-in; the first on the waitlist has it at once.
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, NotSignedUp, SignUpUsed.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { WithdrawSignUp } from '../commands.ts'
import type { SignUpWithdrawn, WaitlistPromoted } from '../events.ts'
import { locate, type NotLocated, whereaboutsOf } from '../locate.ts'
import { promotions } from '../promotions.ts'
import { type NotSignedUp, notSignedUp, type SignUpUsed, signUpUsed } from '../refusals.ts'
import type { TaskState } from '../state.ts'

export const withdrawSignUp = (
  command: WithdrawSignUp,
  state: TaskState,
): Decision<NotLocated | NotSignedUp | SignUpUsed, SignUpWithdrawn | WaitlistPromoted> => {
  const { taskId, shiftId, volunteerId } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { roster, standing } = located.right
  const withdrawn: SignUpWithdrawn = { type: 'SignUpWithdrawn', ...whereaboutsOf(command) }
  switch (standing.kind) {
    case 'NotSignedUp':
      return refuse(notSignedUp({ shiftId, volunteerId, standing: standing.kind }))
    case 'Withdrawn':
      return accept()
    case 'Waitlisted':
      return accept(withdrawn)
    case 'SignedUp':
      return accept<SignUpWithdrawn | WaitlistPromoted>(
        withdrawn,
        ...promotions(taskId, roster, roster.shift.capacity - roster.taken + 1, command.occurredAt),
      )
    case 'CheckedIn':
    case 'Attended':
    case 'Accepted':
    case 'OnShow':
    case 'Objected':
    case 'Confirmed':
    case 'Rejected':
      return refuse(signUpUsed({ shiftId, volunteerId, standing: standing.kind }))
  }
}
