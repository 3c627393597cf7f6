/** What an account answers to each command: a table of contents. */
import { type Decision, refuse } from '../kernel/decider.ts'
import type {
  AccountCommand,
  ApproveDeduction,
  BringForward,
  CaptureHold,
  CloseAccount,
  ClosePeriod,
  CompleteTransfer,
  Deposit,
  ExpirePoints,
  FreezeAccount,
  GrantPoints,
  Inherit,
  InheritDebt,
  OpenAccount,
  PassOn,
  PlaceHold,
  ReceiveTransfer,
  RejectDeduction,
  ReleaseHold,
  ReopenAccount,
  RequestDeduction,
  RequestTransfer,
  ReturnTransfer,
  ReverseCapture,
  ReverseDeduction,
  ReverseDeposit,
  UnfreezeAccount,
} from './commands.ts'
import { decideBeyondWork, isBeyondWork } from './decide-beyond-work.ts'
import type { AccountEvent } from './events.ts'
import { inItsPeriod } from './in-its-period.ts'
import { isBarredFromPool, isNoPool } from './pool.ts'
import { type AccountRefusal, poolGivesByNeedAlone } from './refusals.ts'
import { approveDeduction } from './rules/approve-deduction.ts'
import { bringForward } from './rules/bring-forward.ts'
import { captureHold } from './rules/capture-hold.ts'
import { closeAccount } from './rules/close-account.ts'
import { closePeriod } from './rules/close-period.ts'
import { completeTransfer } from './rules/complete-transfer.ts'
import { deposit } from './rules/deposit.ts'
import { expirePoints } from './rules/expire-points.ts'
import { freezeAccount } from './rules/freeze-account.ts'
import { grantPoints } from './rules/grant-points.ts'
import { inherit } from './rules/inherit.ts'
import { inheritDebt } from './rules/inherit-debt.ts'
import { openAccount } from './rules/open-account.ts'
import { passOn } from './rules/pass-on.ts'
import { placeHold } from './rules/place-hold.ts'
import { receiveTransfer } from './rules/receive-transfer.ts'
import { rejectDeduction } from './rules/reject-deduction.ts'
import { releaseHold } from './rules/release-hold.ts'
import { reopenAccount } from './rules/reopen-account.ts'
import { requestDeduction } from './rules/request-deduction.ts'
import { requestTransfer } from './rules/request-transfer.ts'
import { returnTransfer } from './rules/return-transfer.ts'
import { reverseCapture } from './rules/reverse-capture.ts'
import { reverseDeduction } from './rules/reverse-deduction.ts'
import { reverseDeposit } from './rules/reverse-deposit.ts'
import { unfreezeAccount } from './rules/unfreeze-account.ts'
import type { AccountState } from './state.ts'

export const decide = (command: AccountCommand, state: AccountState): Decision<AccountRefusal, AccountEvent> =>
  isBarredFromPool(command, state) || isNoPool(command)
    ? refuse(poolGivesByNeedAlone({ command: command.type }))
    : inItsPeriod(state, (books) => decideByRule(command, books))

const decideByRule = (command: AccountCommand, state: AccountState): Decision<AccountRefusal, AccountEvent> => {
  if (isBeyondWork(command)) return decideBeyondWork(command, state)
  switch (command.type) {
    case 'Deposit':
    case 'GrantPoints':
    case 'BringForward':
    case 'ExpirePoints':
    case 'ReverseDeposit':
      return decideOnLots(command, state)
    case 'PlaceHold':
    case 'CaptureHold':
    case 'ReleaseHold':
    case 'ReverseCapture':
      return decideOnHold(command, state)
    case 'RequestTransfer':
    case 'ReceiveTransfer':
    case 'CompleteTransfer':
    case 'ReturnTransfer':
    case 'PassOn':
    case 'Inherit':
    case 'InheritDebt':
      return decideOnTransfer(command, state)
    case 'RequestDeduction':
    case 'ApproveDeduction':
    case 'RejectDeduction':
    case 'ReverseDeduction':
      return decideOnDeduction(command, state)
    case 'OpenAccount':
    case 'FreezeAccount':
    case 'UnfreezeAccount':
    case 'CloseAccount':
    case 'ReopenAccount':
    case 'ClosePeriod':
      return decideOnStanding(command, state)
  }
}

const decideOnLots = (
  command: Deposit | GrantPoints | BringForward | ExpirePoints | ReverseDeposit,
  state: AccountState,
): Decision<AccountRefusal, AccountEvent> => {
  switch (command.type) {
    case 'Deposit':
      return deposit(command, state)
    case 'GrantPoints':
      return grantPoints(command, state)
    case 'BringForward':
      return bringForward(command, state)
    case 'ExpirePoints':
      return expirePoints(command, state)
    case 'ReverseDeposit':
      return reverseDeposit(command, state)
  }
}

const decideOnStanding = (
  command: OpenAccount | FreezeAccount | UnfreezeAccount | CloseAccount | ReopenAccount | ClosePeriod,
  state: AccountState,
): Decision<AccountRefusal, AccountEvent> => {
  switch (command.type) {
    case 'OpenAccount':
      return openAccount(command, state)
    case 'FreezeAccount':
      return freezeAccount(command, state)
    case 'UnfreezeAccount':
      return unfreezeAccount(command, state)
    case 'CloseAccount':
      return closeAccount(command, state)
    case 'ReopenAccount':
      return reopenAccount(command, state)
    case 'ClosePeriod':
      return closePeriod(command, state)
  }
}

const decideOnHold = (
  command: PlaceHold | CaptureHold | ReleaseHold | ReverseCapture,
  state: AccountState,
): Decision<AccountRefusal, AccountEvent> => {
  switch (command.type) {
    case 'PlaceHold':
      return placeHold(command, state)
    case 'CaptureHold':
      return captureHold(command, state)
    case 'ReleaseHold':
      return releaseHold(command, state)
    case 'ReverseCapture':
      return reverseCapture(command, state)
  }
}

const decideOnTransfer = (
  command: RequestTransfer | ReceiveTransfer | CompleteTransfer | ReturnTransfer | PassOn | Inherit | InheritDebt,
  state: AccountState,
): Decision<AccountRefusal, AccountEvent> => {
  switch (command.type) {
    case 'PassOn':
      return passOn(command, state)
    case 'Inherit':
      return inherit(command, state)
    case 'InheritDebt':
      return inheritDebt(command, state)
    case 'RequestTransfer':
      return requestTransfer(command, state)
    case 'ReceiveTransfer':
      return receiveTransfer(command, state)
    case 'CompleteTransfer':
      return completeTransfer(command, state)
    case 'ReturnTransfer':
      return returnTransfer(command, state)
  }
}

const decideOnDeduction = (
  command: RequestDeduction | ApproveDeduction | RejectDeduction | ReverseDeduction,
  state: AccountState,
): Decision<AccountRefusal, AccountEvent> => {
  switch (command.type) {
    case 'RequestDeduction':
      return requestDeduction(command, state)
    case 'ApproveDeduction':
      return approveDeduction(command, state)
    case 'RejectDeduction':
      return rejectDeduction(command, state)
    case 'ReverseDeduction':
      return reverseDeduction(command, state)
  }
}
