/**
 * Points or goods were not to be had: the redemption ends with the cause. One that is refused already says that it is over, so that
 * whoever holds points or goods for it learns to free them. Refuses: RedemptionNotFound, RedemptionSettled.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RefuseRedemption } from '../commands.ts'
import type { RedemptionRefused } from '../events.ts'
import { partiesOf } from '../purchase.ts'
import { type RedemptionNotFound, type RedemptionSettled, redemptionNotFound, redemptionSettled } from '../refusals.ts'
import { beneathOf, type RedemptionState } from '../state.ts'

export const refuseRedemption = (
  command: RefuseRedemption,
  state: RedemptionState,
): Decision<RedemptionNotFound | RedemptionSettled, RedemptionRefused> => {
  const { redemptionId, cause } = command
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  const beneath = beneathOf(state)
  if (beneath.kind !== 'Requested') return refuse(redemptionSettled({ redemptionId, state: state.kind }))
  return accept({ type: 'RedemptionRefused', ...partiesOf(beneath.purchase), cause })
}
