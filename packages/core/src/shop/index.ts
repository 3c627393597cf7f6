/**
 * One Love Supermarket: what it offers at which price, how much stands on each shelf, and what of it waits for whom.
 * Reserved never exceeds what is on hand, and on hand is never below zero (law 7).
 */
import type { Decider, Scope } from '../kernel/decider.ts'
import type { ShopCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { ShopEvent } from './events.ts'
import type { ShopRefusal } from './refusals.ts'
import { evolve, initialState, type ShopState, unitOfShop } from './state.ts'

export { unitOfShop }

const scopeOf = (command: ShopCommand, state: ShopState): Scope => {
  if (command.type === 'OpenShop') return { unitId: command.unitId }
  const unitId = unitOfShop(state)
  // Nobody signs for relief that they hand to themselves.
  return command.type === 'IssueRelief' ? { unitId, notBy: [command.recipientId] } : { unitId }
}

export const shop: Decider<ShopState, ShopCommand, ShopEvent, ShopRefusal> = {
  initialState,
  decide,
  evolve,
  streamIdOf: (command) => command.shopId,
  scopeOf,
}
