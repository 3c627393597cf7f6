/** The inquiry is closed: the holder redeems again, and what waited goes on. A holder who is not blocked stays so. */
import { accept, type Decision } from '../../kernel/decider.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import type { UnblockHolder } from '../commands.ts'
import type { HolderUnblocked } from '../events.ts'
import type { AllowanceState } from '../state.ts'

export const unblockHolder = (
  { volunteerId }: UnblockHolder,
  state: AllowanceState,
): Decision<never, HolderUnblocked> =>
  state.isBlocked ? accept({ type: 'HolderUnblocked', accountId: accountIdOf(volunteerId), volunteerId }) : accept()
