/**
 * Offers an item at a price; offers a delisted one again, at a new price if need be. A merchant offers what the agreement names.
 * Refuses: ShopNotOpen, NotInAgreement, ReliefNotForPoints, SupplyDiffers, ShopItemAlreadyListed.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { offerOf } from '../agreement.ts'
import type { ListItem } from '../commands.ts'
import type { ItemListed } from '../events.ts'
import { agreementOf } from '../merchant.ts'
import { type NotInAgreement, notInAgreement, type SupplyDiffers, supplyDiffers } from '../merchant-refusals.ts'
import { type ShopItemAlreadyListed, type ShopNotOpen, shopItemAlreadyListed, shopNotOpen } from '../refusals.ts'
import { type ReliefNotForPoints, reliefNotForPoints } from '../relief-refusals.ts'
import { itemOf, type Open, type ShopState } from '../state.ts'
import type { Supply } from '../supply.ts'

type Refusal = ShopNotOpen | NotInAgreement | ReliefNotForPoints | SupplyDiffers | ShopItemAlreadyListed

export const listItem = (command: ListItem, state: ShopState): Decision<Refusal, ItemListed> => {
  const { shopId, itemId, name, measure, pointsEach } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const agreement = state.merchant && agreementOf(state.merchant)
  if (agreement !== undefined && offerOf(agreement, itemId) === undefined)
    return refuse(notInAgreement({ shopId, itemId }))
  const item = itemOf(state, itemId)
  if (item?.isRelief) return refuse(reliefNotForPoints({ itemId, name: item.name }))
  const supply = supplyOf(command, state)
  if (item !== undefined && item.supply !== supply) return refuse(supplyDiffers({ itemId, name: item.name }))
  if (!item?.isListed) return accept({ type: 'ItemListed', shopId, itemId, name, measure, pointsEach, supply })
  if (item.name === name && item.measure === measure && item.pointsEach === pointsEach) return accept()
  return refuse(shopItemAlreadyListed({ itemId, name: item.name, pointsEach: item.pointsEach }))
}

const supplyOf = ({ isService }: ListItem, { merchant }: Open): Supply | undefined => {
  if (isService === true) return 'service'
  return merchant === undefined ? undefined : 'merchant'
}
