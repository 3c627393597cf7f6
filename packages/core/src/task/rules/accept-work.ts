/**
 * Accepts one volunteer's work on one shift, in minutes; never one's own, never before the shift began (law 4), and beyond the
 * recorded attendance only for a stated reason. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, OwnWork, NotSignedUp,
 * WorkAlreadyDecided, ShiftNotBegun, MinutesBeyondAttendance.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { addMinutes, laterOf } from '../../kernel/time.ts'
import type { AcceptWork } from '../commands.ts'
import type { WorkAccepted } from '../events.ts'
import { locate, type NotLocated } from '../locate.ts'
import { minutesIn, type Period } from '../period.ts'
import {
  type MinutesBeyondAttendance,
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
import type { Shift } from '../shift.ts'
import { type Acceptable, hasPlace, isAcceptable } from '../standing.ts'
import type { TaskState } from '../state.ts'
import { isOwnCase, workOf } from '../work.ts'

type AcceptRefusal = NotLocated | OwnWork | NotSignedUp | WorkAlreadyDecided | ShiftNotBegun | MinutesBeyondAttendance

export const acceptWork = (command: AcceptWork, state: TaskState): Decision<AcceptRefusal, WorkAccepted> => {
  const { shiftId, volunteerId, minutes, qualityNote, overrideReason } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { standing } = located.right
  const { shift } = located.right.roster
  const facts = { shiftId, volunteerId, standing: standing.kind }
  if (isOwnCase(command)) return refuse(ownWork({ volunteerId }))
  if (!hasPlace(standing)) return refuse(notSignedUp(facts))
  if (!isAcceptable(standing)) return refuse(workAlreadyDecided(facts))
  if (command.occurredAt < shift.startsAt) return refuse(shiftNotBegun({ shiftId, startsAt: shift.startsAt }))
  const attended = standing.kind === 'Attended' ? minutesIn(standing.periods) : 0
  const isBeyond = minutes > attended
  if (isBeyond && overrideReason === undefined) return refuse(minutesBeyondAttendance({ asked: minutes, attended }))
  const { from, to } = presence(standing, shift)
  return accept({
    type: 'WorkAccepted',
    ...workOf(command),
    from,
    to: laterOf(to, addMinutes(from, minutes)),
    minutes,
    qualityNote,
    overrideReason: isBeyond ? overrideReason : undefined,
  })
}

/** Between which moments the work lies. Without a check-out it is assumed to last until the shift's end, without a check-in the shift. */
const presence = (standing: Acceptable, { startsAt, endsAt }: Shift): Period => {
  switch (standing.kind) {
    case 'SignedUp':
      return { from: startsAt, to: endsAt }
    case 'CheckedIn':
      return { from: standing.since, to: endsAt }
    case 'Attended':
      return { from: standing.periods[0]?.from ?? startsAt, to: standing.periods.at(-1)?.to ?? endsAt }
  }
}
