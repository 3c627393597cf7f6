/**
 * Takes a place, or the next place on the waitlist, once the risks were shown (Regulations on Volunteer Service, art. 12 and 13).
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, RisksNotShown, AgreementNotSigned, ShiftEnded, AlreadySignedUp,
 * ShiftsOverlap; of a group MoreNamedThanHeads, GroupDoesNotFit.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { Group } from '../../kernel/group.ts'
import type { SignUp } from '../commands.ts'
import type { VolunteerSignedUp, VolunteerWaitlisted } from '../events.ts'
import { type Located, locate, type NotLocated } from '../locate.ts'
import { doOverlap } from '../period.ts'
import {
  type AgreementNotSigned,
  type AlreadySignedUp,
  agreementNotSigned,
  alreadySignedUp,
  type GroupDoesNotFit,
  groupDoesNotFit,
  type MoreNamedThanHeads,
  moreNamedThanHeads,
  type RisksNotShown,
  risksNotShown,
  type ShiftEnded,
  type ShiftsOverlap,
  shiftEnded,
  shiftsOverlap,
} from '../refusals.ts'
import { groupWith, type Roster, standingOf } from '../roster.ts'
import type { Shift } from '../shift.ts'
import { isAway, isTurnedDown } from '../standing.ts'
import { shiftsOf, type TaskState } from '../state.ts'

type SignUpRefusal =
  | MoreNamedThanHeads
  | GroupDoesNotFit
  | NotLocated
  | RisksNotShown
  | AgreementNotSigned
  | ShiftEnded
  | AlreadySignedUp
  | ShiftsOverlap

export const signUp = (
  command: SignUp,
  state: TaskState,
): Decision<SignUpRefusal, VolunteerSignedUp | VolunteerWaitlisted> => {
  const { taskId, shiftId, volunteerId, risksShown, agreementSigned, accompaniedBy, group } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { roster, standing } = located.right
  const { agreement } = located.right.task.terms
  if (!risksShown) return refuse(risksNotShown({ taskId }))
  if (agreement !== undefined && agreementSigned !== agreement) return refuse(agreementNotSigned({ taskId, agreement }))
  if (command.occurredAt >= roster.shift.endsAt) return refuse(shiftEnded({ shiftId, endsAt: roster.shift.endsAt }))
  if (!isAway(standing)) return refuse(alreadySignedUp({ shiftId, volunteerId, standing: standing.kind }))
  if (group !== undefined) {
    const signedUp = { taskId, shiftId, volunteerId, risksShown, agreementSigned, accompaniedBy }
    return signUpGroup(signedUp, group, roster)
  }
  if (groupWith(roster, volunteerId) !== undefined) {
    return refuse(alreadySignedUp({ shiftId, volunteerId, standing: 'SignedUp' }))
  }
  const other = overlapping(located.right, volunteerId)
  if (other !== undefined) return refuse(shiftsOverlap({ shiftId, otherShiftId: other.shiftId }))
  if (roster.taken >= roster.shift.capacity) {
    return accept({
      type: 'VolunteerWaitlisted',
      taskId,
      shiftId,
      volunteerId,
      risksShown,
      agreementSigned,
      accompaniedBy,
    })
  }
  const type = 'VolunteerSignedUp'
  return accept({ type, taskId, shiftId, volunteerId, risksShown, agreementSigned, accompaniedBy, group })
}

/** Each head takes a place: all of them or none. Whoever is named comes once. */
const signUpGroup = (
  signedUp: Omit<VolunteerSignedUp, 'type' | 'group'>,
  group: Group,
  roster: Roster,
): Decision<SignUpRefusal, VolunteerSignedUp> => {
  const { shiftId } = signedUp
  const { heads, namedIds } = group
  if (namedIds.length > heads) return refuse(moreNamedThanHeads({ heads, named: namedIds.length }))
  const volunteerId = namedIds.find((id) => !isAway(standingOf(roster, id)) || groupWith(roster, id) !== undefined)
  if (volunteerId !== undefined) return refuse(alreadySignedUp({ shiftId, volunteerId, standing: 'SignedUp' }))
  const free = Math.max(roster.shift.capacity - roster.taken, 0)
  if (heads > free) return refuse(groupDoesNotFit({ shiftId, heads, free }))
  return accept({ type: 'VolunteerSignedUp', ...signedUp, group })
}

const overlapping = ({ task, roster }: Located, volunteerId: SignUp['volunteerId']): Shift | undefined =>
  shiftsOf(task, volunteerId).find(
    ({ shift, standing }) =>
      !isAway(standing) && !isTurnedDown(standing) && doOverlap(hoursOf(shift), hoursOf(roster.shift)),
  )?.shift

const hoursOf = ({ startsAt, endsAt }: Shift) => ({ from: startsAt, to: endsAt })
