/** What an account answers to each command: a table of contents. */
import type { Decision } from '../kernel/decider.ts'
import type { AccountCommand } from './commands.ts'
import type { AccountEvent } from './events.ts'
import type { AccountRefusal } from './refusals.ts'
import { approveDeduction } from './rules/approve-deduction.ts'
import { bringForward } from './rules/bring-forward.ts'
import { captureHold } from './rules/capture-hold.ts'
import { closeAccount } from './rules/close-account.ts'
import { deposit } from './rules/deposit.ts'
import { expirePoints } from './rules/expire-points.ts'
import { freezeAccount } from './rules/freeze-account.ts'
import { grantPoints } from './rules/grant-points.ts'
import { openAccount } from './rules/open-account.ts'
import { placeHold } from './rules/place-hold.ts'
import { rejectDeduction } from './rules/reject-deduction.ts'
import { releaseHold } from './rules/release-hold.ts'
import { requestDeduction } from './rules/request-deduction.ts'
import { reverseCapture } from './rules/reverse-capture.ts'
import { reverseDeduction } from './rules/reverse-deduction.ts'
import { reverseDeposit } from './rules/reverse-deposit.ts'
import { unfreezeAccount } from './rules/unfreeze-account.ts'
import type { AccountState } from './state.ts'

export const decide = (command: AccountCommand, state: AccountState): Decision<AccountRefusal, AccountEvent> => {
  switch (command.type) {
    case 'OpenAccount':
      return openAccount(command, state)
    case 'Deposit':
      return deposit(command, state)
    case 'GrantPoints':
      return grantPoints(command, state)
    case 'BringForward':
      return bringForward(command, state)
    case 'PlaceHold':
      return placeHold(command, state)
    case 'CaptureHold':
      return captureHold(command, state)
    case 'ReleaseHold':
      return releaseHold(command, state)
    case 'ReverseCapture':
      return reverseCapture(command, state)
    case 'ExpirePoints':
      return expirePoints(command, state)
    case 'ReverseDeposit':
      return reverseDeposit(command, state)
    case 'RequestDeduction':
      return requestDeduction(command, state)
    case 'ApproveDeduction':
      return approveDeduction(command, state)
    case 'RejectDeduction':
      return rejectDeduction(command, state)
    case 'ReverseDeduction':
      return reverseDeduction(command, state)
    case 'FreezeAccount':
      return freezeAccount(command, state)
    case 'UnfreezeAccount':
      return unfreezeAccount(command, state)
    case 'CloseAccount':
      return closeAccount(command, state)
  }
}
