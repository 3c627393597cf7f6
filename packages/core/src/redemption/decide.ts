/** What a redemption answers to each command: a table of contents of its rules. */
import type { Decision } from '../kernel/decider.ts'
import type { RedemptionCommand } from './commands.ts'
import type { RedemptionEvent } from './events.ts'
import type { RedemptionRefusal } from './refusals.ts'
import { blockRedemption } from './rules/block-redemption.ts'
import { cancelRedemption } from './rules/cancel-redemption.ts'
import { expireRedemption } from './rules/expire-redemption.ts'
import { fulfilRedemption } from './rules/fulfil-redemption.ts'
import { makeRedemptionReady } from './rules/make-redemption-ready.ts'
import { refuseRedemption } from './rules/refuse-redemption.ts'
import { requestRedemption } from './rules/request-redemption.ts'
import { returnRedemption } from './rules/return-redemption.ts'
import { unblockRedemption } from './rules/unblock-redemption.ts'
import type { RedemptionState } from './state.ts'

export const decide = (
  command: RedemptionCommand,
  state: RedemptionState,
): Decision<RedemptionRefusal, RedemptionEvent> => {
  switch (command.type) {
    case 'RequestRedemption':
      return requestRedemption(command, state)
    case 'MakeRedemptionReady':
      return makeRedemptionReady(command, state)
    case 'RefuseRedemption':
      return refuseRedemption(command, state)
    case 'FulfilRedemption':
      return fulfilRedemption(command, state)
    case 'CancelRedemption':
      return cancelRedemption(command, state)
    case 'ExpireRedemption':
      return expireRedemption(command, state)
    case 'ReturnRedemption':
      return returnRedemption(command, state)
    case 'BlockRedemption':
      return blockRedemption(command, state)
    case 'UnblockRedemption':
      return unblockRedemption(command, state)
  }
}
