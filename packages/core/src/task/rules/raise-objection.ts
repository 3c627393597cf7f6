/**
 * Any person may object to work on show, before the publicity period ends; one objection at a time. It is on record who
 * objects: whoever asks, or the one for whom they speak. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound,
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
import { wisherOf, workOf } from '../work.ts'

export const raiseObjection = (
  command: RaiseObjection,
  state: TaskState,
): Decision<NotLocated | ObjectionNotByPerson | ObjectionOpen | WorkNotOnShow | PublicityOver, ObjectionRaised> => {
  const { shiftId, volunteerId, objection } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const objectorId = wisherOf(command)
  if (objectorId === undefined) return refuse(objectionNotByPerson({ shiftId, volunteerId }))
  const { standing } = located.right
  if (standing.kind === 'Objected') return refuse(objectionOpen({ shiftId, volunteerId }))
  if (standing.kind !== 'OnShow') return refuse(workNotOnShow({ shiftId, volunteerId, standing: standing.kind }))
  if (command.occurredAt >= standing.until) return refuse(publicityOver({ until: standing.until }))
  return accept({ type: 'ObjectionRaised', ...workOf(command), objectorId, objection })
}
