/**
 * Accepts one volunteer's work on one shift, in minutes; never one's own, never before the shift began (law 4), and beyond the
 * recorded attendance only for a stated reason. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, OwnWork, NotSignedUp,
 * WorkAlreadyDecided, ShiftNotBegun, MinutesBeyondAttendance, MoreHeadsThanCame.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { minutesAttended, workAccepted } from '../acceptance.ts'
import type { AcceptWork } from '../commands.ts'
import type { WorkAccepted } from '../events.ts'
import { headsFault } from '../heads.ts'
import { locate, type NotLocated } from '../locate.ts'
import {
  type MinutesBeyondAttendance,
  type MoreHeadsThanCame,
  minutesBeyondAttendance,
  type NotSignedUp,
  notSignedUp,
  type OwnWork,
  ownWork,
  type ShiftNotBegun,
  shiftNotBegun,
  type WorkAlreadyDecided,
  workAlreadyDecided,
} from '../refusals.ts'
import { groupOf } from '../roster.ts'
import { hasPlace, isAcceptable } from '../standing.ts'
import type { TaskState } from '../state.ts'
import { isOwnCase } from '../work.ts'

type AcceptRefusal =
  | NotLocated
  | OwnWork
  | NotSignedUp
  | WorkAlreadyDecided
  | ShiftNotBegun
  | MinutesBeyondAttendance
  | MoreHeadsThanCame

export const acceptWork = (command: AcceptWork, state: TaskState): Decision<AcceptRefusal, WorkAccepted> => {
  const { shiftId, volunteerId, minutes, heads, qualityNote, evidence, overrideReason } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { standing } = located.right
  const { shift } = located.right.roster
  const facts = { shiftId, volunteerId, standing: standing.kind }
  if (isOwnCase(command)) return refuse(ownWork({ volunteerId }))
  if (!hasPlace(standing)) return refuse(notSignedUp(facts))
  if (!isAcceptable(standing)) return refuse(workAlreadyDecided(facts))
  if (command.occurredAt < shift.startsAt) return refuse(shiftNotBegun({ shiftId, startsAt: shift.startsAt }))
  const group = groupOf(located.right.roster, volunteerId)
  const tooMany = headsFault(command, group?.came)
  if (tooMany !== undefined) return refuse(tooMany)
  const attended = minutesAttended(standing, shift, command.occurredAt)
  const isBeyond = minutes > attended
  if (isBeyond && overrideReason === undefined) return refuse(minutesBeyondAttendance({ asked: minutes, attended }))
  return accept({
    ...workAccepted(command, standing, shift, minutes),
    heads: group && (heads ?? group.came),
    qualityNote,
    evidence,
    overrideReason: isBeyond ? overrideReason : undefined,
  })
}
