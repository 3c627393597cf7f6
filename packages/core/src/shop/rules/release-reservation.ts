/** Frees what was set aside for a redemption that came to nothing. Refuses: ShopNotOpen, StockAlreadyIssued, ReservationNotFound. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import type { ReleaseReservation } from '../commands.ts'
import type { ReservationReleased } from '../events.ts'
import {
  type ReservationNotFound,
  reservationNotFound,
  type ShopNotOpen,
  type StockAlreadyIssued,
  shopNotOpen,
  stockAlreadyIssued,
} from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const releaseReservation = (
  command: ReleaseReservation,
  state: ShopState,
): Decision<ShopNotOpen | StockAlreadyIssued | ReservationNotFound, ReservationReleased> => {
  const { shopId, redemptionId } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (lookUp(state.issued, redemptionId) !== undefined) return refuse(stockAlreadyIssued({ redemptionId }))
  const lines = lookUp(state.reservations, redemptionId)
  if (lines === undefined) return refuse(reservationNotFound({ redemptionId }))
  return accept({ type: 'ReservationReleased', shopId, redemptionId, lines })
}
