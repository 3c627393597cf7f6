/** Balances: what every account has available and held, in all and by lot. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState, partitioning } from './fold.ts'

/** To be asked by `bank.query`, and read by `accountBalance`, `holderBalance`, `openHoldsOf`, `openLotsOf`. */
export const balances = defineProjection({
  name: 'balances',
  version: 4,
  initialState,
  handles,
  tables: { accounts: ['holderId'], accountOfHolder: [] },
  apply,
  partitioning,
})

export * from './account-as-of.ts'
export { type AccountBalance, accountBalance, holderBalance } from './account-balance.ts'
export type { Balances } from './fold.ts'
export * from './open-holds-of.ts'
export * from './open-lots-of.ts'
