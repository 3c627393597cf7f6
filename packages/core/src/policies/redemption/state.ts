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
  readonly lines: StockLines
  readonly pickupCode: PickupCode
  /** who fulfils it as soon as it is ready: only at the counter */
  readonly handedOverBy: PersonId | undefined
}

export interface FulfilledCase extends Parties {
  readonly kind: 'Fulfilled'
}

export type Case = OpenCase | FulfilledCase

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
    case 'RedemptionRefused':
    case 'RedemptionCancelled':
    case 'RedemptionExpired':
      return drop(state, event.redemptionId)
    case 'RedemptionFulfilled':
      return keep(state, event.redemptionId, 0)
    case 'RedemptionReturned':
      return keep(state, event.redemptionId, event.points)
    default:
      return state.ended === undefined ? state : { cases: state.cases, ended: undefined }
  }
}

const opened = (event: RedemptionRequested, { eventId }: Recorded): OpenCase => ({
  kind: 'Open',
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
