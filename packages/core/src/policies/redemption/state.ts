/** What the redemptions' policy remembers: each redemption that is open, and nothing else. What is over is told by its own events. */
import { pickupCodeOf } from '../../kernel/derive.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { PersonId, RedemptionId, ShopId } from '../../kernel/ids.ts'
import type { StockLines } from '../../kernel/stock-line.ts'
import type { PickupCode } from '../../kernel/text.ts'
import type { RedemptionRequested } from '../../redemption/events.ts'
import type { Recorded } from '../policy.ts'

export interface OpenCase {
  readonly shopId: ShopId
  readonly lines: StockLines
  readonly pickupCode: PickupCode
  /** who fulfils it as soon as it is ready: only at the counter */
  readonly handedOverBy: PersonId | undefined
}

export interface RedemptionPolicyState {
  readonly open: Dictionary<OpenCase>
}

export const initialState: RedemptionPolicyState = { open: emptyDictionary() }

export const openCase = (state: RedemptionPolicyState, redemptionId: RedemptionId): OpenCase | undefined =>
  lookUp(state.open, redemptionId)

export const evolve = (state: RedemptionPolicyState, recorded: Recorded): RedemptionPolicyState => {
  const { event } = recorded
  switch (event.type) {
    case 'RedemptionRequested':
      return { open: withEntry(state.open, event.redemptionId, opened(event, recorded)) }
    case 'RedemptionRefused':
    case 'RedemptionCancelled':
    case 'RedemptionExpired':
    case 'RedemptionFulfilled':
      return { open: withoutEntry(state.open, event.redemptionId) }
    default:
      return state
  }
}

const opened = (event: RedemptionRequested, { eventId }: Recorded): OpenCase => ({
  shopId: event.shopId,
  lines: event.lines.map(({ itemId, quantity }) => ({ itemId, quantity })),
  pickupCode: pickupCodeOf(eventId),
  handedOverBy: event.channel === 'at-the-counter' ? event.requestedBy : undefined,
})
