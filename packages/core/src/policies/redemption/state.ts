/** What the redemptions' policy remembers: each redemption that is open, and of a fulfilled one what a return would need. */
import { pickupCodeOf } from '../../kernel/derive.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { AccountId, PersonId, RedemptionId, ShopId } from '../../kernel/ids.ts'
import { asPoints, type Points } from '../../kernel/quantities.ts'
import type { StockLines } from '../../kernel/stock-line.ts'
import type { PickupCode } from '../../kernel/text.ts'
import type { RedemptionRequested } from '../../redemption/events.ts'
import type { Recorded } from '../policy.ts'

interface Parties {
  readonly accountId: AccountId
  readonly shopId: ShopId
  /** of an open one what it costs; of a fulfilled one what was not given back yet */
  readonly points: Points
}

export interface OpenCase extends Parties {
  readonly kind: 'Open'
  /** what was asked for and has not come yet */
  readonly awaits: 'hold' | 'stock' | 'nothing'
  readonly lines: StockLines
  readonly pickupCode: PickupCode
  /** who fulfils it as soon as it is ready: only at the counter */
  readonly handedOverBy: PersonId | undefined
}

export interface FulfilledCase extends Parties {
  readonly kind: 'Fulfilled'
}

/** Cancelled or expired while something asked for was still under way: when it comes after all, it is freed at once. */
export interface OverCase extends Parties {
  readonly kind: 'Over'
  readonly awaits: 'hold' | 'stock'
}

export type Case = OpenCase | FulfilledCase | OverCase

export interface RedemptionPolicyState {
  readonly cases: Dictionary<Case>
  /** the case that the latest event ended, as it was: for the reaction to that event only */
  readonly ended: Case | undefined
}

export const initialState: RedemptionPolicyState = { cases: emptyDictionary(), ended: undefined }

export const evolve = (state: RedemptionPolicyState, recorded: Recorded): RedemptionPolicyState => {
  const { event } = recorded
  switch (event.type) {
    case 'RedemptionRequested':
      return put(state, event.redemptionId, opened(event, recorded))
    case 'HoldPlaced':
      return arrived(state, event.holdId as string as RedemptionId, 'hold', 'stock')
    case 'StockReserved':
      return arrived(state, event.redemptionId, 'stock', 'nothing')
    case 'RedemptionRefused':
      return drop(state, event.redemptionId)
    case 'RedemptionCancelled':
    case 'RedemptionExpired':
      return endedEarly(state, event.redemptionId)
    case 'RedemptionFulfilled':
      return keep(state, event.redemptionId, 0)
    case 'RedemptionReturned':
      return keep(state, event.redemptionId, event.points)
    default:
      return unchanged(state)
  }
}

const unchanged = (state: RedemptionPolicyState): RedemptionPolicyState =>
  state.ended === undefined ? state : { cases: state.cases, ended: undefined }

/** What was asked for is there. For a case that is over nothing more is on its way then. */
const arrived = (
  state: RedemptionPolicyState,
  redemptionId: RedemptionId,
  what: 'hold' | 'stock',
  next: 'stock' | 'nothing',
): RedemptionPolicyState => {
  const found = lookUp(state.cases, redemptionId)
  if (found === undefined || found.kind === 'Fulfilled') return unchanged(state)
  if (found.kind === 'Open') return put(state, redemptionId, { ...found, awaits: next })
  return found.awaits === what ? drop(state, redemptionId) : unchanged(state)
}

const endedEarly = (state: RedemptionPolicyState, redemptionId: RedemptionId): RedemptionPolicyState => {
  const ended = lookUp(state.cases, redemptionId)
  if (ended?.kind !== 'Open' || ended.awaits === 'nothing') return drop(state, redemptionId)
  const { accountId, shopId, points, awaits } = ended
  return { ...put(state, redemptionId, { kind: 'Over', accountId, shopId, points, awaits }), ended }
}

const opened = (event: RedemptionRequested, { eventId }: Recorded): OpenCase => ({
  kind: 'Open',
  awaits: 'hold',
  accountId: event.accountId,
  shopId: event.shopId,
  points: event.points,
  lines: event.lines.map(({ itemId, quantity }) => ({ itemId, quantity })),
  pickupCode: pickupCodeOf(eventId),
  handedOverBy: event.channel === 'at-the-counter' ? event.requestedBy : undefined,
})

const put = (state: RedemptionPolicyState, redemptionId: RedemptionId, entry: Case): RedemptionPolicyState => ({
  cases: withEntry(state.cases, redemptionId, entry),
  ended: undefined,
})

const drop = ({ cases }: RedemptionPolicyState, redemptionId: RedemptionId): RedemptionPolicyState => ({
  cases: withoutEntry(cases, redemptionId),
  ended: lookUp(cases, redemptionId),
})

/** What was fulfilled is kept for returns, until everything was given back. */
const keep = (state: RedemptionPolicyState, redemptionId: RedemptionId, returned: number): RedemptionPolicyState => {
  const ended = lookUp(state.cases, redemptionId)
  if (ended === undefined) return { cases: state.cases, ended }
  const { accountId, shopId } = ended
  const points = asPoints(ended.points - returned)
  const cases =
    points > 0
      ? withEntry(state.cases, redemptionId, { kind: 'Fulfilled', accountId, shopId, points })
      : withoutEntry(state.cases, redemptionId)
  return { cases, ended }
}
