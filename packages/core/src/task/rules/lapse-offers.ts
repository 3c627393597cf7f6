/** Writes down which offers have lapsed, and asks the next. Where none has, nothing happens. Refuses: TaskNotFound. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { LapseOffers } from '../commands.ts'
import type { OfferLapsed, WaitlistOffered } from '../events.ts'
import { lapsesBy } from '../lapses.ts'
import { type TaskNotFound, taskNotFound } from '../refusals.ts'
import type { TaskState } from '../state.ts'

export const lapseOffers = (
  { taskId, occurredAt }: LapseOffers,
  state: TaskState,
): Decision<TaskNotFound, OfferLapsed | WaitlistOffered> =>
  state.kind === 'NotDrafted' ? refuse(taskNotFound({ taskId })) : accept(...lapsesBy(state, occurredAt).events)
