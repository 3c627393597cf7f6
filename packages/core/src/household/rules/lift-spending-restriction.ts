/** Anybody may collect for the holder again, against the code and by name. Where nothing was restricted, nothing changes. */
import { accept, type Decision } from '../../kernel/decider.ts'
import { restrictionOf } from '../kin.ts'
import type { LiftSpendingRestriction } from '../kinship-commands.ts'
import type { SpendingRestrictionLifted } from '../kinship-events.ts'
import type { HouseholdState } from '../state.ts'

export const liftSpendingRestriction = (
  { volunteerId }: LiftSpendingRestriction,
  { kin }: HouseholdState,
): Decision<never, SpendingRestrictionLifted> =>
  restrictionOf(kin, volunteerId) === undefined ? accept() : accept({ type: 'SpendingRestrictionLifted', volunteerId })
