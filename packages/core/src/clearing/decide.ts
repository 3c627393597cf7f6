/** What the clearing answers to each command: a table of contents of its rules. */
import type { Decision } from '../kernel/decider.ts'
import type { ClearingCommand } from './commands.ts'
import type { ClearingEvent } from './events.ts'
import type { ClearingRefusal } from './refusals.ts'
import { adoptAgreement } from './rules/adopt-agreement.ts'
import { declineRemittance } from './rules/decline-remittance.ts'
import { dispatchRemittance } from './rules/dispatch-remittance.ts'
import { recallRemittance } from './rules/recall-remittance.ts'
import { takeRemittance } from './rules/take-remittance.ts'
import type { ClearingState } from './state.ts'

export const decide = (command: ClearingCommand, state: ClearingState): Decision<ClearingRefusal, ClearingEvent> => {
  switch (command.type) {
    case 'AdoptAgreement':
      return adoptAgreement(command, state)
    case 'DispatchRemittance':
      return dispatchRemittance(command, state)
    case 'RecallRemittance':
      return recallRemittance(command, state)
    case 'TakeRemittance':
      return takeRemittance(command, state)
    case 'DeclineRemittance':
      return declineRemittance(command, state)
  }
}
