/**
 * A redemption in two phases: points held and stock reserved, then handed over; or both released (law 6). A hold or a
 * reservation is asked for only while the redemption is open; one that comes after its end is freed when it is seen.
 *
 * | event                                     | commands                                                       |
 * |-------------------------------------------|----------------------------------------------------------------|
 * | RedemptionRequested                       | PlaceHold; where that is refused: RefuseRedemption             |
 * | HoldPlaced                                | ReserveStock; where that is refused: RefuseRedemption          |
 * | HoldPlaced after the end                  | ReleaseHold                                                    |
 * | StockReserved                             | MakeRedemptionReady                                            |
 * | StockReserved after the end               | ReleaseReservation                                             |
 * | RedemptionReady at the counter            | FulfilRedemption on behalf of the shopkeeper who asked for it  |
 * | RedemptionRefused, …Cancelled, …Expired   | ReleaseHold, ReleaseReservation                                |
 * | RedemptionFulfilled                       | CaptureHold, IssueStock                                        |
 * | RedemptionReturned                        | ReverseCapture, ReturnStock                                    |
 */
import type { ReleaseHold } from '../../account/commands.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import type { HoldId, RedemptionId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { RefuseRedemption } from '../../redemption/commands.ts'
import type { RedemptionRequested, RedemptionReturned } from '../../redemption/events.ts'
import { describe, type Refusal } from '../../refusals.ts'
import { inAnswerTo } from '../header.ts'
import { noteOf } from '../note-of.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { type Case, evolve, initialState, type OpenCase, type RedemptionPolicyState } from './state.ts'

const name = 'redemption' as Keyword

const react = (state: RedemptionPolicyState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'RedemptionRequested':
      return placeHold(recorded, event.redemptionId, event)
    case 'HoldPlaced': {
      const redemptionId = redemptionOf(event.holdId)
      if (state.ended !== undefined) return [releaseHold(recorded, redemptionId, state.ended, 'cancelled')]
      return reserveStock(recorded, redemptionId, openCase(state, redemptionId))
    }
    case 'StockReserved':
      if (state.ended !== undefined) return [releaseStock(recorded, event.redemptionId, state.ended)]
      return makeReady(recorded, event.redemptionId, openCase(state, event.redemptionId))
    case 'RedemptionReady':
      return fulfilAtCounter(recorded, event.redemptionId, openCase(state, event.redemptionId))
    case 'RedemptionRefused':
      return release(recorded, event.redemptionId, state.ended, 'refused')
    case 'RedemptionCancelled':
      return release(recorded, event.redemptionId, state.ended, 'cancelled')
    case 'RedemptionExpired':
      return release(recorded, event.redemptionId, state.ended, 'expired')
    case 'RedemptionFulfilled':
      return spend(recorded, event.redemptionId, state.ended)
    case 'RedemptionReturned':
      return giveBack(recorded, event, state.ended)
    default:
      return []
  }
}

/** A redemption's hold bears its id. */
const holdOf = (redemptionId: RedemptionId): HoldId => redemptionId as string as HoldId
const redemptionOf = (holdId: HoldId): RedemptionId => holdId as string as RedemptionId

const openCase = (state: RedemptionPolicyState, redemptionId: RedemptionId): OpenCase | undefined => {
  const found = lookUp(state.cases, redemptionId)
  return found?.kind === 'Open' ? found : undefined
}

const placeHold = (
  recorded: Recorded,
  redemptionId: RedemptionId,
  event: RedemptionRequested,
): ReadonlyArray<Reaction> => {
  const { accountId, points, expiresAt } = event
  const header = inAnswerTo(recorded, name, 'place-hold')
  const holdId = holdOf(redemptionId)
  return [
    {
      command: { type: 'PlaceHold', ...header, accountId, holdId, points, expiresAt },
      otherwise: refuseRedemption(recorded, redemptionId),
    },
  ]
}

