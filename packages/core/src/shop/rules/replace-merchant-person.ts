/**
 * Who hands out is gone: the kept record of the same person does from now on, or nobody until the agreement is renewed. Where
 * somebody else was named meanwhile, nothing happens. Refuses: ShopNotOpen, NotAMerchant.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ReplaceMerchantPerson } from '../commands.ts'
import type { MerchantPersonReplaced } from '../events.ts'
import { type NotAMerchant, notAMerchant } from '../merchant-refusals.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const replaceMerchantPerson = (
  { shopId, personId, byId }: ReplaceMerchantPerson,
  state: ShopState,
): Decision<ShopNotOpen | NotAMerchant, MerchantPersonReplaced> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (state.merchant === undefined) return refuse(notAMerchant({ shopId }))
  return state.merchant.servedBy === personId
    ? accept({ type: 'MerchantPersonReplaced', shopId, personId, byId })
    : accept()
}
