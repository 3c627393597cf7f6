/**
 * Any person may object to work on show, before the publicity period ends; one objection at a time. It is on record who
 * objects, and who brought it where they spoke for another. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound,
 * ObjectionNotByPerson, ObjectionOpen, WorkNotOnShow, PublicityOver.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RaiseObjection } from '../commands.ts'
import type { ObjectionRaised } from '../events.ts'
import { locate, type NotLocated } from '../locate.ts'
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
import type { TaskState } from '../state.ts'
import { workOf } from '../work.ts'

export const raiseObjection = (
  command: RaiseObjection,
  state: TaskState,
): Decision<NotLocated | ObjectionNotByPerson | ObjectionOpen | WorkNotOnShow | PublicityOver, ObjectionRaised> => {
  const { shiftId, volunteerId, objection } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const raisedBy = command.actor.kind === 'person' ? command.actor.personId : undefined
  if (raisedBy === undefined) return refuse(objectionNotByPerson({ shiftId, volunteerId }))
  const { standing } = located.right
  if (standing.kind === 'Objected') return refuse(objectionOpen({ shiftId, volunteerId }))
  if (standing.kind !== 'OnShow') return refuse(workNotOnShow({ shiftId, volunteerId, standing: standing.kind }))
  if (command.occurredAt >= standing.until) return refuse(publicityOver({ until: standing.until }))
  const objectorId = command.onBehalfOf ?? raisedBy
  return accept({ type: 'ObjectionRaised', ...workOf(command), objectorId, raisedBy, objection })
}
