/** What the redemptions' policy remembers: the rules, and each redemption that is open. What is over is told by its own events. */
import { pickupCodeOf } from '../../kernel/derive.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { AccountId, PersonId, RedemptionId, ShopId } from '../../kernel/ids.ts'
import type { Points } from '../../kernel/quantities.ts'
import type { StockLines } from '../../kernel/stock-line.ts'
import type { PickupCode } from '../../kernel/text.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { RedemptionRequested } from '../../redemption/events.ts'
import { type RedemptionRules, rulesInForce } from '../../spending/redemption-rules.ts'
import type { Recorded } from '../policy.ts'

export interface OpenCase {
  readonly shopId: ShopId
  readonly lines: StockLines
  readonly accountId: AccountId
  readonly points: Points
  readonly expiresAt: Instant
  readonly pickupCode: PickupCode
  /** who fulfils it as soon as it is ready: only at the counter */
  readonly handedOverBy: PersonId | undefined
}

export interface RedemptionPolicyState {
  readonly open: Dictionary<OpenCase>
  /** in order of their dates; absent before the first were adopted */
  readonly rules?: ReadonlyArray<RedemptionRules>
}

export const initialState: RedemptionPolicyState = { open: emptyDictionary() }

export const openCase = (state: RedemptionPolicyState, redemptionId: RedemptionId): OpenCase | undefined =>
  lookUp(state.open, redemptionId)

/** Undefined: nothing limits the redemptions of a day, and nothing is claimed for them. */
export const rulesOn = ({ rules }: RedemptionPolicyState, day: LocalDate): RedemptionRules | undefined =>
  rulesInForce(rules ?? [], day)

/** Whether any redemption can have claimed anything yet. */
export const mayHaveClaimed = ({ rules }: RedemptionPolicyState): boolean => rules !== undefined

export const evolve = (state: RedemptionPolicyState, recorded: Recorded): RedemptionPolicyState => {
  const { event } = recorded
  switch (event.type) {
    case 'RedemptionRulesAdopted':
      return { ...state, rules: [...(state.rules ?? []), event.rules] }
    case 'RedemptionRequested':
      return { ...state, open: withEntry(state.open, event.redemptionId, opened(event, recorded)) }
    case 'RedemptionRefused':
    case 'RedemptionCancelled':
    case 'RedemptionExpired':
    case 'RedemptionFulfilled':
      return { ...state, open: withoutEntry(state.open, event.redemptionId) }
    default:
      return state
  }
}

const opened = (event: RedemptionRequested, { eventId }: Recorded): OpenCase => ({
  shopId: event.shopId,
  lines: event.lines.map(({ itemId, quantity }) => ({ itemId, quantity })),
  accountId: event.accountId,
  points: event.points,
  expiresAt: event.expiresAt,
  pickupCode: pickupCodeOf(eventId),
  handedOverBy: event.channel === 'at-the-counter' ? event.requestedBy : undefined,
})
