/**
 * What was claimed counts no more: all of it where the redemption came to nothing, a part where goods came back. Never more
 * than stands; where nothing does (no rules were in force, it was released before), nothing changes. Refuses: nothing.
 */
import { accept, type Decision } from '../../kernel/decider.ts'
import { asPoints, asQuantity } from '../../kernel/quantities.ts'
import type { ReleaseAllowance } from '../commands.ts'
import type { AllowanceReleased } from '../events.ts'
import { type AllowanceState, claimOf, piecesOf } from '../state.ts'

export const releaseAllowance = (
  { accountId, redemptionId, returned }: ReleaseAllowance,
  state: AllowanceState,
): Decision<never, AllowanceReleased> => {
  const claim = claimOf(state, redemptionId)
  if (claim === undefined) return accept()
  const back = returned ?? claim
  const lines = claim.lines
    .map(({ itemId, quantity }) => ({ itemId, quantity: asQuantity(Math.min(quantity, piecesOf(back.lines, itemId))) }))
    .filter(({ quantity }) => quantity > 0)
  const points = asPoints(Math.min(claim.points, back.points))
  if (lines.length === 0 || points === 0) return accept()
  return accept({ type: 'AllowanceReleased', accountId, redemptionId, lines, points })
}
