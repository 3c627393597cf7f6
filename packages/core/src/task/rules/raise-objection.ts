/**
 * Any person may object to work on show, before the publicity period ends, and to confirmed work for so long as was said when it
 * was shown; one objection at a time. It is on record who
 * objects, and who brought it where they spoke for another. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound,
 * ObjectionNotByPerson, ObjectionOpen, WorkNotOnShow, PublicityOver.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/time.ts'
import type { RaiseObjection } from '../commands.ts'
import type { ObjectionRaised } from '../events.ts'
import { locateShown, type NotLocated } from '../locate.ts'
import {
  type ObjectionNotByPerson,
  type ObjectionOpen,
  objectionNotByPerson,
  objectionOpen,
  type PublicityOver,
  publicityOver,
  type WorkNotOnShow,
  workNotOnShow,
} from '../refusals.ts'
import type { Standing } from '../standing.ts'
import type { TaskState } from '../state.ts'
import { workOf } from '../work.ts'

export const raiseObjection = (
  command: RaiseObjection,
  state: TaskState,
): Decision<NotLocated | ObjectionNotByPerson | ObjectionOpen | WorkNotOnShow | PublicityOver, ObjectionRaised> => {
  const { shiftId, volunteerId, objection } = command
  const located = locateShown(command, state)
  if (isLeft(located)) return located
  const raisedBy = command.actor.kind === 'person' ? command.actor.personId : undefined
  if (raisedBy === undefined) return refuse(objectionNotByPerson({ shiftId, volunteerId }))
  const standing = located.right
  if (standing.kind === 'Objected') return refuse(objectionOpen({ shiftId, volunteerId }))
  const until = hearsUntil(standing)
  if (until === undefined) return refuse(workNotOnShow({ shiftId, volunteerId, standing: standing.kind }))
  if (command.occurredAt >= until) return refuse(publicityOver({ until }))
  const objectorId = command.onBehalfOf ?? raisedBy
  return accept({ type: 'ObjectionRaised', ...workOf(command), objectorId, raisedBy, objection })
}

/** Until when objections to the work are heard; undefined where nobody may object at all. */
const hearsUntil = (standing: Standing): Instant | undefined => {
  if (standing.kind === 'OnShow') return standing.until
  return standing.kind === 'Confirmed' ? standing.objectionsUntil : undefined
}