const reserveStock = (
  recorded: Recorded,
  redemptionId: RedemptionId,
  open: OpenCase | undefined,
): ReadonlyArray<Reaction> => {
  if (open === undefined) return []
  const { shopId, lines } = open
  return [
    {
      command: { type: 'ReserveStock', ...inAnswerTo(recorded, name, 'reserve-stock'), shopId, redemptionId, lines },
      otherwise: refuseRedemption(recorded, redemptionId),
    },
  ]
}

const refuseRedemption =
  (recorded: Recorded, redemptionId: RedemptionId) =>
  (refusal: Refusal): ReadonlyArray<RefuseRedemption> => [
    { type: 'RefuseRedemption', ...inAnswerTo(recorded, name, 'refuse'), redemptionId, cause: causeOf(refusal) },
  ]

const causeOf = (refusal: Refusal): RefuseRedemption['cause'] => ({
  tag: refusal.tag,
  en: noteOf(describe(refusal, 'en')),
  zh: noteOf(describe(refusal, 'zh')),
})

const makeReady = (
  recorded: Recorded,
  redemptionId: RedemptionId,
  open: OpenCase | undefined,
): ReadonlyArray<Reaction> => {
  if (open === undefined) return []
  const { pickupCode } = open
  const header = inAnswerTo(recorded, name, 'make-ready')
  return [{ command: { type: 'MakeRedemptionReady', ...header, redemptionId, pickupCode } }]
}

const fulfilAtCounter = (
  recorded: Recorded,
  redemptionId: RedemptionId,
  open: OpenCase | undefined,
): ReadonlyArray<Reaction> => {
  if (open?.handedOverBy === undefined) return []
  const header = { ...inAnswerTo(recorded, name, 'fulfil'), onBehalfOf: open.handedOverBy }
  return [{ command: { type: 'FulfilRedemption', ...header, redemptionId, pickupCode: open.pickupCode } }]
}

const release = (
  recorded: Recorded,
  redemptionId: RedemptionId,
  ended: Case | undefined,
  reason: ReleaseHold['reason'],
): ReadonlyArray<Reaction> => {
  if (ended === undefined) return []
  return [releaseHold(recorded, redemptionId, ended, reason), releaseStock(recorded, redemptionId, ended)]
}

const releaseHold = (
  recorded: Recorded,
  redemptionId: RedemptionId,
  { accountId }: Case,
  reason: ReleaseHold['reason'],
): Reaction => {
  const header = inAnswerTo(recorded, name, 'release-hold')
  return { command: { type: 'ReleaseHold', ...header, accountId, holdId: holdOf(redemptionId), reason } }
}

const releaseStock = (recorded: Recorded, redemptionId: RedemptionId, { shopId }: Case): Reaction => {
  const header = inAnswerTo(recorded, name, 'release-stock')
  return { command: { type: 'ReleaseReservation', ...header, shopId, redemptionId } }
}

const spend = (recorded: Recorded, redemptionId: RedemptionId, ended: Case | undefined): ReadonlyArray<Reaction> => {
  if (ended === undefined) return []
  const { accountId, shopId, points } = ended
  const holdId = holdOf(redemptionId)
  return [
    { command: { type: 'CaptureHold', ...inAnswerTo(recorded, name, 'capture-hold'), accountId, holdId, points } },
    { command: { type: 'IssueStock', ...inAnswerTo(recorded, name, 'issue-stock'), shopId, redemptionId } },
  ]
}

const giveBack = (
  recorded: Recorded,
  { redemptionId, points, lines }: RedemptionReturned,
  ended: Case | undefined,
): ReadonlyArray<Reaction> => {
  if (ended === undefined) return []
  const { accountId, shopId } = ended
  const holdId = holdOf(redemptionId)
  return [
    { command: { type: 'ReverseCapture', ...inAnswerTo(recorded, name, 'reverse'), accountId, holdId, points } },
    { command: { type: 'ReturnStock', ...inAnswerTo(recorded, name, 'return-stock'), shopId, redemptionId, lines } },
  ]
}

export const redemption: Policy<RedemptionPolicyState> = { name, initialState, evolve, react }
