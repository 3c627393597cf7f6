/** Statements: the movements of every account, as its holder reads them. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `statementOf`. */
export const statements = defineProjection({
  name: 'statement',
  version: 6,
  initialState,
  handles,
  tables: { lines: [], counts: [], holders: [], askedBy: [], openFrom: [] },
  apply,
})

export type { Statements } from './fold.ts'
export * from './statement-of.ts'
