/** Points are held and goods set aside: the pick-up code is given out, and is good once no inquiry is open. Refuses: RedemptionNotFound, RedemptionSettled. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { MakeRedemptionReady } from '../commands.ts'
import type { RedemptionReady } from '../events.ts'
import { partiesOf } from '../purchase.ts'
import { type RedemptionNotFound, type RedemptionSettled, redemptionNotFound, redemptionSettled } from '../refusals.ts'
import { beneathOf, type RedemptionState } from '../state.ts'

export const makeRedemptionReady = (
  command: MakeRedemptionReady,
  state: RedemptionState,
): Decision<RedemptionNotFound | RedemptionSettled, RedemptionReady> => {
  const { redemptionId, pickupCode } = command
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  const beneath = beneathOf(state)
  if (beneath.kind === 'Ready' && beneath.pickupCode === pickupCode) return accept()
  if (beneath.kind !== 'Requested') return refuse(redemptionSettled({ redemptionId, state: state.kind }))
  return accept({ type: 'RedemptionReady', ...partiesOf(beneath.purchase), pickupCode })
}
