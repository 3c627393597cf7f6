/**
 * A redemption in two phases: points held and stock reserved, then handed over; or both released (law 6). A hold or a
 * reservation is asked for only while the redemption is open; one that comes after its end is freed when it is seen.
 *
 * | event                                     | commands                                                         |
 * |-------------------------------------------|------------------------------------------------------------------|
 * | RedemptionRequested                       | PlaceHold; where that is refused: RefuseRedemption               |
 * | RedemptionRequested, and rules in force   | ClaimAllowance; where that is refused: RefuseRedemption          |
 * | AllowanceClaimed                          | PlaceHold; where that is refused: RefuseRedemption               |
 * | AllowanceClaimed, and none open           | ReleaseAllowance                                                 |
 * | HoldPlaced                                | ReserveStock; where that is refused: RefuseRedemption            |
 * | HoldPlaced, and no such redemption open   | RefuseRedemption; where that is refused, for it is over:         |
 * |                                           | ReleaseHold                                                      |
 * | StockReserved                             | MakeRedemptionReady                                              |
 * | StockReserved, and none open              | ReleaseReservation                                               |
 * | RedemptionReady at the counter            | FulfilRedemption on behalf of the shopkeeper who asked for it    |
 * | RedemptionRefused, …Cancelled, …Expired   | ReleaseHold, ReleaseReservation                                  |
 * | RedemptionFulfilled                       | CaptureHold, IssueStock                                          |
 * | RedemptionReturned                        | ReverseCapture, ReturnStock; a closed account is reopened for it |
 * | HolderBlocked, HolderUnblocked            | BlockRedemption, UnblockRedemption for each that is open         |
 * | RedemptionRequested, holder blocked       | BlockRedemption, before anything else                            |
 * | the last five, where rules were adopted   | also ReleaseAllowance, of what was not fulfilled                 |
 */
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { blockAll, blockIfHolderIs, unblockAll } from './blocking.ts'
import { freeIfOver, giveBack, release, releaseAllowance, releaseStock, spend } from './ending.ts'
import { name, redemptionOf } from './hold-id.ts'
import { evolve, initialState, openCase, type RedemptionPolicyState } from './state.ts'
import { claimAllowance, fulfilAtCounter, makeReady, placeHold, reserveStock } from './taking.ts'

const reasons = {
  RedemptionRefused: 'refused',
  RedemptionCancelled: 'cancelled',
  RedemptionExpired: 'expired',
} as const

const react = (state: RedemptionPolicyState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'RedemptionRequested':
      return [
        ...blockIfHolderIs(state, recorded, event),
        claimAllowance(state, recorded, event) ?? placeHold(state, recorded, event),
      ]
    case 'HolderBlocked':
    case 'HolderUnblocked':
      return event.type === 'HolderBlocked' ? blockAll(state, recorded, event) : unblockAll(state, recorded, event)
    case 'AllowanceClaimed': {
      const open = openCase(state, event.redemptionId)
      return [
        open === undefined ? releaseAllowance(recorded, event) : placeHold(state, recorded, { ...open, ...event }),
      ]
    }
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
    case 'RedemptionCancelled':
    case 'RedemptionExpired':
      return release(state, recorded, event, reasons[event.type])
    case 'RedemptionFulfilled':
      return spend(recorded, event)
    case 'RedemptionReturned':
      return giveBack(state, recorded, event)
    default:
      return []
  }
}

export const redemption: Policy<RedemptionPolicyState> = { name, version: 1, initialState, evolve, react }
