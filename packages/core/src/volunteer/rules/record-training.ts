/** Enters a training that the volunteer attended, one of the five groups of the record (Regulations on Volunteer Service, art. 19). */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision } from '../../kernel/decider.ts'
import type { RecordTraining } from '../commands.ts'
import type { TrainingRecorded } from '../events.ts'
import { openEntry, type RecordRefusal } from '../open-entry.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: what `openEntry` refuses. */
export const recordTraining = (
  command: RecordTraining,
  state: VolunteerState,
): Decision<RecordRefusal, TrainingRecorded> => {
  const { course, heldBy, heldOn, minutes } = command
  const opened = openEntry(command, state, 'TrainingRecorded', heldOn)
  if (isLeft(opened)) return opened
  return accept({ type: 'TrainingRecorded', ...opened.right, course, heldBy, heldOn, minutes })
}
