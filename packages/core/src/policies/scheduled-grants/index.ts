/**
 * Grants that come by a schedule. The day only says that an occasion has come; that fact, once in the log, is answered with a grant
 * for each of the group, booked under a reference made of schedule and day: so each has it once, however late or often this runs.
 *
 * | event or date                     | command                                                       |
 * |-----------------------------------|---------------------------------------------------------------|
 * | the day of an occasion has begun  | DeclareGrantDue, as of that moment                            |
 * | GrantFellDue                      | GrantPoints for each of the group at the end of the day before, |
 * |                                   | once a person: what a duplicate would have is the kept record's |
 */
import type { GrantPoints } from '../../account/commands.ts'
import { occasionsBetween } from '../../award/grant-occasions.ts'
import { accountIdOf, occasionReferenceOf } from '../../kernel/derive.ts'
import { entriesOf } from '../../kernel/dictionary.ts'
import type { AccountId, PersonId, ScheduleId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import { type Instant, localDateOf, startOfDay } from '../../kernel/time.ts'
import type { GrantFellDue } from '../../welfare/events.ts'
import { earliestFirst } from '../earliest-first.ts'
import { atDeadline, inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { accountsOf, peopleOf } from './group.ts'
import { evolve, initialState, type ScheduledGrantsState } from './state.ts'

const name = 'scheduled-grants' as Keyword

const react = (state: ScheduledGrantsState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  if (event.type !== 'GrantFellDue') return []
  const { group, on } = event
  const grants =
    group.by === 'status'
      ? accountsOf(state, group.statuses, on).map((accountId) => grant(recorded, event, accountId))
      : peopleOf(state, group, on).map((personId) => grantTo(recorded, event, personId))
  // Two numbers may be one person's; it does not matter under which they belonged.
  return [...new Map(grants.map((command) => [command.accountId, { command }])).values()]
}

const grantTo = (recorded: Recorded, event: GrantFellDue, personId: PersonId): GrantPoints => {
  const { group, on } = event
  const forAge = group.by === 'age' ? { personId, from: group.from, to: group.to, on } : undefined
  return { ...grant(recorded, event, accountIdOf(personId)), forAge }
}

const grant = (recorded: Recorded, event: GrantFellDue, accountId: AccountId): GrantPoints => {
  const { scheduleId, on, kind, from, points, expiresOn } = event
  const reference = occasionReferenceOf(scheduleId, on)
  return {
    type: 'GrantPoints',
    ...inAnswerTo(recorded, name, `grant/${accountId}`),
    ...{ accountId, reference, kind, from, points, expiresOn, forAge: undefined },
  }
}

const due = ({ schedules }: ScheduledGrantsState, now: Instant): ReadonlyArray<Reaction> =>
  entriesOf(schedules)
    .flatMap(([scheduleId, { dates, nextDay }]) =>
      occasionsBetween(dates, nextDay, localDateOf(now)).map((on) => ({ scheduleId: scheduleId as ScheduleId, on })),
    )
    .map((occasion) => ({ ...occasion, subject: occasion.scheduleId, due: startOfDay(occasion.on) }))
    .toSorted(earliestFirst)
    .map(({ scheduleId, on, due: from }) => ({
      command: { type: 'DeclareGrantDue', ...atDeadline(name, scheduleId, from), scheduleId, on },
    }))

export const scheduledGrants: Policy<ScheduledGrantsState> = { name, version: 2, initialState, evolve, react, due }
