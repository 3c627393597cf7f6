/** Offers an item at a price; offers a delisted one again, at a new price if need be. Refuses: ShopNotOpen, ReliefNotForPoints, ShopItemAlreadyListed. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ListItem } from '../commands.ts'
import type { ItemListed } from '../events.ts'
import { type ShopItemAlreadyListed, type ShopNotOpen, shopItemAlreadyListed, shopNotOpen } from '../refusals.ts'
import { type ReliefNotForPoints, reliefNotForPoints } from '../relief-refusals.ts'
import { itemOf, type ShopState } from '../state.ts'

export const listItem = (
  command: ListItem,
  state: ShopState,
): Decision<ShopNotOpen | ReliefNotForPoints | ShopItemAlreadyListed, ItemListed> => {
  const { shopId, itemId, name, measure, pointsEach } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const item = itemOf(state, itemId)
  if (item?.isRelief) return refuse(reliefNotForPoints({ itemId, name: item.name }))
  if (!item?.isListed) return accept({ type: 'ItemListed', shopId, itemId, name, measure, pointsEach })
  if (item.name === name && item.measure === measure && item.pointsEach === pointsEach) return accept()
  return refuse(shopItemAlreadyListed({ itemId, name: item.name, pointsEach: item.pointsEach }))
}
