/** The trial balance of the whole bank. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState, partitioning } from './fold.ts'

/** To be asked by `bank.query`, and read by `trialBalanceOf`. */
export const trialBalance = defineProjection({
  name: 'trial-balance',
  version: 4,
  initialState,
  handles,
  apply,
  partitioning,
})

export * from './trial-balance-of.ts'
