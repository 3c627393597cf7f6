/** What must be readable no more: the answer to every request for erasure, whenever the bank begins. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `subjectsErased`. */
export const erasures = defineProjection({
  name: 'erasures',
  version: 1,
  initialState,
  handles,
  tables: { redemptions: [], households: [] },
  apply,
})

export type { Erasures } from './fold.ts'
export * from './subjects-erased.ts'
