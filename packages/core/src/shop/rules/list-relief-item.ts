/** Puts relief goods on the books, apart from gifts and without a price. Again changes nothing, or the name. Refuses: ShopNotOpen, MerchantKeepsOwnGoods, ItemNotRelief. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ListReliefItem } from '../commands.ts'
import type { ReliefItemListed } from '../events.ts'
import { type MerchantKeepsOwnGoods, merchantKeepsOwnGoods } from '../merchant-refusals.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import { type ItemNotRelief, itemNotRelief } from '../relief-refusals.ts'
import { itemOf, type ShopState } from '../state.ts'

export const listReliefItem = (
  { shopId, itemId, name, measure }: ListReliefItem,
  state: ShopState,
): Decision<ShopNotOpen | MerchantKeepsOwnGoods | ItemNotRelief, ReliefItemListed> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (state.merchant !== undefined) return refuse(merchantKeepsOwnGoods({ shopId }))
  const item = itemOf(state, itemId)
  if (item !== undefined && !item.isRelief) return refuse(itemNotRelief({ itemId, name: item.name }))
  if (item?.name === name && item.measure === measure) return accept()
  return accept({ type: 'ReliefItemListed', shopId, itemId, name, measure })
}
