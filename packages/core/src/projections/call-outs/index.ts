/** Call-outs: who comes, and whose turn it is to be asked. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState, partitioning } from './fold.ts'

/** To be asked by `bank.query`, and read by `answersTo`, `inTurn`. */
export const callOuts = defineProjection({
  name: 'call-outs',
  version: 1,
  initialState,
  handles,
  tables: { tasks: [], askedLast: [] },
  apply,
  partitioning,
})

export * from './answers-to.ts'
export type { CallOuts } from './fold.ts'
export * from './in-turn.ts'
