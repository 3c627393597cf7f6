/** Takes spoilt or lost goods off the books, for a reason; what is reserved stays. Refuses: ShopNotOpen, ShopItemNotFound, ItemHasNoShelf, CountedSince, WriteOffExceedsAvailable. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { beforeCount } from '../before-count.ts'
import type { WriteOffStock } from '../commands.ts'
import type { StockWrittenOff } from '../events.ts'
import { availableOf } from '../item.ts'
import type { ItemHasNoShelf } from '../merchant-refusals.ts'
import { noShelf } from '../no-shelf.ts'
import {
  type ShopItemNotFound,
  type ShopNotOpen,
  shopItemNotFound,
  shopNotOpen,
  type WriteOffExceedsAvailable,
  writeOffExceedsAvailable,
} from '../refusals.ts'
import { itemOf, type ShopState } from '../state.ts'
import type { CountedSince } from '../stocktake-refusals.ts'

export const writeOffStock = (
  command: WriteOffStock,
  state: ShopState,
): Decision<
  ShopNotOpen | ShopItemNotFound | ItemHasNoShelf | CountedSince | WriteOffExceedsAvailable,
  StockWrittenOff
> => {
  const { shopId, itemId, quantity, reason } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const item = itemOf(state, itemId)
  if (item === undefined) return refuse(shopItemNotFound({ itemId }))
  const objection = noShelf(itemId, item) ?? beforeCount(itemId, item, command.occurredAt)
  if (objection !== undefined) return refuse(objection)
  const available = availableOf(item)
  if (quantity > available) {
    const { name, reserved } = item
    return refuse(writeOffExceedsAvailable({ itemId, name, asked: quantity, available, reserved }))
  }
  return accept({ type: 'StockWrittenOff', shopId, itemId, quantity, reason })
}
