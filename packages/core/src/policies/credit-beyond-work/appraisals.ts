/** An appraisal that stands is credited to the household, by the card of the last day of the month that was appraised. */
import type { CreditAppraisal } from '../../account/commands.ts'
import type { AppraisalConfirmed } from '../../appraisal/events.ts'
import { cardInForce, type RateCard } from '../../award/rate-card.ts'
import { endOf } from '../../award/scored-period.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import type { Keyword } from '../../kernel/text.ts'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import { inAnswerTo } from '../header.ts'
import type { Reaction, Recorded } from '../policy.ts'
import { evenIfClosed } from '../reopen.ts'
import { evenIfNeverOpened } from './never-opened.ts'

export const creditAppraisal = (
  cards: ReadonlyArray<RateCard>,
  recorded: Recorded,
  { householdId, month, points, items }: AppraisalConfirmed,
  policy: Keyword,
): ReadonlyArray<Reaction> => {
  const card = cardInForce(cards, addDays(endOf('month', `${month}-01` as LocalDate), -1))
  if (card === undefined) return []
  const command: CreditAppraisal = {
    type: 'CreditAppraisal',
    ...inAnswerTo(recorded, policy, 'appraisal'),
    accountId: accountIdOf(householdId),
    householdId,
    month,
    items: items ?? [{ item: undefined, points }],
    card,
  }
  return [evenIfNeverOpened(evenIfClosed(command, recorded, policy), householdId, recorded, policy)]
}
