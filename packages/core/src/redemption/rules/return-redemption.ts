/**
 * Goods come back and their points return, at the price that was paid; never more than was bought, never by oneself.
 * Refuses: RedemptionNotFound, RedemptionNotFulfilled, OwnRedemption, RedemptionLineRepeated, ReturnBeyondPurchase.
 */
import { isActing } from '../../kernel/actor.ts'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { repeatedItem } from '../../kernel/stock-line.ts'
import type { ReturnRedemption } from '../commands.ts'
import type { RedemptionReturned } from '../events.ts'
import { excessLine, paidFor, partiesOf, returnableOf } from '../purchase.ts'
import {
  type OwnRedemption,
  ownRedemption,
  type RedemptionLineRepeated,
  type RedemptionNotFound,
  type RedemptionNotFulfilled,
  type ReturnBeyondPurchase,
  redemptionLineRepeated,
  redemptionNotFound,
  redemptionNotFulfilled,
  returnBeyondPurchase,
} from '../refusals.ts'
import type { RedemptionState } from '../state.ts'

type Refusal =
  | RedemptionNotFound
  | RedemptionNotFulfilled
  | OwnRedemption
  | RedemptionLineRepeated
  | ReturnBeyondPurchase

export const returnRedemption = (
  command: ReturnRedemption,
  state: RedemptionState,
): Decision<Refusal, RedemptionReturned> => {
  const { redemptionId, lines, reason, actor } = command
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  if (state.kind !== 'Fulfilled') return refuse(redemptionNotFulfilled({ redemptionId, state: state.kind }))
  const { purchase, returned } = state
  const { volunteerId } = purchase
  if (isActing(actor, volunteerId)) return refuse(ownRedemption({ redemptionId, volunteerId }))
  const repeated = repeatedItem(lines)
  if (repeated !== undefined) return refuse(redemptionLineRepeated({ itemId: repeated }))
  const excess = excessLine(purchase, returned, lines)
  if (excess !== undefined) {
    const { itemId, quantity } = excess
    const returnable = returnableOf(purchase, returned, itemId)
    return refuse(returnBeyondPurchase({ redemptionId, itemId, asked: quantity, returnable }))
  }
  return accept({ type: 'RedemptionReturned', ...partiesOf(purchase), lines, points: paidFor(purchase, lines), reason })
}
