/** Hands out what was set aside for a redemption, all of it, once (law 6). Refuses: ShopNotOpen, StockAlreadyIssued, ReservationNotFound. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import type { IssueStock } from '../commands.ts'
import type { StockIssued } from '../events.ts'
import {
  type ReservationNotFound,
  reservationNotFound,
  type ShopNotOpen,
  type StockAlreadyIssued,
  shopNotOpen,
  stockAlreadyIssued,
} from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const issueStock = (
  command: IssueStock,
  state: ShopState,
): Decision<ShopNotOpen | StockAlreadyIssued | ReservationNotFound, StockIssued> => {
  const { shopId, redemptionId } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (lookUp(state.issued, redemptionId) !== undefined) return refuse(stockAlreadyIssued({ redemptionId }))
  const lines = lookUp(state.reservations, redemptionId)
  if (lines === undefined) return refuse(reservationNotFound({ redemptionId }))
  return accept({ type: 'StockIssued', shopId, redemptionId, lines })
}
