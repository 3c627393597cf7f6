/** What expiry remembers: until when each open redemption waits, which places are on offer, and the lots that will expire. */
import { AccountEvent } from '../../account/events.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { PersonId, ShiftId, TaskId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/time.ts'
import type { RedemptionBlocked } from '../../redemption/events.ts'
import type { Recorded } from '../policy.ts'
import { lotsAfter } from './lots.ts'
import { type Lots, noLots } from './moving-lots.ts'

/** A place kept for somebody on the waitlist. */
export interface OpenOffer {
  readonly shiftId: ShiftId
  readonly volunteerId: PersonId
  readonly answerBy: Instant
}

export interface ExpiryState {
  readonly redemptions: Dictionary<Instant>
  /** by task */
  readonly offers: Dictionary<ReadonlyArray<OpenOffer>>
  readonly lots: Lots
}

export const initialState: ExpiryState = {
  redemptions: emptyDictionary(),
  offers: emptyDictionary(),
  lots: noLots,
}

const accountEventTypes: ReadonlySet<string> = new Set(AccountEvent.types.map((codec) => codec.name))

const isAccountEvent = (event: Recorded['event']): event is AccountEvent => accountEventTypes.has(event.type)

export const evolve = (state: ExpiryState, { event }: Recorded): ExpiryState => {
  if (isAccountEvent(event)) return { ...state, lots: lotsAfter(state.lots, event) }
  switch (event.type) {
    case 'RedemptionRequested':
      return { ...state, redemptions: withEntry(state.redemptions, event.redemptionId, event.expiresAt) }
    case 'RedemptionBlocked':
      return isStopped(event) ? { ...state, redemptions: withoutEntry(state.redemptions, event.redemptionId) } : state
    case 'RedemptionUnblocked':
      return event.expiresAt === undefined
        ? state
        : { ...state, redemptions: withEntry(state.redemptions, event.redemptionId, event.expiresAt) }
    case 'RedemptionRefused':
    case 'RedemptionFulfilled':
    case 'RedemptionCancelled':
    case 'RedemptionExpired':
      return { ...state, redemptions: withoutEntry(state.redemptions, event.redemptionId) }
    case 'WaitlistOffered':
      return withOffers(state, event.taskId, [...offersBut(state, event), event])
    case 'WaitlistPromoted':
    case 'OfferDeclined':
    case 'OfferLapsed':
    case 'SignUpWithdrawn':
      return withOffers(state, event.taskId, offersBut(state, event))
    case 'TaskCancelled':
    case 'TaskClosed':
      return withOffers(state, event.taskId, [])
    default:
      return state
  }
}

/** An inquiry into the holder stops the waiting time, where it was not over yet. */
const isStopped = ({ holderSince, expiresAt }: RedemptionBlocked): boolean =>
  holderSince !== undefined && holderSince < expiresAt

type Place = Pick<OpenOffer, 'shiftId' | 'volunteerId'> & { readonly taskId: TaskId }

const offersBut = (state: ExpiryState, { taskId, shiftId, volunteerId }: Place): ReadonlyArray<OpenOffer> =>
  (lookUp(state.offers, taskId) ?? []).filter((one) => one.shiftId !== shiftId || one.volunteerId !== volunteerId)

const withOffers = (state: ExpiryState, taskId: TaskId, open: ReadonlyArray<OpenOffer>): ExpiryState => {
  const offers = open.map(({ shiftId, volunteerId, answerBy }) => ({ shiftId, volunteerId, answerBy }))
  const { offers: before } = state
  return { ...state, offers: offers.length > 0 ? withEntry(before, taskId, offers) : withoutEntry(before, taskId) }
}
