/** Goods that the other shop could not expect stand on their shelf again, batch by batch. Again changes nothing. Refuses: ShopNotOpen, ConsignmentNotExpected. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import type { TakeBackConsignment } from '../commands.ts'
import { type ConsignmentNotExpected, consignmentNotExpected } from '../consignment-refusals.ts'
import type { ConsignmentTakenBack } from '../events.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const takeBackConsignment = (
  { shopId, consignmentId }: TakeBackConsignment,
  state: ShopState,
): Decision<ShopNotOpen | ConsignmentNotExpected, ConsignmentTakenBack> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const known = lookUp(state.consignments, consignmentId)
  if (known?.kind === 'taken-back') return accept()
  if (known?.kind !== 'sent') {
    return refuse(consignmentNotExpected({ consignmentId, standing: known?.kind ?? 'unknown' }))
  }
  return accept({ type: 'ConsignmentTakenBack', shopId, consignmentId, goods: known.goods })
}
