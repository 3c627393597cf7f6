/** An inquiry into a holder is open: all that they redeem is blocked, and what is open waits. Again changes nothing. */
import { accept, type Decision } from '../../kernel/decider.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import type { BlockHolder } from '../commands.ts'
import type { HolderBlocked } from '../events.ts'
import type { AllowanceState } from '../state.ts'

export const blockHolder = (
  { volunteerId, reason }: BlockHolder,
  state: AllowanceState,
): Decision<never, HolderBlocked> =>
  state.isBlocked
    ? accept()
    : accept({ type: 'HolderBlocked', accountId: accountIdOf(volunteerId), volunteerId, reason })
