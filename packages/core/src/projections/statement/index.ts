/** Statements: the movements of every account, as its holder reads them. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `statementOf`. */
export const statements = defineProjection({ name: 'statement', version: 5, initialState, handles, apply })

export type { Statements } from './fold.ts'
export * from './statement-of.ts'
