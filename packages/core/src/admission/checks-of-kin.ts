/** What is checked where somebody speaks of kin, or of those who may spend for them. */
import { byItself } from './check.ts'
import { kinAreKnown } from './kin-are-known.ts'
import { holderFreesSpending, holderNamesRelatives } from './named-to-spend.ts'

export const checksOfKin = {
  RecordKinship: kinAreKnown,
  EndKinship: byItself,
  RestrictSpending: holderNamesRelatives,
  LiftSpendingRestriction: holderFreesSpending,
}
