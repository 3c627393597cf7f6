/** What the redemptions' policy remembers: the rules, and each redemption that is open. What is over is told by its own events. */
import { pickupCodeOf } from '../../kernel/derive.ts'
import {
  type Dictionary,
  emptyDictionary,
  entriesOf,
  lookUp,
  withEntry,
  withoutEntry,
} from '../../kernel/dictionary.ts'
import type { AccountId, PersonId, RedemptionId, ShopId } from '../../kernel/ids.ts'
import type { Points } from '../../kernel/quantities.ts'
import type { StockLines } from '../../kernel/stock-line.ts'
import type { PickupCode } from '../../kernel/text.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import type { RedemptionRequested } from '../../redemption/events.ts'
import { type RedemptionRules, rulesInForce } from '../../spending/redemption-rules.ts'
import type { Recorded } from '../policy.ts'

export interface OpenCase {
  readonly volunteerId: PersonId
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
  /** by holder: those of whom all that they redeem is blocked; absent before the first was */
  readonly blocked?: Dictionary<true>
}

export const initialState: RedemptionPolicyState = { open: emptyDictionary() }

export const openCase = (state: RedemptionPolicyState, redemptionId: RedemptionId): OpenCase | undefined =>
  lookUp(state.open, redemptionId)

/** Undefined: nothing limits the redemptions of a day, and nothing is claimed for them. */
export const rulesOn = ({ rules }: RedemptionPolicyState, day: LocalDate): RedemptionRules | undefined =>
  rulesInForce(rules ?? [], day)

/** Whether any redemption can have claimed anything yet. */
export const mayHaveClaimed = ({ rules }: RedemptionPolicyState): boolean => rules !== undefined

const nobody: Dictionary<true> = emptyDictionary()

export const isBlocked = ({ blocked }: RedemptionPolicyState, volunteerId: PersonId): boolean =>
  blocked !== undefined && lookUp(blocked, volunteerId) === true

/** What a holder waits for. */
export const openOf = ({ open }: RedemptionPolicyState, volunteerId: PersonId): ReadonlyArray<RedemptionId> =>
  entriesOf(open)
    .filter(([, one]) => one.volunteerId === volunteerId)
    .map(([redemptionId]) => redemptionId as RedemptionId)
    .sort()

export const evolve = (state: RedemptionPolicyState, recorded: Recorded): RedemptionPolicyState => {
  const { event } = recorded
  switch (event.type) {
    case 'RedemptionRulesAdopted':
      return { ...state, rules: [...(state.rules ?? []), event.rules] }
    case 'HolderBlocked': {
      const blocked = withEntry(state.blocked ?? nobody, event.volunteerId, true as const)
      return { ...state, blocked }
    }
    case 'HolderUnblocked':
      return { ...state, blocked: withoutEntry(state.blocked ?? nobody, event.volunteerId) }
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
  volunteerId: event.volunteerId,
  shopId: event.shopId,
  lines: event.lines.map(({ itemId, quantity }) => ({ itemId, quantity })),
  accountId: event.accountId,
  points: event.points,
  expiresAt: event.expiresAt,
  pickupCode: pickupCodeOf(eventId),
  handedOverBy: event.channel === 'at-the-counter' ? event.requestedBy : undefined,
})
