/** Points are held and goods set aside: the pick-up code is given out. Refuses: RedemptionNotFound, RedemptionSettled. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { MakeRedemptionReady } from '../commands.ts'
import type { RedemptionReady } from '../events.ts'
import { partiesOf } from '../purchase.ts'
import { type RedemptionNotFound, type RedemptionSettled, redemptionNotFound, redemptionSettled } from '../refusals.ts'
import type { RedemptionState } from '../state.ts'

export const makeRedemptionReady = (
  command: MakeRedemptionReady,
  state: RedemptionState,
): Decision<RedemptionNotFound | RedemptionSettled, RedemptionReady> => {
  const { redemptionId, pickupCode } = command
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  if (state.kind === 'Ready' && state.pickupCode === pickupCode) return accept()
  if (state.kind !== 'Requested') return refuse(redemptionSettled({ redemptionId, state: state.kind }))
  return accept({ type: 'RedemptionReady', ...partiesOf(state.purchase), pickupCode })
}
