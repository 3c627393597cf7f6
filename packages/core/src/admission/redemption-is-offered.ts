/** A redemption is for a volunteer in service, from an open shop, and at exactly the prices that the villager saw. */
import type { RequestRedemption } from '../redemption/commands.ts'
import { shopNotOpen } from '../shop/refusals.ts'
import { itemOf } from '../shop/state.ts'
import { isPartner } from '../volunteer/facts.ts'
import type { Check } from './check.ts'
import { groupPointsAreGiven, itemNotOffered, priceChanged } from './refusals.ts'
import { volunteerIsActive } from './volunteer-standing.ts'

/** Refuses: what `volunteerIsActive` refuses, GroupPointsAreGiven, ShopNotOpen, ItemNotOffered, PriceChanged. */
export const redemptionIsOffered: Check<RequestRedemption> = {
  needs(command) {
    return [...volunteerIsActive.needs(command), { aggregate: 'shop', id: command.shopId }]
  },
  objection(command, facts) {
    const { shopId, lines } = command
    const objection = volunteerIsActive.objection(command, facts)
    if (objection !== undefined) return objection
    if (isPartner(facts.stateOf('volunteer', command.volunteerId))) {
      return groupPointsAreGiven({ volunteerId: command.volunteerId })
    }
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
