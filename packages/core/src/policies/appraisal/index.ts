/**
 * An appraisal that was on show to its end, with no objection open, stands, and is credited to the household.
 *
 * | event or date            | command                                                                         |
 * |--------------------------|---------------------------------------------------------------------------------|
 * | the end of the publicity | ConfirmAppraisal, as of that moment                                             |
 * | AppraisalConfirmed       | CreditAppraisal; where the account was never opened: OpenAccount and once more; |
 * |                          | where it was closed: ReopenAccount and once more                                |
 */
import type { CreditAppraisal, OpenAccount } from '../../account/commands.ts'
import type { AppraisalConfirmed } from '../../appraisal/events.ts'
import { cardInForce } from '../../award/rate-card.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { entriesWhere } from '../../kernel/dictionary.ts'
import type { Keyword } from '../../kernel/text.ts'
import { addDays, addMonths, type Instant, type LocalDate } from '../../kernel/time.ts'
import { earliestFirst } from '../earliest-first.ts'
import { atDeadline, inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { evenIfClosed } from '../reopen.ts'
import { type AppraisalPolicyState, evolve, initialState } from './state.ts'

const name = 'appraisal' as Keyword

const due = ({ shown }: AppraisalPolicyState, now: Instant): ReadonlyArray<Reaction> =>
  entriesWhere(shown, ({ until, isObjected }) => !isObjected && until <= now)
    .map(([subject, one]) => ({ subject, due: one.until, one }))
    .toSorted(earliestFirst)
    .map(({ subject, due: until, one: { householdId, month } }) => ({
      command: { type: 'ConfirmAppraisal', ...atDeadline(name, subject, until), householdId, month },
    }))

const react = (state: AppraisalPolicyState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  return event.type === 'AppraisalConfirmed' ? credit(state, recorded, event) : []
}

/** By the card of the last day of the month that was appraised. */
const credit = (
  { cards }: AppraisalPolicyState,
  recorded: Recorded,
  { householdId, month, points, items }: AppraisalConfirmed,
): ReadonlyArray<Reaction> => {
  const lastDay = addDays(addMonths(`${month}-01` as LocalDate, 1), -1)
  const card = cardInForce(cards, lastDay)
  if (card === undefined) return []
  const asked = { accountId: accountIdOf(householdId), householdId, month, card }
  const command: CreditAppraisal = {
    type: 'CreditAppraisal',
    ...inAnswerTo(recorded, name, 'credit'),
    ...asked,
    items: items ?? [{ item: undefined, points }],
  }
  return [evenIfNotOpen(command, recorded)]
}

/** Households that formed before they had accounts get theirs now. */
const evenIfNotOpen = (command: CreditAppraisal, recorded: Recorded): Reaction => {
  const reaction = evenIfClosed(command, recorded, name)
  const open: OpenAccount = {
    type: 'OpenAccount',
    ...inAnswerTo(recorded, name, 'open'),
    holderId: command.householdId,
    holderKind: 'household',
  }
  return {
    command,
    otherwise: (refusal) =>
      refusal.tag === 'AccountUnusable' && refusal.standing === 'not-opened'
        ? [open, command]
        : (reaction.otherwise?.(refusal) ?? []),
  }
}

export const appraisal: Policy<AppraisalPolicyState> = { name, initialState, evolve, react, due }
