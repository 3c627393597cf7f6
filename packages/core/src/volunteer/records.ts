/** The entries of a volunteer's record: training, insurance, commendation, evaluation. None is ever edited; a later one may replace it. */
import type { RecordId } from '../kernel/ids.ts'
import type { InsuranceRecorded, TrainingRecorded, VolunteerCommended, VolunteerEvaluated } from './events.ts'

export type RecordEvent = TrainingRecorded | InsuranceRecorded | VolunteerCommended | VolunteerEvaluated

/** An entry, and which other corrected it. */
export interface KeptRecord {
  readonly entry: RecordEvent
  readonly replacedBy: RecordId | undefined
}

/** With one entry more, in the order of entering. */
export const withRecord = (records: ReadonlyArray<KeptRecord>, entry: RecordEvent): ReadonlyArray<KeptRecord> => [
  ...records.map((kept) => (kept.entry.recordId === entry.replaces ? { ...kept, replacedBy: entry.recordId } : kept)),
  { entry, replacedBy: undefined },
]
