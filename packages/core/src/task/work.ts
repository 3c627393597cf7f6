/** One volunteer's work on one shift: its name, and who may not decide on it. */
import { isActing } from '../kernel/actor.ts'
import { workIdOf } from '../kernel/derive.ts'
import type { PersonId, WorkId } from '../kernel/ids.ts'
import type { CommandHeader } from '../kernel/message.ts'
import { type Whereabouts, whereaboutsOf } from './locate.ts'

/** The ids with which every event about a piece of work opens. */
export const workOf = (whereabouts: Whereabouts): Whereabouts & { readonly workId: WorkId } => ({
  ...whereaboutsOf(whereabouts),
  workId: workIdOf(whereabouts.taskId, whereabouts.shiftId, whereabouts.volunteerId),
})

/** Whether the volunteer decides here on their own work, in person or through somebody who speaks for them. */
export const isOwnCase = (
  command: Pick<CommandHeader, 'actor' | 'onBehalfOf'> & { readonly volunteerId: PersonId },
): boolean => isActing(command.actor, command.volunteerId) || command.onBehalfOf === command.volunteerId
