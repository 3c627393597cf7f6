/**
 * Confirms work once its publicity period is over with no objection open: the fact that a deposit rests on (law 3). Afterwards
 * only an objection that is upheld changes it. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, ObjectionOpen, WorkNotOnShow, PublicityRunning.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { ConfirmWork } from '../commands.ts'
import type { WorkConfirmed } from '../events.ts'
import { locate, type NotLocated } from '../locate.ts'
import {
  type ObjectionOpen,
  objectionOpen,
  type PublicityRunning,
  publicityRunning,
  type WorkNotOnShow,
  workNotOnShow,
} from '../refusals.ts'
import { groupOf, type Roster } from '../roster.ts'
import type { TaskState } from '../state.ts'
import { workOf } from '../work.ts'

export const confirmWork = (
  command: ConfirmWork,
  state: TaskState,
): Decision<NotLocated | ObjectionOpen | WorkNotOnShow | PublicityRunning, WorkConfirmed> => {
  const { shiftId, volunteerId } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { task, roster, standing } = located.right
  if (standing.kind === 'Confirmed') return accept()
  if (standing.kind === 'Objected' && standing.isConfirmed) return accept()
  if (standing.kind === 'Objected') return refuse(objectionOpen({ shiftId, volunteerId }))
  if (standing.kind !== 'OnShow') return refuse(workNotOnShow({ shiftId, volunteerId, standing: standing.kind }))
  if (command.occurredAt < standing.until) return refuse(publicityRunning({ until: standing.until }))
  const { from, to, minutes } = standing.work
  const served = { category: task.category, from, to, minutes, servedOn: localDateOf(from) }
  return accept({ type: 'WorkConfirmed', ...workOf(command), ...served, group: groupServed(roster, volunteerId) })
}

/** As many as were accepted. */
const groupServed = (roster: Roster, volunteerId: ConfirmWork['volunteerId']): WorkConfirmed['group'] => {
  const group = groupOf(roster, volunteerId)
  return group && { heads: group.came, namedIds: group.namedIds }
}
