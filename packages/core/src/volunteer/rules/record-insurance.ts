/** Enters an insurance that covers the volunteer's service: before work with bodily risk there must be one (Regulations, art. 17). */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RecordInsurance } from '../commands.ts'
import type { InsuranceRecorded } from '../events.ts'
import { openEntry, type RecordRefusal } from '../open-entry.ts'
import { type PeriodEndsBeforeItBegins, periodEndsBeforeItBegins } from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: what `openEntry` refuses, PeriodEndsBeforeItBegins. */
export const recordInsurance = (
  command: RecordInsurance,
  state: VolunteerState,
): Decision<RecordRefusal | PeriodEndsBeforeItBegins, InsuranceRecorded> => {
  const { insurer, policyNumber, insuredFrom, insuredUntil } = command
  if (insuredUntil < insuredFrom) return refuse(periodEndsBeforeItBegins({ from: insuredFrom, until: insuredUntil }))
  const opened = openEntry(command, state, 'InsuranceRecorded', undefined)
  if (isLeft(opened)) return opened
  return accept({ type: 'InsuranceRecorded', ...opened.right, insurer, policyNumber, insuredFrom, insuredUntil })
}
