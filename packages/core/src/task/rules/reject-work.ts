/**
 * Turns work down for a stated reason, at any time before it is confirmed; where an objection is open, the ruling decides.
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, NothingToReject, ObjectionOpen, WorkAlreadyDecided.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RejectWork } from '../commands.ts'
import type { WorkRejected } from '../events.ts'
import { locate, type NotLocated } from '../locate.ts'
import {
  type NothingToReject,
  nothingToReject,
  type ObjectionOpen,
  objectionOpen,
  type WorkAlreadyDecided,
  workAlreadyDecided,
} from '../refusals.ts'
import type { TaskState } from '../state.ts'
import { workOf } from '../work.ts'

export const rejectWork = (
  command: RejectWork,
  state: TaskState,
): Decision<NotLocated | NothingToReject | ObjectionOpen | WorkAlreadyDecided, WorkRejected> => {
  const { shiftId, volunteerId, reason } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { kind } = located.right.standing
  switch (kind) {
    case 'NotSignedUp':
    case 'Waitlisted':
    case 'Offered':
    case 'Lapsed':
    case 'SignedUp':
    case 'Withdrawn':
    case 'NoShow':
    case 'Excused':
      return refuse(nothingToReject({ shiftId, volunteerId, standing: kind }))
    case 'CheckedIn':
    case 'Attended':
    case 'Accepted':
    case 'OnShow':
      return accept({ type: 'WorkRejected', ...workOf(command), reason })
    case 'Objected':
      return refuse(objectionOpen({ shiftId, volunteerId }))
    case 'Confirmed':
    case 'Revoked':
      return refuse(workAlreadyDecided({ shiftId, volunteerId, standing: kind }))
    case 'Rejected':
      return accept()
  }
}
