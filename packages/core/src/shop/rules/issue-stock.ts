/**
 * Hands out what was set aside for a redemption, all of it, once (law 6), and names the batches: what ends first goes first.
 * Refuses: ShopNotOpen, StockAlreadyIssued, ReservationNotFound.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import { type BatchLine, drawn, MOST_BATCH_LINES } from '../../kernel/stock-batch.ts'
import type { StockLines } from '../../kernel/stock-line.ts'
import { type LocalDate, localDateOf } from '../../kernel/time.ts'
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
import { itemOf, type Open, type ShopState } from '../state.ts'
import { worthServed } from '../within-agreement.ts'

export const issueStock = (
  command: IssueStock,
  state: ShopState,
): Decision<ShopNotOpen | StockAlreadyIssued | ReservationNotFound, StockIssued> => {
  const { shopId, redemptionId } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (lookUp(state.issued, redemptionId) !== undefined) return refuse(stockAlreadyIssued({ redemptionId }))
  const lines = lookUp(state.reservations, redemptionId)
  if (lines === undefined) return refuse(reservationNotFound({ redemptionId }))
  const on = localDateOf(command.occurredAt)
  const batches = batchesFor(state, lines, on)
  const atMerchant = worthServed(state.merchant, redemptionId, on)
  return accept({ type: 'StockIssued', shopId, redemptionId, lines, batches, atMerchant })
}

const batchesFor = (shop: Open, lines: StockLines, on: LocalDate): ReadonlyArray<BatchLine> =>
  lines
    .flatMap(({ itemId, quantity }) =>
      drawn(itemOf(shop, itemId)?.batches ?? [], quantity, on).map(({ receiptId, pieces }) => ({
        itemId,
        receiptId,
        quantity: pieces,
      })),
    )
    .slice(0, MOST_BATCH_LINES)
