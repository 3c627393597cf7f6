/**
 * Lets points that an account set aside go to the other town, or holds them back: there is no agreement for their day, the month
 * has no room for them, or they would be worth nothing there. Asked again, nothing happens: the first answer stands. Refuses nothing.
 */
import { accept, type Decision } from '../../kernel/decider.ts'
import { localDateOf, monthOf } from '../../kernel/time.ts'
import type { TransferObstacle } from '../../kernel/transfer-obstacle.ts'
import { agreementAt } from '../agreement.ts'
import type { DispatchRemittance } from '../commands.ts'
import type { RemittanceDispatched, RemittanceHeldBack } from '../events.ts'
import { exchangeLots, worthThere } from '../exchange.ts'
import { type ClearingState, outgoingOf, sentIn } from '../state.ts'

export const dispatchRemittance = (
  command: DispatchRemittance,
  state: ClearingState,
): Decision<never, RemittanceDispatched | RemittanceHeldBack> => {
  if (outgoingOf(state, command) !== undefined) return accept()
  const { town, transferId, fromAccountId, toAccountId, points, requestedAt } = command
  const transfer = { town, transferId, fromAccountId }
  const holdBack = (obstacle: TransferObstacle) =>
    accept<RemittanceHeldBack>({ type: 'RemittanceHeldBack', ...transfer, obstacle })
  const agreement = agreementAt(state.agreements, requestedAt)
  if (agreement === undefined) return holdBack('not-agreed')
  const sent = sentIn(state, monthOf(localDateOf(requestedAt)))
  if (sent + points > agreement.monthlyPoints) return holdBack('monthly-ceiling-reached')
  const theirPoints = worthThere(points, agreement)
  if (theirPoints === 0) return holdBack('worth-nothing-there')
  const { agreementId } = agreement
  const lots = exchangeLots(command.lots, theirPoints)
  const terms = { toAccountId, agreementId, points, theirPoints, lots, requestedAt }
  return accept({ type: 'RemittanceDispatched', ...transfer, ...terms })
}
