/**
 * The register of households is told of everybody who leaves the bank, or is no person: one stream decides then what follows for
 * their household, whichever of the two came first (ADR 30).
 *
 * | event                             | command                           |
 * |-----------------------------------|-----------------------------------|
 * | VolunteerRegistered, of a partner | NoteStanding, partner             |
 * | VolunteerWithdrawn                | NoteStanding, withdrawn           |
 * | DuplicateMarked                   | NoteStanding, duplicate           |
 * | PersonalDataErased                | NoteStanding, erased              |
 */
import type { NoteStanding } from '../../household/commands.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'

const name = 'standings' as Keyword

/** Nothing needs to be remembered. */
export type StandingsState = Readonly<Record<string, never>>

const react = (_: StandingsState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'VolunteerRegistered':
      return event.partner === undefined ? [] : [note(recorded, event.volunteerId, 'partner')]
    case 'VolunteerWithdrawn':
      return [note(recorded, event.volunteerId, 'withdrawn')]
    case 'DuplicateMarked':
      return [note(recorded, event.volunteerId, 'duplicate', event.keptId)]
    case 'PersonalDataErased':
      return [note(recorded, event.volunteerId, 'erased')]
    default:
      return []
  }
}

const note = (
  recorded: Recorded,
  personId: PersonId,
  standing: NoteStanding['standing'],
  keptId?: PersonId,
): Reaction => ({
  command: { type: 'NoteStanding', ...inAnswerTo(recorded, name, standing), personId, standing, keptId },
})

export const standings: Policy<StandingsState> = {
  name,
  version: 1,
  initialState: {},
  evolve: (state) => state,
  react,
}
