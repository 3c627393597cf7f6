/** Enters an honour that the volunteer received (Regulations on Volunteer Service, art. 19). */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision } from '../../kernel/decider.ts'
import type { Commend } from '../commands.ts'
import type { VolunteerCommended } from '../events.ts'
import { openEntry, type RecordRefusal } from '../open-entry.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: what `openEntry` refuses. */
export const commend = (command: Commend, state: VolunteerState): Decision<RecordRefusal, VolunteerCommended> => {
  const { title, grantedBy, commendedOn, citation } = command
  const opened = openEntry(command, state, 'VolunteerCommended', commendedOn)
  if (isLeft(opened)) return opened
  return accept({ type: 'VolunteerCommended', ...opened.right, title, grantedBy, commendedOn, citation })
}
