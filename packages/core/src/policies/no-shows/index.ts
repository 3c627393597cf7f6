/**
 * So many no-shows in a year of the town suspend, by the card of the day that was missed. An excuse, or attendance that comes
 * late, takes a no-show away; and the suspension with it, where it began for that and no people decided on it meanwhile. Both
 * follow a person from a record that ends as a duplicate to the one that is kept, and so does what people decided (ADR 30).
 *
 * | event                                      | command                                                      |
 * |--------------------------------------------|--------------------------------------------------------------|
 * | NoShowMarked, and too many in that year    | SuspendVolunteer, with the count as its reason               |
 * | NoShowExcused, AttendanceRecorded,         | ReinstateVolunteer, only from a suspension for no-shows      |
 * | and no longer too many                     |                                                              |
 * | DuplicateMarked, and too many on both      | SuspendVolunteer of the kept record, with the count          |
 * | DuplicateMarked, of one whom people        | SuspendVolunteer of the kept record, for people to end       |
 * | suspended                                  |                                                              |
 * | VolunteerSuspended for no-shows that were  | the same: the excuse was there before the suspension         |
 * | excused meanwhile                          |                                                              |
 */
import type { AssessmentLine } from '../../award/assessment.ts'
import { sayLine } from '../../award/say-line.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { NoShowMarked } from '../../task/events.ts'
import { inAnswerTo } from '../header.ts'
import { noteOf } from '../note-of.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { absencesOf, evolve, initialState, type NoShowsState, reasonFor, reasonLeft, standsFor } from './state.ts'

const name = 'no-shows' as Keyword

const isOwn = ({ metadata: { actor } }: Recorded): boolean => actor.kind === 'policy' && actor.name === name

const react = (state: NoShowsState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'NoShowMarked':
      return suspend(state, recorded, event)
    case 'DuplicateMarked':
      return carryOver(state, recorded, event.keptId)
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
  return line === undefined ? [] : [suspendFor(line, recorded, standsFor(state, volunteerId))]
}

const suspendFor = (line: AssessmentLine, recorded: Recorded, volunteerId: PersonId): Reaction => {
  const reason = noteOf(`${sayLine(line, 'zh')} / ${sayLine(line, 'en')}`)
  const header = inAnswerTo(recorded, name, 'suspend')
  return { command: { type: 'SuspendVolunteer', ...header, volunteerId, reason, cause: 'no-shows' } }
}

/** The words in which people suspended the other record are personal, and stay there. */
const CARRIED_OVER = noteOf('并档前的档案已被暂停 / a record of the same person, which ended, was suspended')

const carryOver = (state: NoShowsState, recorded: Recorded, keptId: PersonId): ReadonlyArray<Reaction> => {
  const volunteerId = standsFor(state, keptId)
  const line = reasonLeft(state, volunteerId)
  if (absencesOf(state, volunteerId).isBarred === true) {
    const header = inAnswerTo(recorded, name, 'carry-over')
    return [{ command: { type: 'SuspendVolunteer', ...header, volunteerId, reason: CARRIED_OVER, cause: undefined } }]
  }
  return line === undefined ? [] : [suspendFor(line, recorded, volunteerId)]
}

const reinstate = (state: NoShowsState, recorded: Recorded, volunteerId: PersonId): ReadonlyArray<Reaction> => {
  if (!absencesOf(state, volunteerId).isSuspended || reasonLeft(state, volunteerId) !== undefined) return []
  const header = inAnswerTo(recorded, name, 'reinstate')
  const keptId = standsFor(state, volunteerId)
  return [{ command: { type: 'ReinstateVolunteer', ...header, volunteerId: keptId, onlyFor: 'no-shows' } }]
}

export const noShowsPolicy: Policy<NoShowsState> = {
  name,
  version: 2,
  initialState,
  evolve: (state, recorded) => evolve(state, recorded, isOwn(recorded)),
  react,
}
