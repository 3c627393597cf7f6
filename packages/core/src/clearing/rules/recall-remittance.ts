/** Points that did not come are back in their account: the month has room for them again. Where nothing was sent, nothing happens. Refuses nothing. */
import { accept, type Decision } from '../../kernel/decider.ts'
import type { RecallRemittance } from '../commands.ts'
import type { RemittanceRecalled } from '../events.ts'
import { type ClearingState, outgoingOf } from '../state.ts'

export const recallRemittance = (
  command: RecallRemittance,
  state: ClearingState,
): Decision<never, RemittanceRecalled> => {
  const { town, transferId, fromAccountId } = command
  const sent = outgoingOf(state, command)
  if (sent?.kind !== 'Dispatched') return accept()
  return accept({ type: 'RemittanceRecalled', town, transferId, fromAccountId, points: sent.points })
}
