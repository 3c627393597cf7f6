/**
 * Takes a partner merchant on: a shop whose goods are the merchant's own, open from now on. The same again changes nothing.
 * Refuses: ShopAlreadyOpen, AgreementUnfit.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ItemId } from '../../kernel/ids.ts'
import { isSameAgreement, type MerchantAgreement } from '../agreement.ts'
import type { RegisterMerchant } from '../commands.ts'
import type { MerchantAgreed, ShopOpened } from '../events.ts'
import { agreementOf } from '../merchant.ts'
import { type AgreementUnfit, agreementUnfit } from '../merchant-refusals.ts'
import { type ShopAlreadyOpen, shopAlreadyOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const registerMerchant = (
  command: RegisterMerchant,
  state: ShopState,
): Decision<ShopAlreadyOpen | AgreementUnfit, ShopOpened | MerchantAgreed> => {
  const { shopId, unitId, name, agreement } = command
  if (state.kind === 'Open') {
    const before = state.merchant && agreementOf(state.merchant)
    const isSame = state.unitId === unitId && state.name === name && before && isSameAgreement(before, agreement)
    return isSame ? accept() : refuse(shopAlreadyOpen({ shopId, name: state.name }))
  }
  const unfit = unfitness(agreement)
  if (unfit !== undefined) return refuse(unfit)
  return accept<ShopOpened | MerchantAgreed>(
    { type: 'ShopOpened', shopId, unitId, name },
    { type: 'MerchantAgreed', shopId, agreement },
  )
}

/** What is wrong with an agreement in itself. */
export const unfitness = ({ from, to, offers }: MerchantAgreement): AgreementUnfit | undefined => {
  const seen = new Set<ItemId>()
  for (const { itemId } of offers) {
    if (seen.has(itemId)) return agreementUnfit({ from, to, repeated: itemId })
    seen.add(itemId)
  }
  return to < from ? agreementUnfit({ from, to, repeated: undefined }) : undefined
}
