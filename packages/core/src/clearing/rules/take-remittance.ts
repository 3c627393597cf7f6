/**
 * Lets points of the other town come in, or declines them: where this town has no agreement for their day, or another one, or one
 * by which they are worth another number. Asked again, nothing happens: the first answer stands. Refuses nothing.
 */
import { accept, type Decision } from '../../kernel/decider.ts'
import type { TransferObstacle } from '../../kernel/transfer-obstacle.ts'
import { type Agreement, agreementAt } from '../agreement.ts'
import type { TakeRemittance } from '../commands.ts'
import type { RemittanceDeclined, RemittanceTaken } from '../events.ts'
import { worthHere } from '../exchange.ts'
import { type ClearingState, incomingOf } from '../state.ts'

export const takeRemittance = (
  command: TakeRemittance,
  state: ClearingState,
): Decision<never, RemittanceTaken | RemittanceDeclined> => {
  if (incomingOf(state, command) !== undefined) return accept()
  const { town, transferId, fromAccountId, toAccountId, agreementId, points, theirPoints, lots } = command
  const transfer = { town, transferId, fromAccountId }
  const obstacle = obstacleTo(command, agreementAt(state.agreements, command.requestedAt))
  if (obstacle !== undefined) return accept({ type: 'RemittanceDeclined', ...transfer, obstacle })
  return accept({ type: 'RemittanceTaken', ...transfer, toAccountId, agreementId, points, theirPoints, lots })
}

const obstacleTo = (
  { agreementId, points, theirPoints, lots }: TakeRemittance,
  agreement: Agreement | undefined,
): TransferObstacle | undefined => {
  if (agreement === undefined) return 'not-agreed'
  const inLots = lots.reduce((sum, lot) => sum + lot.points, 0)
  const isAsAgreed = worthHere(theirPoints, agreement) === points && inLots === points
  return agreementId === agreement.agreementId && isAsAgreed ? undefined : 'agreement-differs'
}
