/** No account of this town can be asked to take the points: they go back. What was not taken in is left as it was. Refuses nothing. */
import { accept, type Decision } from '../../kernel/decider.ts'
import type { DeclineRemittance } from '../commands.ts'
import type { RemittanceDeclined } from '../events.ts'
import { type ClearingState, incomingOf } from '../state.ts'

export const declineRemittance = (
  command: DeclineRemittance,
  state: ClearingState,
): Decision<never, RemittanceDeclined> => {
  const { town, transferId, fromAccountId, obstacle } = command
  if (incomingOf(state, command) !== 'Taken') return accept()
  return accept({ type: 'RemittanceDeclined', town, transferId, fromAccountId, obstacle })
}
