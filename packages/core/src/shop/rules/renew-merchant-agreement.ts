/**
 * Another agreement counts from now on: other goods, another price, other days, somebody else who hands out. What was set aside
 * before goes out as it was agreed then. Refuses: ShopNotOpen, NotAMerchant, AgreementUnfit.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { isSameAgreement } from '../agreement.ts'
import type { RenewMerchantAgreement } from '../commands.ts'
import type { MerchantAgreed } from '../events.ts'
import { agreementOf } from '../merchant.ts'
import { type AgreementUnfit, type NotAMerchant, notAMerchant } from '../merchant-refusals.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'
import { unfitness } from './register-merchant.ts'

export const renewMerchantAgreement = (
  { shopId, agreement }: RenewMerchantAgreement,
  state: ShopState,
): Decision<ShopNotOpen | NotAMerchant | AgreementUnfit, MerchantAgreed> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (state.merchant === undefined) return refuse(notAMerchant({ shopId }))
  const unfit = unfitness(agreement)
  if (unfit !== undefined) return refuse(unfit)
  const before = agreementOf(state.merchant)
  if (before !== undefined && isSameAgreement(before, agreement)) return accept()
  return accept({ type: 'MerchantAgreed', shopId, agreement })
}
