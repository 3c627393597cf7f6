/**
 * Shows accepted work to the public until a stated moment. Work on show is so already.
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, WorkNotAccepted.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { OpenPublicity } from '../commands.ts'
import type { PublicityOpened } from '../events.ts'
import { locate, type NotLocated } from '../locate.ts'
import { type WorkNotAccepted, workNotAccepted } from '../refusals.ts'
import type { TaskState } from '../state.ts'
import { workOf } from '../work.ts'

export const openPublicity = (
  command: OpenPublicity,
  state: TaskState,
): Decision<NotLocated | WorkNotAccepted, PublicityOpened> => {
  const { shiftId, volunteerId, until, objectionsUntil } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { kind } = located.right.standing
  if (kind === 'OnShow') return accept()
  if (kind !== 'Accepted') return refuse(workNotAccepted({ shiftId, volunteerId, standing: kind }))
  return accept({ type: 'PublicityOpened', ...workOf(command), until, objectionsUntil })
}
