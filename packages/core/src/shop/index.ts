/**
 * One Love Supermarket: what it offers at which price, how much stands on each shelf, and what of it waits for whom.
 * Reserved never exceeds what is on hand, and on hand is never below zero (law 7).
 */
import type { Decider, Scope } from '../kernel/decider.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { ShopCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { ShopEvent } from './events.ts'
import type { ShopRefusal } from './refusals.ts'
import { evolve, initialState, merchantsPerson, type ShopState, unitOfShop } from './state.ts'

export { merchantsPerson, unitOfShop }

const scopeOf = (command: ShopCommand, state: ShopState): Scope => {
  const unitId = unitOfShop(state)
  switch (command.type) {
    case 'OpenShop':
      return { unitId: command.unitId }
    // Nobody decides on the agreement under which they hand out, nor settles what they handed out.
    case 'RegisterMerchant':
      return { unitId: command.unitId, notBy: [command.agreement.servedBy] }
    case 'RenewMerchantAgreement':
      return { unitId, notBy: [command.agreement.servedBy, ...servers(state)] }
    case 'DrawUpSettlement':
    case 'ConfirmSettlement':
    case 'RejectSettlement':
    case 'CloseSettlement':
      return { unitId, notBy: servers(state) }
    // Nobody signs for relief that they hand to themselves.
    case 'IssueRelief':
      return { unitId, notBy: [command.recipientId] }
    default:
      return { unitId }
  }
}

const servers = (state: ShopState): ReadonlyArray<PersonId> => {
  const personId = merchantsPerson(state) ?? undefined
  return personId === undefined ? [] : [personId]
}

export const shop: Decider<ShopState, ShopCommand, ShopEvent, ShopRefusal> = {
  initialState,
  decide,
  evolve,
  streamIdOf: (command) => command.shopId,
  scopeOf,
}
