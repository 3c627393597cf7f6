/** What a command may be checked against: the folded states of other streams, as they stood when the command came in. */
import type { AccountState } from '../account/state.ts'
import type { AllowanceState } from '../allowance/state.ts'
import type { AppraisalState } from '../appraisal/state.ts'
import type { CertificateState } from '../certificate/state.ts'
import type { ClearingState } from '../clearing/state.ts'
import type { HouseholdState } from '../household/state.ts'
import type { AggregateName } from '../kernel/stream.ts'
import type { OrganisationState } from '../organisation/state.ts'
import type { RateCardState } from '../ratecard/state.ts'
import type { RedemptionState } from '../redemption/state.ts'
import type { ShopState } from '../shop/state.ts'
import type { TaskState } from '../task/state.ts'
import type { VolunteerState } from '../volunteer/state.ts'
import type { WelfareState } from '../welfare/state.ts'

/** What each aggregate's stream folds into. */
export interface StateOfAggregate {
  readonly organisation: OrganisationState
  readonly volunteer: VolunteerState
  readonly household: HouseholdState
  readonly appraisal: AppraisalState
  readonly ratecard: RateCardState
  readonly task: TaskState
  readonly account: AccountState
  readonly allowance: AllowanceState
  readonly clearing: ClearingState
  readonly welfare: WelfareState
  readonly shop: ShopState
  readonly redemption: RedemptionState
  readonly certificate: CertificateState
}

/** The states of other streams, as a check of admission may ask for them. */
export interface Facts {
  /** Asked only for streams that `factsNeeded` named; a stream without events has its aggregate's initial state. */
  readonly stateOf: <Aggregate extends AggregateName>(aggregate: Aggregate, id: string) => StateOfAggregate[Aggregate]
}
