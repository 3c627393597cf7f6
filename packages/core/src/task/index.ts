/**
 * A task: work that an organisation calls for, with shifts that volunteers sign up for. It carries each volunteer's work from
 * sign-up to the confirmation that a deposit rests on. One stream a task.
 */
import type { Decider } from '../kernel/decider.ts'
import type { TaskCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { TaskEvent } from './events.ts'
import type { TaskRefusal } from './refusals.ts'
import { scopeOf } from './scope.ts'
import { evolve, initialState, type TaskState } from './state.ts'

export const task: Decider<TaskState, TaskCommand, TaskEvent, TaskRefusal> = {
  initialState,
  decide,
  evolve,
  streamIdOf: (command) => command.taskId,
  scopeOf,
}
