/**
 * A redemption in two phases: points held and stock reserved, then handed over; or both released (law 6). A hold or a
 * reservation is asked for only while the redemption is open; one that comes after its end is freed when it is seen.
 *
 * | event                                     | commands                                                         |
 * |-------------------------------------------|------------------------------------------------------------------|
 * | RedemptionRequested                       | PlaceHold; where that is refused: RefuseRedemption               |
 * | HoldPlaced                                | ReserveStock; where that is refused: RefuseRedemption            |
 * | HoldPlaced, and no such redemption open   | RefuseRedemption; where that is refused, for it is over:         |
 * |                                           | ReleaseHold                                                      |
 * | StockReserved                             | MakeRedemptionReady                                              |
 * | StockReserved, and none open              | ReleaseReservation                                               |
 * | RedemptionReady at the counter            | FulfilRedemption on behalf of the shopkeeper who asked for it    |
 * | RedemptionRefused, …Cancelled, …Expired   | ReleaseHold, ReleaseReservation                                  |
 * | RedemptionFulfilled                       | CaptureHold, IssueStock                                          |
 * | RedemptionReturned                        | ReverseCapture, after ReopenAccount where it was closed; ReturnStock |
 */
import type { ReleaseHold } from '../../account/commands.ts'
import type { HoldPlaced } from '../../account/events.ts'
import type { AccountId, HoldId, RedemptionId, ShopId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { RefuseRedemption } from '../../redemption/commands.ts'
import type { RedemptionFulfilled, RedemptionRequested, RedemptionReturned } from '../../redemption/events.ts'
import { describe, type Refusal } from '../../refusals.ts'
import { inAnswerTo } from '../header.ts'
import { noteOf } from '../note-of.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { evenIfClosed } from '../reopen.ts'
import { evolve, initialState, type OpenCase, openCase, type RedemptionPolicyState } from './state.ts'

const name = 'redemption' as Keyword

const react = (state: RedemptionPolicyState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'RedemptionRequested':
      return [placeHold(recorded, event)]
    case 'HoldPlaced': {
      const open = openCase(state, redemptionOf(event.holdId))
      return [open === undefined ? freeIfOver(recorded, event) : reserveStock(recorded, event, open)]
    }
    case 'StockReserved': {
      const open = openCase(state, event.redemptionId)
      return [open === undefined ? releaseStock(recorded, event) : makeReady(recorded, event.redemptionId, open)]
    }
    case 'RedemptionReady':
      return fulfilAtCounter(recorded, event.redemptionId, openCase(state, event.redemptionId))
    case 'RedemptionRefused':
      return [releaseHold(recorded, event, 'refused'), releaseStock(recorded, event)]
    case 'RedemptionCancelled':
      return [releaseHold(recorded, event, 'cancelled'), releaseStock(recorded, event)]
    case 'RedemptionExpired':
      return [releaseHold(recorded, event, 'expired'), releaseStock(recorded, event)]
    case 'RedemptionFulfilled':
      return spend(recorded, event)
    case 'RedemptionReturned':
      return giveBack(recorded, event)
    default:
      return []
  }
}

/** A redemption's hold bears its id. */
const holdOf = (redemptionId: RedemptionId): HoldId => redemptionId as string as HoldId
const redemptionOf = (holdId: HoldId): RedemptionId => holdId as string as RedemptionId

const placeHold = (recorded: Recorded, event: RedemptionRequested): Reaction => {
  const { redemptionId, accountId, points, expiresAt } = event
  const header = inAnswerTo(recorded, name, 'place-hold')
  return {
    // No town rule tells a pairing yet.
    command: {
      type: 'PlaceHold',
      ...header,
      accountId,
      holdId: holdOf(redemptionId),
      points,
      expiresAt,
      pairing: undefined,
    },
    otherwise: refuseRedemption(recorded, redemptionId),
  }
}

const reserveStock = (recorded: Recorded, { holdId }: HoldPlaced, { shopId, lines }: OpenCase): Reaction => {
  const redemptionId = redemptionOf(holdId)
  return {
    command: { type: 'ReserveStock', ...inAnswerTo(recorded, name, 'reserve-stock'), shopId, redemptionId, lines },
    otherwise: refuseRedemption(recorded, redemptionId),
  }
}

