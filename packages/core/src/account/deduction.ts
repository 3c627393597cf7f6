/** A deduction, as far as it has come. */
import type { PersonId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Allocations } from './allocation.ts'
import type { DeductionStanding } from './deduction-refusals.ts'

/** What was found, and on which day. */
export interface FoundOn {
  readonly act: Keyword
  readonly foundOn: LocalDate
}

export type Deduction =
  | {
      readonly kind: 'Requested'
      readonly points: Points
      readonly mayOwe: boolean
      readonly requestedBy: PersonId
      readonly forAct: FoundOn | undefined
    }
  | {
      readonly kind: 'Deducted'
      readonly points: Points
      readonly lots: Allocations
      readonly debt: Points
      readonly forAct: FoundOn | undefined
    }
  | { readonly kind: 'Rejected' }
  | { readonly kind: 'Reversed' }

/** The name of its standing, for refusals. */
export const standingOfDeduction = (deduction: Deduction | undefined): DeductionStanding => {
  switch (deduction?.kind) {
    case undefined:
      return 'unknown'
    case 'Requested':
      return 'requested'
    case 'Deducted':
      return 'deducted'
    case 'Rejected':
      return 'rejected'
    case 'Reversed':
      return 'reversed'
  }
}
