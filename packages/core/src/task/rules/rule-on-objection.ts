/**
 * Decides on an objection: upheld, and the work earns nothing, or no longer where it was confirmed; or dismissed, and it stands. Never on one's own work,
 * nor on one's own objection. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, OwnWork, NoObjectionOpen, OwnObjection.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RuleOnObjection } from '../commands.ts'
import type { ObjectionDismissed, ObjectionUpheld, WorkRevoked } from '../events.ts'
import { locateShown, type NotLocated } from '../locate.ts'
import {
  type NoObjectionOpen,
  noObjectionOpen,
  type OwnObjection,
  type OwnWork,
  ownObjection,
  ownWork,
} from '../refusals.ts'
import type { TaskState } from '../state.ts'
import { isDeciding, isOwnCase, workOf } from '../work.ts'

export const ruleOnObjection = (
  command: RuleOnObjection,
  state: TaskState,
): Decision<
  NotLocated | OwnWork | NoObjectionOpen | OwnObjection,
  ObjectionUpheld | ObjectionDismissed | WorkRevoked
> => {
  const { shiftId, volunteerId, isUpheld, ruling } = command
  const located = locateShown(command, state)
  if (isLeft(located)) return located
  const standing = located.right
  if (isOwnCase(command)) return refuse(ownWork({ volunteerId }))
  if (standing.kind !== 'Objected') return refuse(noObjectionOpen({ shiftId, volunteerId, standing: standing.kind }))
  if (isDeciding(command, standing.objectorId) || isDeciding(command, standing.raisedBy))
    return refuse(ownObjection({ shiftId, volunteerId }))
  if (!isUpheld) return accept({ type: 'ObjectionDismissed', ...workOf(command), ruling })
  const { isConfirmed, work } = standing
  return isConfirmed
    ? accept({ type: 'WorkRevoked', ...workOf(command), minutes: work.minutes, ruling })
    : accept({ type: 'ObjectionUpheld', ...workOf(command), ruling })
}
