/** Do the books balance, and what stands in them? */
import { sumOfTotals, type Totals } from '../../ledger/trial-balance.ts'

export interface TrialBalance extends Readonly<Totals> {
  /** zero, or the books are wrong (law 1) */
  readonly sum: number
  readonly isBalanced: boolean
}

export const trialBalanceOf = (state: Totals): TrialBalance => {
  const sum = sumOfTotals(state)
  return { ...state, sum, isBalanced: sum === 0 }
}
