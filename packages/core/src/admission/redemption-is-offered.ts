/** A redemption is for a volunteer in service into whom no inquiry is open, from an open shop, and at exactly the prices that the villager saw. */
import { accountIdOf } from '../kernel/derive.ts'
import type { RequestRedemption } from '../redemption/commands.ts'
import { shopNotOpen } from '../shop/refusals.ts'
import { itemOf } from '../shop/state.ts'
import type { Check } from './check.ts'
import { holderIsBlocked, itemNotOffered, priceChanged } from './refusals.ts'
import { volunteerIsActive } from './volunteer-standing.ts'

/** Refuses: what `volunteerIsActive` refuses, HolderIsBlocked, ShopNotOpen, ItemNotOffered, PriceChanged. */
export const redemptionIsOffered: Check<RequestRedemption> = {
  needs(command) {
    const { shopId, volunteerId } = command
    return [
      ...volunteerIsActive.needs(command),
      { aggregate: 'shop', id: shopId },
      { aggregate: 'allowance', id: accountIdOf(volunteerId) },
    ]
  },
  objection(command, facts) {
    const { shopId, lines, volunteerId } = command
    const objection = volunteerIsActive.objection(command, facts)
    if (objection !== undefined) return objection
    // A moment late is in time: the policy blocks what slips through before anything is handed over.
    if (facts.stateOf('allowance', accountIdOf(volunteerId)).isBlocked) return holderIsBlocked({ volunteerId })
    const shop = facts.stateOf('shop', shopId)
    if (shop.kind === 'NotOpened') return shopNotOpen({ shopId })
    for (const { itemId, pointsEach: stated } of lines) {
      const item = itemOf(shop, itemId)
      if (item === undefined || !item.isListed) return itemNotOffered({ shopId, itemId })
      if (item.pointsEach !== stated) return priceChanged({ itemId, stated, listed: item.pointsEach })
    }
    return undefined
  },
}
