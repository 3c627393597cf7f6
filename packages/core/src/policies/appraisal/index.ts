/**
 * An appraisal that was on show to its end, with no objection open, stands.
 *
 * | date                     | command                              |
 * |--------------------------|--------------------------------------|
 * | the end of the publicity | ConfirmAppraisal, as of that moment  |
 */
import { entriesWhere } from '../../kernel/dictionary.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import { earliestFirst } from '../earliest-first.ts'
import { atDeadline } from '../header.ts'
import type { Policy, Reaction } from '../policy.ts'
import { type AppraisalPolicyState, evolve, initialState } from './state.ts'

const name = 'appraisal' as Keyword

const due = ({ shown }: AppraisalPolicyState, now: Instant): ReadonlyArray<Reaction> =>
  entriesWhere(shown, ({ until, isObjected }) => !isObjected && until <= now)
    .map(([subject, one]) => ({ subject, due: one.until, one }))
    .toSorted(earliestFirst)
    .map(({ subject, due: until, one: { householdId, month } }) => ({
      command: { type: 'ConfirmAppraisal', ...atDeadline(name, subject, until), householdId, month },
    }))

export const appraisal: Policy<AppraisalPolicyState> = { name, version: 1, initialState, evolve, react: () => [], due }
