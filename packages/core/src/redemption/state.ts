/** Where a redemption stands. The one fold of this stream. */
import type { PersonId } from '../kernel/ids.ts'
import { repeatedItem, type StockLine } from '../kernel/stock-line.ts'
import type { PickupCode } from '../kernel/text.ts'
import type { Instant } from '../kernel/time.ts'
import type {
  RedemptionBlocked,
  RedemptionEvent,
  RedemptionFulfilled,
  RedemptionReady,
  RedemptionReturned,
  RedemptionUnblocked,
} from './events.ts'
import { excessLine, type Purchase } from './purchase.ts'

export interface NotRequested {
  readonly kind: 'NotRequested'
}

export interface Requested {
  readonly kind: 'Requested'
  readonly purchase: Purchase
}

export interface Ready {
  readonly kind: 'Ready'
  readonly purchase: Purchase
  readonly pickupCode: PickupCode
}

/** An inquiry is open. What goes on meanwhile without anybody's hands (points held, goods set aside) goes on beneath. */
export interface Blocked {
  readonly kind: 'Blocked'
  readonly purchase: Purchase
  readonly beneath: Requested | Ready
  /** into this redemption */
  readonly isInquiryOpen: boolean
  /** since when all that its holder redeems is blocked; undefined: it is not */
  readonly holderSince?: Instant | undefined
}

/** It came to nothing: nothing is held and nothing reserved because of it any more. */
export interface CameToNothing {
  readonly kind: 'Refused' | 'Cancelled' | 'Expired'
  readonly purchase: Purchase
}

export interface Fulfilled {
  readonly kind: 'Fulfilled'
  readonly purchase: Purchase
  readonly fulfilledBy: PersonId
  /** each return as it came */
  readonly returned: ReadonlyArray<StockLine>
}

export type RedemptionState = NotRequested | Requested | Ready | Blocked | CameToNothing | Fulfilled

export const initialState: RedemptionState = { kind: 'NotRequested' }

/** Total: an event that does not fit leaves the redemption as it was. */
export const evolve = (state: RedemptionState, event: RedemptionEvent): RedemptionState => {
  switch (event.type) {
    case 'RedemptionRequested': {
      const { type: _, ...purchase } = event
      return state.kind === 'NotRequested' ? { kind: 'Requested', purchase } : state
    }
    case 'RedemptionReady':
      return madeReady(state, event)
    case 'RedemptionRefused':
      return beneathOf(state).kind === 'Requested' && isOpen(state)
        ? { kind: 'Refused', purchase: state.purchase }
        : state
    case 'RedemptionFulfilled':
      return fulfilled(state, event)
    case 'RedemptionCancelled':
      return isOpen(state) ? { kind: 'Cancelled', purchase: state.purchase } : state
    case 'RedemptionExpired':
      return isOpen(state) ? { kind: 'Expired', purchase: state.purchase } : state
    case 'RedemptionReturned':
      return returned(state, event)
    case 'RedemptionBlocked':
      return blocked(state, event)
    case 'RedemptionUnblocked':
      return unblocked(state, event)
  }
}

/** Where it stands, whether or not an inquiry is open. */
export const beneathOf = (state: RedemptionState): Exclude<RedemptionState, Blocked> =>
  state.kind === 'Blocked' ? state.beneath : state

/** Whether it may still come to something. */
export const isOpen = (state: RedemptionState): state is Requested | Ready | Blocked =>
  state.kind === 'Requested' || state.kind === 'Ready' || state.kind === 'Blocked'

const blocked = (state: RedemptionState, { holderSince }: RedemptionBlocked): RedemptionState => {
  if (state.kind === 'Blocked') {
    const isInquiryOpen = state.isInquiryOpen || holderSince === undefined
    return { ...state, isInquiryOpen, holderSince: state.holderSince ?? holderSince }
  }
  if (state.kind !== 'Requested' && state.kind !== 'Ready') return state
  const isInquiryOpen = holderSince === undefined
  return { kind: 'Blocked', purchase: state.purchase, beneath: state, isInquiryOpen, holderSince }
}

const unblocked = (state: RedemptionState, { expiresAt }: RedemptionUnblocked): RedemptionState => {
  if (state.kind !== 'Blocked') return state
  if (expiresAt === undefined) {
    return state.holderSince === undefined ? state.beneath : { ...state, isInquiryOpen: false }
  }
  const purchase = { ...state.purchase, expiresAt }
  const beneath = { ...state.beneath, purchase }
  return state.isInquiryOpen ? { ...state, purchase, beneath, holderSince: undefined } : beneath
}

const madeReady = (state: RedemptionState, event: RedemptionReady): RedemptionState => {
  const beneath = beneathOf(state)
  if (beneath.kind !== 'Requested') return state
  const ready: Ready = { kind: 'Ready', purchase: beneath.purchase, pickupCode: event.pickupCode }
  return state.kind === 'Blocked' ? { ...state, beneath: ready } : ready
}

const fulfilled = (state: RedemptionState, event: RedemptionFulfilled): RedemptionState =>
  state.kind === 'Ready'
    ? { kind: 'Fulfilled', purchase: state.purchase, fulfilledBy: event.fulfilledBy, returned: [] }
    : state

const returned = (state: RedemptionState, event: RedemptionReturned): RedemptionState => {
  if (state.kind !== 'Fulfilled' || repeatedItem(event.lines) !== undefined) return state
  if (excessLine(state.purchase, state.returned, event.lines) !== undefined) return state
  return { ...state, returned: [...state.returned, ...event.lines] }
}
