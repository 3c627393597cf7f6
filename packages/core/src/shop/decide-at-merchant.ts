/** What a shop answers to a command about a partner merchant: a table of contents of those rules. */
import type { Decision } from '../kernel/decider.ts'
import type { MerchantCommand } from './commands.ts'
import type { ShopEvent } from './events.ts'
import type { ShopRefusal } from './refusals.ts'
import { closeSettlement } from './rules/close-settlement.ts'
import { confirmSettlement } from './rules/confirm-settlement.ts'
import { drawUpSettlement } from './rules/draw-up-settlement.ts'
import { registerMerchant } from './rules/register-merchant.ts'
import { rejectSettlement } from './rules/reject-settlement.ts'
import { renewMerchantAgreement } from './rules/renew-merchant-agreement.ts'
import { replaceMerchantPerson } from './rules/replace-merchant-person.ts'
import type { ShopState } from './state.ts'

export const decideAtMerchant = (command: MerchantCommand, state: ShopState): Decision<ShopRefusal, ShopEvent> => {
  switch (command.type) {
    case 'RegisterMerchant':
      return registerMerchant(command, state)
    case 'RenewMerchantAgreement':
      return renewMerchantAgreement(command, state)
    case 'ReplaceMerchantPerson':
      return replaceMerchantPerson(command, state)
    case 'DrawUpSettlement':
      return drawUpSettlement(command, state)
    case 'ConfirmSettlement':
      return confirmSettlement(command, state)
    case 'RejectSettlement':
      return rejectSettlement(command, state)
    case 'CloseSettlement':
      return closeSettlement(command, state)
  }
}
