/** Sets a new price for a listed item; redemptions already asked for keep theirs. Refuses: ShopNotOpen, ShopItemNotFound, ShopItemNotListed. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RepriceItem } from '../commands.ts'
import type { ItemRepriced } from '../events.ts'
import {
  type ShopItemNotFound,
  type ShopItemNotListed,
  type ShopNotOpen,
  shopItemNotFound,
  shopItemNotListed,
  shopNotOpen,
} from '../refusals.ts'
import { itemOf, type ShopState } from '../state.ts'

export const repriceItem = (
  command: RepriceItem,
  state: ShopState,
): Decision<ShopNotOpen | ShopItemNotFound | ShopItemNotListed, ItemRepriced> => {
  const { shopId, itemId, pointsEach } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const item = itemOf(state, itemId)
  if (item === undefined) return refuse(shopItemNotFound({ itemId }))
  if (!item.isListed) return refuse(shopItemNotListed({ itemId, name: item.name }))
  if (item.pointsEach === pointsEach) return accept()
  return accept({ type: 'ItemRepriced', shopId, itemId, pointsEach })
}
