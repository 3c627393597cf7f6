/** What the policy of no-shows remembers: the rate cards, and of each volunteer who stayed away, when, and whether that suspended them. */

import type { AssessmentLine } from '../../award/assessment.ts'
import { cardInForce, type RateCard } from '../../award/rate-card.ts'
import { whySuspended } from '../../award/why-suspended.ts'
import { yearOf } from '../../kernel/clock.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { PersonId, ShiftId, TaskId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { NoShowMarked } from '../../task/events.ts'
import type { Recorded } from '../policy.ts'

interface Missed {
  readonly taskId: TaskId
  readonly shiftId: ShiftId
  readonly on: LocalDate
}

export interface Absences {
  readonly missed: ReadonlyArray<Missed>
  readonly isSuspended: boolean
}

export interface NoShowsState {
  /** in order of their dates */
  readonly cards: ReadonlyArray<RateCard>
  readonly volunteers: Dictionary<Absences>
}

export const initialState: NoShowsState = { cards: [], volunteers: emptyDictionary() }

const none: Absences = { missed: [], isSuspended: false }

export const absencesOf = (state: NoShowsState, volunteerId: PersonId): Absences =>
  lookUp(state.volunteers, volunteerId) ?? none

/** Why the no-shows of the year in which a day lies suspend, by the card of that day; undefined where they do not. */
export const reasonFor = (state: NoShowsState, volunteerId: PersonId, day: LocalDate): AssessmentLine | undefined => {
  const card = cardInForce(state.cards, day)
  const { missed } = absencesOf(state, volunteerId)
  const times = missed.filter(({ on }) => yearOf(on) === yearOf(day)).length
  return card === undefined ? undefined : whySuspended(card, times)
}

/** Whether any year is left that suspends. */
export const isStillTooMuch = (state: NoShowsState, volunteerId: PersonId): boolean =>
  absencesOf(state, volunteerId).missed.some(({ on }) => reasonFor(state, volunteerId, on) !== undefined)

export const evolve = (state: NoShowsState, recorded: Recorded, isOwn: boolean): NoShowsState => {
  const { event } = recorded
  switch (event.type) {
    case 'RateCardAdopted':
      return { ...state, cards: [...state.cards, event.card] }
    case 'NoShowMarked':
      return missed(state, event)
    case 'NoShowExcused':
    case 'AttendanceRecorded':
      return withoutMissed(state, event)
    case 'VolunteerSuspended':
      return put(state, event.volunteerId, {
        ...absencesOf(state, event.volunteerId),
        isSuspended: event.cause === 'no-shows',
      })
    case 'VolunteerReinstated':
      return reinstated(state, event.volunteerId, isOwn)
    case 'VolunteerWithdrawn':
    case 'DuplicateMarked':
      return { ...state, volunteers: withoutEntry(state.volunteers, event.volunteerId) }
    default:
      return state
  }
}

/** Who has nothing against them takes no room. */
const put = (state: NoShowsState, volunteerId: PersonId, absences: Absences): NoShowsState => {
  const isNothing = absences.missed.length === 0 && !absences.isSuspended
  const volunteers = isNothing
    ? withoutEntry(state.volunteers, volunteerId)
    : withEntry(state.volunteers, volunteerId, absences)
  return { ...state, volunteers }
}

const missed = (state: NoShowsState, { taskId, shiftId, volunteerId, missedOn: on }: NoShowMarked): NoShowsState => {
  const before = absencesOf(state, volunteerId)
  const others = before.missed.filter((one) => one.taskId !== taskId || one.shiftId !== shiftId)
  return put(state, volunteerId, { ...before, missed: [...others, { taskId, shiftId, on }] })
}

const withoutMissed = (
  state: NoShowsState,
  { taskId, shiftId, volunteerId }: Pick<NoShowMarked, 'taskId' | 'shiftId' | 'volunteerId'>,
): NoShowsState => {
  const before = lookUp(state.volunteers, volunteerId)
  if (before === undefined) return state
  const left = before.missed.filter((one) => one.taskId !== taskId || one.shiftId !== shiftId)
  return put(state, volunteerId, { ...before, missed: left })
}

/** By people: what led to it was talked over, and they begin anew. By this policy: what was not excused still counts. */
const reinstated = (state: NoShowsState, volunteerId: PersonId, isOwn: boolean): NoShowsState => {
  const { missed: before } = absencesOf(state, volunteerId)
  return put(state, volunteerId, { missed: isOwn ? before : [], isSuspended: false })
}
