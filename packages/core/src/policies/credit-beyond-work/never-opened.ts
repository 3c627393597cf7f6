/** The account of a household may be on its way still, or the household older than such accounts: whoever comes first opens it. */
import type { OpenAccount } from '../../account/commands.ts'
import type { HouseholdId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import { inAnswerTo } from '../header.ts'
import type { Reaction, Recorded } from '../policy.ts'

export const evenIfNeverOpened = (
  { command, otherwise }: Reaction,
  holderId: HouseholdId,
  recorded: Recorded,
  policy: Keyword,
): Reaction => {
  const header = inAnswerTo(recorded, policy, 'open')
  const open: OpenAccount = { type: 'OpenAccount', ...header, holderId, holderKind: 'household' }
  return {
    command,
    otherwise: (refusal) =>
      refusal.tag === 'AccountUnusable' && refusal.standing === 'not-opened'
        ? [open, command]
        : (otherwise?.(refusal) ?? []),
  }
}
