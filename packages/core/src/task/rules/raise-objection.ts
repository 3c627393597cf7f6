/**
 * Anyone registered may object to work on show, before the publicity period ends; one objection at a time.
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, ObjectionOpen, WorkNotOnShow, PublicityOver.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RaiseObjection } from '../commands.ts'
import type { ObjectionRaised } from '../events.ts'
import { locate, type NotLocated } from '../locate.ts'
import {
  type ObjectionOpen,
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
): Decision<NotLocated | ObjectionOpen | WorkNotOnShow | PublicityOver, ObjectionRaised> => {
  const { shiftId, volunteerId, objection } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { standing } = located.right
  if (standing.kind === 'Objected') return refuse(objectionOpen({ shiftId, volunteerId }))
  if (standing.kind !== 'OnShow') return refuse(workNotOnShow({ shiftId, volunteerId, standing: standing.kind }))
  if (command.occurredAt >= standing.until) return refuse(publicityOver({ until: standing.until }))
  return accept({ type: 'ObjectionRaised', ...workOf(command), objection })
}
