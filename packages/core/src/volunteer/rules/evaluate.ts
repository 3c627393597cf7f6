/** Enters how the volunteer's service over a period was judged (Regulations on Volunteer Service, art. 19). */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { Evaluate } from '../commands.ts'
import type { VolunteerEvaluated } from '../events.ts'
import { openEntry, type RecordRefusal } from '../open-entry.ts'
import { type PeriodEndsBeforeItBegins, periodEndsBeforeItBegins } from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: what `openEntry` refuses, PeriodEndsBeforeItBegins. */
export const evaluate = (
  command: Evaluate,
  state: VolunteerState,
): Decision<RecordRefusal | PeriodEndsBeforeItBegins, VolunteerEvaluated> => {
  const { grade, from, until, remark } = command
  if (until < from) return refuse(periodEndsBeforeItBegins({ from, until }))
  const opened = openEntry(command, state, 'VolunteerEvaluated', until)
  if (isLeft(opened)) return opened
  return accept({ type: 'VolunteerEvaluated', ...opened.right, grade, from, until, remark })
}
