/** What scheduled grants remember: which schedules grant on, and by day who belonged to which group. No birth date is kept. */

import type { GrantSchedule } from '../../award/grant-schedule.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry } from '../../kernel/dictionary.ts'
import type { AccountId, PersonId } from '../../kernel/ids.ts'
import { type KeptFor, withKept } from '../../kernel/kept-record.ts'
import type { NeedGrade } from '../../kernel/quantities.ts'
import type { Keyword } from '../../kernel/text.ts'
import { addDays, type LocalDate, localDateOf } from '../../kernel/time.ts'
import type { DuplicateMarked, VolunteerRegistered } from '../../volunteer/events.ts'
import type { GrantFellDue, GrantScheduleAdopted, NeedAssessed } from '../../welfare/events.ts'
import type { Recorded } from '../policy.ts'

/** In the order in which they were told; the last that began before a day holds on it. */
export type History<Value> = ReadonlyArray<{ readonly since: LocalDate; readonly value: Value }>

export interface Known {
  readonly registeredOn: LocalDate
  /** null: still there */
  readonly leftOn: LocalDate | null
  readonly stars: History<number>
  readonly needs: History<{ readonly grade: NeedGrade; readonly validUntil: LocalDate } | null>
}

export interface Running {
  readonly dates: Pick<GrantSchedule, 'days' | 'firstDay' | 'lastDay'>
  /** the first day that nobody looked at yet */
  readonly nextDay: LocalDate
}

export interface ScheduledGrantsState {
  readonly schedules: Dictionary<Running>
  readonly people: Dictionary<Known>
  /** of people and of households */
  readonly statuses: Dictionary<History<Keyword>>
  /** whose holders have left: they have no status any more */
  readonly left: Dictionary<LocalDate>
  /** of people registered twice, and of their accounts */
  readonly keptFor: KeptFor<PersonId | AccountId>
}

export const initialState: ScheduledGrantsState = {
  schedules: emptyDictionary(),
  people: emptyDictionary(),
  statuses: emptyDictionary(),
  left: emptyDictionary(),
  keptFor: emptyDictionary(),
}

export const evolve = (state: ScheduledGrantsState, { event, metadata }: Recorded): ScheduledGrantsState => {
  const today = localDateOf(metadata.occurredAt)
  switch (event.type) {
    case 'VolunteerRegistered':
      return registered(state, event, today)
    case 'VolunteerWithdrawn':
      return left(state, event.volunteerId, today)
    case 'DuplicateMarked':
      return endedAsDuplicate(left(state, event.volunteerId, today), event)
    case 'StarAwarded':
    case 'StarWithdrawn': {
      const stars = { since: today, value: event.stars }
      return change(state, event.volunteerId, (known) => ({ ...known, stars: [...known.stars, stars] }))
    }
    case 'StatusRecorded': {
      const before = lookUp(state.statuses, event.accountId) ?? []
      const statuses = [...before, { since: event.since, value: event.status }]
      return { ...state, statuses: withEntry(state.statuses, event.accountId, statuses) }
    }
    case 'NeedAssessed':
    case 'NeedEnded':
      return withNeed(state, event.volunteerId, event.type === 'NeedAssessed' ? needIn(event) : ended(event.endedOn))
    case 'GrantScheduleAdopted':
    case 'GrantScheduleStopped':
    case 'GrantFellDue':
      return withSchedule(state, event)
    default:
      return state
  }
}

const registered = (state: ScheduledGrantsState, event: VolunteerRegistered, registeredOn: LocalDate) => {
  const isKnown = event.partner !== undefined || lookUp(state.people, event.volunteerId) !== undefined
  const known: Known = { registeredOn, leftOn: null, stars: [], needs: [] }
  return isKnown ? state : { ...state, people: withEntry(state.people, event.volunteerId, known) }
}

const left = (state: ScheduledGrantsState, volunteerId: PersonId, leftOn: LocalDate): ScheduledGrantsState => {
  const accountId: AccountId = accountIdOf(volunteerId)
  const noted = { ...state, left: withEntry(state.left, accountId, leftOn) }
  return change(noted, volunteerId, (known) => ({ ...known, leftOn: known.leftOn ?? leftOn }))
}

const endedAsDuplicate = (
  state: ScheduledGrantsState,
  { volunteerId, keptId }: DuplicateMarked,
): ScheduledGrantsState => {
  const people = withKept<PersonId | AccountId>(state.keptFor, volunteerId, keptId)
  return { ...state, keptFor: withKept(people, accountIdOf(volunteerId), accountIdOf(keptId)) }
}

type Needs = Known['needs'][number]

const needIn = ({ assessedOn: since, grade, validUntil }: NeedAssessed): Needs => ({
  since,
  value: { grade, validUntil },
})

const ended = (since: LocalDate): Needs => ({ since, value: null })

const withNeed = (state: ScheduledGrantsState, volunteerId: PersonId, need: Needs): ScheduledGrantsState =>
  change(state, volunteerId, (known) => ({ ...known, needs: [...known.needs, need] }))

const withSchedule = (
  state: ScheduledGrantsState,
  event: GrantScheduleAdopted | Extract<Recorded['event'], { readonly type: 'GrantScheduleStopped' }> | GrantFellDue,
): ScheduledGrantsState => {
  if (event.type === 'GrantScheduleAdopted') {
    const { days, firstDay, lastDay } = event
    return put(state, event.scheduleId, { dates: { days, firstDay, lastDay }, nextDay: firstDay })
  }
  const running = lookUp(state.schedules, event.scheduleId)
  if (running === undefined) return state
  if (event.type === 'GrantFellDue') return put(state, event.scheduleId, { ...running, nextDay: addDays(event.on, 1) })
  const { stoppedOn } = event
  const { lastDay } = running.dates
  const endsBefore = lastDay !== undefined && lastDay < stoppedOn
  return put(state, event.scheduleId, {
    ...running,
    dates: { ...running.dates, lastDay: endsBefore ? lastDay : stoppedOn },
  })
}

const put = (state: ScheduledGrantsState, scheduleId: string, running: Running): ScheduledGrantsState => ({
  ...state,
  schedules: withEntry(state.schedules, scheduleId, running),
})

const change = (
  state: ScheduledGrantsState,
  volunteerId: PersonId,
  changed: (known: Known) => Known,
): ScheduledGrantsState => {
  const known = lookUp(state.people, volunteerId)
  return known === undefined ? state : { ...state, people: withEntry(state.people, volunteerId, changed(known)) }
}
