/** The task board: published tasks and their free places. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState, partitioning } from './fold.ts'

/** To be asked by `bank.query`, and read by `checkInCode`, `openTasks`, `taskNotice`. */
export const taskBoard = defineProjection({
  name: 'task-board',
  version: 2,
  initialState,
  handles,
  tables: { tasks: ['unitId'] },
  apply,
  partitioning,
})

export * from './check-in-code.ts'
export type { TaskBoard } from './fold.ts'
export * from './open-tasks.ts'
export * from './task-notice.ts'
