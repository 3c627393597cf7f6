/**
 * What the policy of no-shows remembers: the rate cards, and of each volunteer who stayed away, when, and whether they are
 * suspended. A person counts under the record that is kept, whichever of theirs a no-show was marked for.
 */

import type { AssessmentLine } from '../../award/assessment.ts'
import { cardInForce, type RateCard } from '../../award/rate-card.ts'
import { whySuspended } from '../../award/why-suspended.ts'
import { yearOf } from '../../kernel/clock.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { PersonId, ShiftId, TaskId } from '../../kernel/ids.ts'
import { type KeptFor, keptIn, withKept } from '../../kernel/kept-record.ts'
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
  /** for no-shows */
  readonly isSuspended: boolean
  /** suspended by people's decision, also of a record that ended since; absent: no */
  readonly isBarred?: true | undefined
}

export interface NoShowsState {
  /** in order of their dates */
  readonly cards: ReadonlyArray<RateCard>
  readonly volunteers: Dictionary<Absences>
  /** by duplicate: the record in whose favour it ended; absent before there was one */
  readonly keptFor?: KeptFor
}

export const initialState: NoShowsState = { cards: [], volunteers: emptyDictionary() }

const none: Absences = { missed: [], isSuspended: false }

/** The record that stands for a person. */
export const standsFor = ({ keptFor }: NoShowsState, volunteerId: PersonId): PersonId =>
  keptFor === undefined ? volunteerId : keptIn(keptFor, volunteerId)

export const absencesOf = (state: NoShowsState, volunteerId: PersonId): Absences =>
  lookUp(state.volunteers, standsFor(state, volunteerId)) ?? none

/** Why the no-shows of the year in which a day lies suspend, by the card of that day; undefined where they do not. */
export const reasonFor = (state: NoShowsState, volunteerId: PersonId, day: LocalDate): AssessmentLine | undefined => {
  const card = cardInForce(state.cards, day)
  const { missed } = absencesOf(state, volunteerId)
  const times = missed.filter(({ on }) => yearOf(on) === yearOf(day)).length
  return card === undefined ? undefined : whySuspended(card, times)
}

/** Why any year that is left suspends; undefined where none does. */
export const reasonLeft = (state: NoShowsState, volunteerId: PersonId): AssessmentLine | undefined =>
  absencesOf(state, volunteerId)
    .missed.map(({ on }) => reasonFor(state, volunteerId, on))
    .find((line) => line !== undefined)

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
        isBarred: event.cause === undefined ? true : undefined,
      })
    case 'VolunteerReinstated':
      return reinstated(state, event.volunteerId, isOwn)
    // Nobody begins anew by leaving: who is erased is the first of whom nothing can be carried over.
    case 'PersonalDataErased':
      return { ...state, volunteers: withoutEntry(state.volunteers, event.volunteerId) }
    case 'DuplicateMarked':
      return merged(state, event.volunteerId, standsFor(state, event.keptId))
    default:
      return state
  }
}

/** What stands against the record that ended stands against the person. */
const merged = (state: NoShowsState, volunteerId: PersonId, keptId: PersonId): NoShowsState => {
  if (keptId === volunteerId) return state
  const ended = absencesOf(state, volunteerId)
  const kept = absencesOf(state, keptId)
  const fresh = ended.missed.filter((each) => !kept.missed.some((other) => isSameShift(each, other)))
  const isBarred = ended.isBarred ?? kept.isBarred
  const both: Absences = { missed: [...kept.missed, ...fresh], isSuspended: kept.isSuspended, isBarred }
  const without = { ...state, volunteers: withoutEntry(state.volunteers, volunteerId) }
  const keptFor = withKept(state.keptFor ?? emptyDictionary<PersonId>(), volunteerId, keptId)
  return { ...put(without, keptId, both), keptFor }
}

type OfShift = Pick<Missed, 'taskId' | 'shiftId'>

const isSameShift = (one: OfShift, other: OfShift): boolean =>
  one.taskId === other.taskId && one.shiftId === other.shiftId

/** Who has nothing against them takes no room. */
const put = (state: NoShowsState, personId: PersonId, absences: Absences): NoShowsState => {
  const volunteerId = standsFor(state, personId)
  const isNothing = absences.missed.length === 0 && !absences.isSuspended && absences.isBarred === undefined
  const volunteers = isNothing
    ? withoutEntry(state.volunteers, volunteerId)
    : withEntry(state.volunteers, volunteerId, absences)
  return { ...state, volunteers }
}

const missed = (state: NoShowsState, { taskId, shiftId, volunteerId, missedOn: on }: NoShowMarked): NoShowsState => {
  const before = absencesOf(state, volunteerId)
  const others = before.missed.filter((one) => !isSameShift(one, { taskId, shiftId }))
  return put(state, volunteerId, { ...before, missed: [...others, { taskId, shiftId, on }] })
}

const withoutMissed = (
  state: NoShowsState,
  { taskId, shiftId, volunteerId }: Pick<NoShowMarked, 'taskId' | 'shiftId' | 'volunteerId'>,
): NoShowsState => {
  const before = absencesOf(state, volunteerId)
  if (before === none) return state
  const left = before.missed.filter((one) => !isSameShift(one, { taskId, shiftId }))
  return put(state, volunteerId, { ...before, missed: left })
}

/** By people: what led to it was talked over, and they begin anew. By this policy: what was not excused still counts. */
const reinstated = (state: NoShowsState, volunteerId: PersonId, isOwn: boolean): NoShowsState => {
  const { missed: before } = absencesOf(state, volunteerId)
  return put(state, volunteerId, { missed: isOwn ? before : [], isSuspended: false })
}
