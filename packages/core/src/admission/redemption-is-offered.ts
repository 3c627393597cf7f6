/** A redemption is for a volunteer in service, on points that are theirs too, from an open shop, at exactly the prices that they saw. */
import { openHousehold } from '../household/open-household.ts'
import {
  type HouseholdNotFound,
  type HouseholdWithoutHead,
  householdWithoutHead,
  type NotAMember,
  notAMember,
} from '../household/refusals.ts'
import { isMember } from '../household/state.ts'
import { accountIdOf } from '../kernel/derive.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { RequestRedemption } from '../redemption/commands.ts'
import { shopNotOpen } from '../shop/refusals.ts'
import { itemOf } from '../shop/state.ts'
import { isPartner } from '../volunteer/facts.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { askerUnnamed } from './named-to-spend.ts'
import {
  groupPointsAreGiven,
  holderIsBlocked,
  itemNotOffered,
  type NothingPooled,
  nothingPooled,
  priceChanged,
} from './refusals.ts'
import { volunteerIsActive } from './volunteer-standing.ts'

const theHouseholds = { aggregate: 'household', id: THE_TOWN } as const

/**
 * Refuses: what `volunteerIsActive` refuses, HouseholdNotFound, NotAMember, HouseholdWithoutHead, NothingPooled,
 * NotNamedToSpend, HolderIsBlocked, GroupPointsAreGiven, ShopNotOpen,
 * ItemNotOffered, PriceChanged.
 */
export const redemptionIsOffered: Check<RequestRedemption> = {
  needs(command) {
    return [
      ...volunteerIsActive.needs(command),
      { aggregate: 'shop', id: command.shopId },
      { aggregate: 'allowance', id: accountIdOf(command.volunteerId) },
      theHouseholds,
    ]
  },
  objection(command, facts) {
    const { shopId, lines, volunteerId } = command
    const objection =
      volunteerIsActive.objection(command, facts) ?? notOnPool(command, facts) ?? askerUnnamed(command, facts)
    if (objection !== undefined) return objection
    // A moment late is in time: the policy blocks what slips through before anything is handed over.
    if (facts.stateOf('allowance', accountIdOf(volunteerId)).isBlocked) return holderIsBlocked({ volunteerId })
    if (isPartner(facts.stateOf('volunteer', volunteerId))) return groupPointsAreGiven({ volunteerId })
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

/** Who belongs to it today, while its members keep their points together and somebody speaks for it. */
const notOnPool = (
  { householdId, volunteerId }: RequestRedemption,
  facts: Facts,
): HouseholdNotFound | NotAMember | HouseholdWithoutHead | NothingPooled | undefined => {
  if (householdId === undefined) return undefined
  const found = openHousehold(facts.stateOf('household', THE_TOWN), householdId)
  if (found._tag === 'Left') return found.left
  if (!isMember(found.right, volunteerId)) return notAMember({ personId: volunteerId, householdId })
  if (found.right.pooling === 'apart') return nothingPooled({ volunteerId, householdId })
  return found.right.isWithoutHead ? householdWithoutHead({ householdId }) : undefined
}
