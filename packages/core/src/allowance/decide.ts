/** What a holder's allowance answers to each command: a table of contents of its rules. */
import type { Decision } from '../kernel/decider.ts'
import type { AllowanceCommand } from './commands.ts'
import type { AllowanceEvent } from './events.ts'
import type { AllowanceRefusal } from './refusals.ts'
import { blockHolder } from './rules/block-holder.ts'
import { carryAllowance } from './rules/carry-allowance.ts'
import { claimAllowance } from './rules/claim-allowance.ts'
import { releaseAllowance } from './rules/release-allowance.ts'
import { unblockHolder } from './rules/unblock-holder.ts'
import type { AllowanceState } from './state.ts'

export const decide = (
  command: AllowanceCommand,
  state: AllowanceState,
): Decision<AllowanceRefusal, AllowanceEvent> => {
  switch (command.type) {
    case 'ClaimAllowance':
      return claimAllowance(command, state)
    case 'CarryAllowance':
      return carryAllowance(command, state)
    case 'ReleaseAllowance':
      return releaseAllowance(command, state)
    case 'BlockHolder':
      return blockHolder(command, state)
    case 'UnblockHolder':
      return unblockHolder(command, state)
  }
}
