/** Goods are on their way here. The same again changes nothing. Refuses: ShopNotOpen, MerchantKeepsOwnGoods, ConsignmentDiffers, ShelvesUnlike. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import type { ExpectConsignment } from '../commands.ts'
import { firstUnlike } from '../consignment-moves.ts'
import {
  type ConsignmentDiffers,
  consignmentDiffers,
  type ShelvesUnlike,
  shelvesUnlike,
} from '../consignment-refusals.ts'
import type { ConsignmentExpected } from '../events.ts'
import { type MerchantKeepsOwnGoods, merchantKeepsOwnGoods } from '../merchant-refusals.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const expectConsignment = (
  { shopId, consignmentId, fromShopId, goods }: ExpectConsignment,
  state: ShopState,
): Decision<ShopNotOpen | MerchantKeepsOwnGoods | ConsignmentDiffers | ShelvesUnlike, ConsignmentExpected> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (state.merchant !== undefined) return refuse(merchantKeepsOwnGoods({ shopId }))
  const known = lookUp(state.consignments, consignmentId)
  if (known !== undefined) {
    const isSame = known.otherShopId === fromShopId && (known.kind === 'expected' || known.kind === 'received')
    return isSame ? accept() : refuse(consignmentDiffers({ consignmentId }))
  }
  const unlike = firstUnlike(state, goods)
  if (unlike !== undefined) return refuse(shelvesUnlike({ shopId, itemId: unlike.itemId }))
  return accept({ type: 'ConsignmentExpected', shopId, consignmentId, fromShopId, goods })
}
