/**
 * Gives relief goods to the one they are meant for, against a signed paper; the same paper gives the same item once, and what
 * ends first goes first. Refuses: ShopNotOpen, ShopItemNotFound, ItemNotRelief, ReliefPaperDiffers, CountedSince,
 * NotEnoughStock.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { drawn, MOST_BATCH_LINES } from '../../kernel/stock-batch.ts'
import { localDateOf } from '../../kernel/time.ts'
import { beforeCount } from '../before-count.ts'
import type { IssueRelief } from '../commands.ts'
import type { ReliefIssued } from '../events.ts'
import { reservableOf } from '../item.ts'
import {
  type NotEnoughStock,
  notEnoughStock,
  type ShopItemNotFound,
  type ShopNotOpen,
  shopItemNotFound,
  shopNotOpen,
} from '../refusals.ts'
import { type ItemNotRelief, itemNotRelief, type ReliefPaperDiffers, reliefPaperDiffers } from '../relief-refusals.ts'
import { itemOf, reliefPaperOf, type ShopState } from '../state.ts'
import type { CountedSince } from '../stocktake-refusals.ts'

type Refusal = ShopNotOpen | ShopItemNotFound | ItemNotRelief | ReliefPaperDiffers | CountedSince | NotEnoughStock

export const issueRelief = (command: IssueRelief, state: ShopState): Decision<Refusal, ReliefIssued> => {
  const { shopId, itemId, paperId, quantity, recipientId } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const item = itemOf(state, itemId)
  if (item === undefined) return refuse(shopItemNotFound({ itemId }))
  if (!item.isRelief) return refuse(itemNotRelief({ itemId, name: item.name }))
  const given = reliefPaperOf(state, command)
  if (given !== undefined) {
    const isSame = given.quantity === quantity && given.recipientId === recipientId
    return isSame ? accept() : refuse(reliefPaperDiffers({ paperId, itemId }))
  }
  const objection = beforeCount(itemId, item, command.occurredAt)
  if (objection !== undefined) return refuse(objection)
  const on = localDateOf(command.occurredAt)
  const available = reservableOf(item, on)
  if (quantity > available) return refuse(notEnoughStock({ itemId, name: item.name, asked: quantity, available }))
  const batches = drawn(item.batches, quantity, on)
    .map(({ receiptId, pieces }) => ({ itemId, receiptId, quantity: pieces }))
    .slice(0, MOST_BATCH_LINES)
  return accept({ type: 'ReliefIssued', shopId, itemId, paperId, quantity, recipientId, batches })
}
