/** What comes late to a closed account opens it again, and is asked for once more. */
import type { AccountCommand } from '../account/commands.ts'
import type { Command } from '../commands.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Refusal } from '../refusals.ts'
import { inAnswerTo } from './header.ts'
import type { Reaction, Recorded } from './policy.ts'

/** Where it was written meanwhile after all, the account itself refuses it a second time. */
export const evenIfClosed = (command: AccountCommand, recorded: Recorded, policy: Keyword): Reaction => ({
  command,
  otherwise: (refusal) => (isClosed(refusal) ? again(command, recorded, policy) : []),
})

const isClosed = (refusal: Refusal): boolean => refusal.tag === 'AccountUnusable' && refusal.standing === 'closed'

const again = (command: AccountCommand, recorded: Recorded, policy: Keyword): ReadonlyArray<Command> => {
  if (command.type === 'OpenAccount') return []
  const { accountId } = command
  return [{ type: 'ReopenAccount', ...inAnswerTo(recorded, policy, 'reopen'), accountId }, command]
}
