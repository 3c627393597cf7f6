/** Stops offering an item; what is on the shelf stays on the books. Refuses: ShopNotOpen, ShopItemNotFound. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { DelistItem } from '../commands.ts'
import type { ItemDelisted } from '../events.ts'
import { type ShopItemNotFound, type ShopNotOpen, shopItemNotFound, shopNotOpen } from '../refusals.ts'
import { itemOf, type ShopState } from '../state.ts'

export const delistItem = (
  command: DelistItem,
  state: ShopState,
): Decision<ShopNotOpen | ShopItemNotFound, ItemDelisted> => {
  const { shopId, itemId } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const item = itemOf(state, itemId)
  if (item === undefined) return refuse(shopItemNotFound({ itemId }))
  return item.isListed ? accept({ type: 'ItemDelisted', shopId, itemId }) : accept()
}
