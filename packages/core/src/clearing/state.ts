/** What stands between this town and another. The one fold of this stream. */

import type { TransferKey } from '../kernel/derive.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry } from '../kernel/dictionary.ts'
import { asPoints, type Points } from '../kernel/quantities.ts'
import { type LocalMonth, localDateOf, monthOf } from '../kernel/time.ts'
import type { Agreement } from './agreement.ts'
import type { AgreementAdopted, ClearingEvent } from './events.ts'

/** A transfer out of this town. */
export type Outgoing =
  | { readonly kind: 'HeldBack' }
  | { readonly kind: 'Dispatched'; readonly month: LocalMonth; readonly points: Points }
  | { readonly kind: 'Recalled' }

/** A transfer into this town. */
export type Incoming = 'Taken' | 'Declined'

export interface ClearingState {
  /** oldest first, each with a later first day */
  readonly agreements: ReadonlyArray<Agreement>
  /** by account and id: every transfer that was ever to go there, so that each is answered once */
  readonly outgoing: Dictionary<Outgoing>
  readonly incoming: Dictionary<Incoming>
  /** by month: what was sent and did not come back */
  readonly sentInMonth: Dictionary<Points>
}

export const initialState: ClearingState = {
  agreements: [],
  outgoing: emptyDictionary(),
  incoming: emptyDictionary(),
  sentInMonth: emptyDictionary(),
}

/** Within the clearing with one town. */
type Key = Pick<TransferKey, 'fromAccountId' | 'transferId'>

const keyOf = ({ fromAccountId, transferId }: Key): string => `${fromAccountId}/${transferId}`

export const outgoingOf = (state: ClearingState, key: Key): Outgoing | undefined => lookUp(state.outgoing, keyOf(key))

export const incomingOf = (state: ClearingState, key: Key): Incoming | undefined => lookUp(state.incoming, keyOf(key))

export const sentIn = (state: ClearingState, month: LocalMonth): Points =>
  lookUp(state.sentInMonth, month) ?? asPoints(0)

/** Total: an event that does not fit leaves the clearing as it was. */
export const evolve = (state: ClearingState, event: ClearingEvent): ClearingState => {
  switch (event.type) {
    case 'AgreementAdopted':
      return { ...state, agreements: [...state.agreements, agreementIn(event)] }
    case 'RemittanceDispatched': {
      if (outgoingOf(state, event) !== undefined) return state
      const month = monthOf(localDateOf(event.requestedAt))
      const { points } = event
      return withSent(withOutgoing(state, event, { kind: 'Dispatched', month, points }), month, points)
    }
    case 'RemittanceHeldBack':
      return withOutgoing(state, event, { kind: 'HeldBack' })
    case 'RemittanceRecalled': {
      const sent = outgoingOf(state, event)
      if (sent?.kind !== 'Dispatched') return state
      return withSent(withOutgoing(state, event, { kind: 'Recalled' }), sent.month, -sent.points)
    }
    case 'RemittanceTaken':
      return { ...state, incoming: withEntry(state.incoming, keyOf(event), 'Taken') }
    case 'RemittanceDeclined':
      return { ...state, incoming: withEntry(state.incoming, keyOf(event), 'Declined') }
  }
}

const agreementIn = (event: AgreementAdopted): Agreement => {
  const { agreementId, effectiveFrom, lastDay, exchange, rounding, monthlyPoints } = event
  return { agreementId, effectiveFrom, lastDay, exchange, rounding, monthlyPoints }
}

const withOutgoing = (state: ClearingState, key: Key, outgoing: Outgoing): ClearingState => ({
  ...state,
  outgoing: withEntry(state.outgoing, keyOf(key), outgoing),
})

const withSent = (state: ClearingState, month: LocalMonth, more: number): ClearingState => ({
  ...state,
  sentInMonth: withEntry(state.sentInMonth, month, asPoints(sentIn(state, month) + more)),
})