const refuseRedemption =
  (recorded: Recorded, redemptionId: RedemptionId) =>
  (refusal: Refusal): ReadonlyArray<RefuseRedemption> => [refuse(recorded, redemptionId, causeOf(refusal))]

const refuse = (
  recorded: Recorded,
  redemptionId: RedemptionId,
  cause: RefuseRedemption['cause'],
): RefuseRedemption => ({
  type: 'RefuseRedemption',
  ...inAnswerTo(recorded, name, 'refuse'),
  redemptionId,
  cause,
})

const causeOf = (refusal: Refusal): RefuseRedemption['cause'] => ({
  tag: refusal.tag,
  en: noteOf(describe(refusal, 'en')),
  zh: noteOf(describe(refusal, 'zh')),
})

const cameTooLate: RefuseRedemption['cause'] = {
  tag: 'HoldCameTooLate',
  en: noteOf('The points were held when the redemption was over.'),
  zh: noteOf('积分冻结时兑换单已经结束。'),
}

/**
 * A hold came late, or is none of a redemption. Its stream is the judge (ADR 6): a redemption that is over can no longer be
 * refused and says so, and then the hold is freed; of a hold for something else it knows nothing, and that one stays.
 */
const freeIfOver = (recorded: Recorded, { accountId, holdId }: HoldPlaced): Reaction => {
  const redemptionId = redemptionOf(holdId)
  return {
    command: refuse(recorded, redemptionId, cameTooLate),
    otherwise: ({ tag }) =>
      tag === 'RedemptionSettled' ? [releaseHold(recorded, { redemptionId, accountId }, 'cancelled').command] : [],
  }
}

const makeReady = (recorded: Recorded, redemptionId: RedemptionId, { pickupCode }: OpenCase): Reaction => {
  const header = inAnswerTo(recorded, name, 'make-ready')
  return { command: { type: 'MakeRedemptionReady', ...header, redemptionId, pickupCode } }
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

interface WhosePoints {
  readonly redemptionId: RedemptionId
  readonly accountId: AccountId
}

interface WhoseGoods {
  readonly redemptionId: RedemptionId
  readonly shopId: ShopId
}

const releaseHold = (
  recorded: Recorded,
  { redemptionId, accountId }: WhosePoints,
  reason: ReleaseHold['reason'],
): Reaction => {
  const header = inAnswerTo(recorded, name, 'release-hold')
  return { command: { type: 'ReleaseHold', ...header, accountId, holdId: holdOf(redemptionId), reason } }
}

const releaseStock = (recorded: Recorded, { redemptionId, shopId }: WhoseGoods): Reaction => {
  const header = inAnswerTo(recorded, name, 'release-stock')
  return { command: { type: 'ReleaseReservation', ...header, shopId, redemptionId } }
}

const spend = (recorded: Recorded, event: RedemptionFulfilled): ReadonlyArray<Reaction> => {
  const { redemptionId, accountId, shopId, points } = event
  const holdId = holdOf(redemptionId)
  return [
    { command: { type: 'CaptureHold', ...inAnswerTo(recorded, name, 'capture-hold'), accountId, holdId, points } },
    { command: { type: 'IssueStock', ...inAnswerTo(recorded, name, 'issue-stock'), shopId, redemptionId } },
  ]
}

const giveBack = (recorded: Recorded, event: RedemptionReturned): ReadonlyArray<Reaction> => {
  const { redemptionId, accountId, shopId, points, lines } = event
  const holdId = holdOf(redemptionId)
  return [
    evenIfClosed(
      { type: 'ReverseCapture', ...inAnswerTo(recorded, name, 'reverse'), accountId, holdId, points },
      recorded,
      name,
    ),
    { command: { type: 'ReturnStock', ...inAnswerTo(recorded, name, 'return-stock'), shopId, redemptionId, lines } },
  ]
}

export const redemption: Policy<RedemptionPolicyState> = { name, initialState, evolve, react }
