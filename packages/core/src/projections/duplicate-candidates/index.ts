/** Pairs of records that may be one person's, for people to look at. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `pairsAlike`. */
export const duplicateCandidates = defineProjection({
  name: 'duplicate-candidates',
  version: 2,
  initialState,
  handles,
  tables: { volunteers: ['nameAndPhone'], distinct: [] },
  apply,
})

export type { DuplicateCandidates } from './fold.ts'
export * from './pairs-alike.ts'
