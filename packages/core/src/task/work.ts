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

type Speaker = Pick<CommandHeader, 'actor' | 'onBehalfOf'>

/** Whether this person decides here, in person or through somebody who speaks for them. */
export const isDeciding = ({ actor, onBehalfOf }: Speaker, personId: PersonId): boolean =>
  isActing(actor, personId) || onBehalfOf === personId

/** Whether the volunteer decides here on their own work. */
export const isOwnCase = (command: Speaker & { readonly volunteerId: PersonId }): boolean =>
  isDeciding(command, command.volunteerId)
