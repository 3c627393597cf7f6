/**
 * So many no-shows in a year of the town suspend, by the card of the day that was missed. An excuse, or attendance that comes
 * late, takes a no-show away; and the suspension with it, where it began for that and no people decided on it meanwhile.
 *
 * | event                                      | command                                                      |
 * |--------------------------------------------|--------------------------------------------------------------|
 * | NoShowMarked, and too many in that year    | SuspendVolunteer, with the count as its reason               |
 * | NoShowExcused, AttendanceRecorded,         | ReinstateVolunteer, only from a suspension for no-shows      |
 * | and no longer too many                     |                                                              |
 * | VolunteerSuspended for no-shows that were  | the same: the excuse was there before the suspension         |
 * | excused meanwhile                          |                                                              |
 */
import { sayLine } from '../../award/say-line.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { NoShowMarked } from '../../task/events.ts'
import { inAnswerTo } from '../header.ts'
import { noteOf } from '../note-of.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { absencesOf, evolve, initialState, isStillTooMuch, type NoShowsState, reasonFor } from './state.ts'

const name = 'no-shows' as Keyword

const isOwn = ({ metadata: { actor } }: Recorded): boolean => actor.kind === 'policy' && actor.name === name

const react = (state: NoShowsState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'NoShowMarked':
      return suspend(state, recorded, event)
    case 'NoShowExcused':
    case 'AttendanceRecorded':
      return reinstate(state, recorded, event.volunteerId)
    case 'VolunteerSuspended':
      return event.cause === 'no-shows' ? reinstate(state, recorded, event.volunteerId) : []
    default:
      return []
  }
}

const suspend = (
  state: NoShowsState,
  recorded: Recorded,
  { volunteerId, missedOn }: NoShowMarked,
): ReadonlyArray<Reaction> => {
  const line = reasonFor(state, volunteerId, missedOn)
  if (line === undefined) return []
  const reason = noteOf(`${sayLine(line, 'zh')} / ${sayLine(line, 'en')}`)
  const header = inAnswerTo(recorded, name, 'suspend')
  return [{ command: { type: 'SuspendVolunteer', ...header, volunteerId, reason, cause: 'no-shows' } }]
}

const reinstate = (state: NoShowsState, recorded: Recorded, volunteerId: PersonId): ReadonlyArray<Reaction> => {
  if (!absencesOf(state, volunteerId).isSuspended || isStillTooMuch(state, volunteerId)) return []
  const header = inAnswerTo(recorded, name, 'reinstate')
  return [{ command: { type: 'ReinstateVolunteer', ...header, volunteerId, onlyFor: 'no-shows' } }]
}

export const noShowsPolicy: Policy<NoShowsState> = {
  name,
  version: 1,
  initialState,
  evolve: (state, recorded) => evolve(state, recorded, isOwn(recorded)),
  react,
}
