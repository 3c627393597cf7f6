/** What expiry remembers: until when each open redemption waits, and the lots that will expire. */
import { AccountEvent } from '../../account/events.ts'
import { type Dictionary, emptyDictionary, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Recorded } from '../policy.ts'
import { type Lots, lotsAfter, noLots } from './lots.ts'

export interface ExpiryState {
  readonly redemptions: Dictionary<Instant>
  readonly lots: Lots
}

export const initialState: ExpiryState = { redemptions: emptyDictionary(), lots: noLots }

const accountEventTypes: ReadonlySet<string> = new Set(AccountEvent.types.map((codec) => codec.name))

const isAccountEvent = (event: Recorded['event']): event is AccountEvent => accountEventTypes.has(event.type)

export const evolve = (state: ExpiryState, { event }: Recorded): ExpiryState => {
  if (isAccountEvent(event)) return { ...state, lots: lotsAfter(state.lots, event) }
  switch (event.type) {
    case 'RedemptionRequested':
      return { ...state, redemptions: withEntry(state.redemptions, event.redemptionId, event.expiresAt) }
    case 'RedemptionRefused':
    case 'RedemptionFulfilled':
    case 'RedemptionCancelled':
    case 'RedemptionExpired':
      return { ...state, redemptions: withoutEntry(state.redemptions, event.redemptionId) }
    default:
      return state
  }
}
