/** Who takes a shop over holds a shopkeeper's office that reaches it. Who leaves may have been relieved already. */
import { THE_TOWN } from '../kernel/stream.ts'
import { officesOf, reaches } from '../organisation/state.ts'
import type { HandOverShop } from '../shop/commands.ts'
import type { Check } from './check.ts'
import { nextKeeperNotAppointed } from './refusals.ts'

/** Refuses: NextKeeperNotAppointed. */
export const nextKeeperIsAppointed: Check<HandOverShop> = {
  needs({ shopId }) {
    return [
      { aggregate: 'organisation', id: THE_TOWN },
      { aggregate: 'shop', id: shopId },
    ]
  },
  objection({ shopId, toId }, facts) {
    const organisation = facts.stateOf('organisation', THE_TOWN)
    const shop = facts.stateOf('shop', shopId)
    if (shop.kind === 'NotOpened') return undefined
    const isKeeper = officesOf(organisation, toId).some(
      ({ role, unitId }) => role === 'shopkeeper' && reaches(organisation, unitId, shop.unitId),
    )
    return isKeeper ? undefined : nextKeeperNotAppointed({ shopId, personId: toId })
  },
}
