/** What an account answers to commands about points that rest on something else than work. */
import type { Decision } from '../kernel/decider.ts'
import type {
  CreditAppraisal,
  CreditBaseAmount,
  CreditScore,
  RecordAct,
  RecordStatus,
  UpholdComplaint,
} from './beyond-work-commands.ts'
import type { AccountCommand } from './commands.ts'
import type { AccountEvent } from './events.ts'
import type { AccountRefusal } from './refusals.ts'
import { creditAppraisal } from './rules/credit-appraisal.ts'
import { creditBaseAmount } from './rules/credit-base-amount.ts'
import { creditScore } from './rules/credit-score.ts'
import { recordAct } from './rules/record-act.ts'
import { recordStatus } from './rules/record-status.ts'
import { upholdComplaint } from './rules/uphold-complaint.ts'
import type { AccountState } from './state.ts'

type BeyondWork = RecordAct | RecordStatus | CreditBaseAmount | CreditScore | CreditAppraisal | UpholdComplaint

const beyondWork: Readonly<Record<BeyondWork['type'], true>> = {
  RecordAct: true,
  RecordStatus: true,
  CreditBaseAmount: true,
  CreditScore: true,
  CreditAppraisal: true,
  UpholdComplaint: true,
}

export const isBeyondWork = (command: AccountCommand): command is BeyondWork => Object.hasOwn(beyondWork, command.type)

export const decideBeyondWork = (command: BeyondWork, state: AccountState): Decision<AccountRefusal, AccountEvent> => {
  switch (command.type) {
    case 'RecordAct':
      return recordAct(command, state)
    case 'RecordStatus':
      return recordStatus(command, state)
    case 'CreditBaseAmount':
      return creditBaseAmount(command, state)
    case 'CreditScore':
      return creditScore(command, state)
    case 'CreditAppraisal':
      return creditAppraisal(command, state)
    case 'UpholdComplaint':
      return upholdComplaint(command, state)
  }
}
