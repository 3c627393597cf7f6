/**
 * The town adopts by the vote of a meeting what a group is granted, and on which days; never for days that are over.
 * Refuses: ScheduleIdTaken, ScheduleBeginsTooEarly, AgesOutOfOrder, ScheduleWithoutDay, MeetingNotHeldYet, VotesExceedPresent,
 * NoMajority.
 */

import { occasionsBetween } from '../../award/grant-occasions.ts'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { objectionToMeeting } from '../../kernel/objection-to-meeting.ts'
import { type LocalDate, localDateOf } from '../../kernel/time.ts'
import type { AdoptGrantSchedule } from '../commands.ts'
import type { GrantScheduleAdopted } from '../events.ts'
import {
  agesOutOfOrder,
  scheduleBeginsTooEarly,
  scheduleIdTaken,
  scheduleWithoutDay,
  type WelfareRefusal,
} from '../refusals.ts'
import { scheduledIn, type WelfareState } from '../state.ts'

const LAST_DAY = '2399-12-31' as LocalDate

export const adoptGrantSchedule = (
  command: AdoptGrantSchedule,
  state: WelfareState,
): Decision<WelfareRefusal, GrantScheduleAdopted> => {
  const { scheduleId, group, points, kind, validMonths, days, firstDay, lastDay, from, meeting } = command
  if (scheduledIn(state, scheduleId) !== undefined) return refuse(scheduleIdTaken({ scheduleId }))
  const today = localDateOf(command.occurredAt)
  if (firstDay < today) return refuse(scheduleBeginsTooEarly({ firstDay, earliest: today }))
  if (group.by === 'age' && group.from > group.to) return refuse(agesOutOfOrder({ from: group.from, to: group.to }))
  if (!grantsEver(command)) return refuse(scheduleWithoutDay({ scheduleId }))
  const objection = objectionToMeeting(meeting, today)
  if (objection !== undefined) return refuse(objection)
  const terms = { scheduleId, group, points, kind, validMonths, days, firstDay, lastDay }
  return accept({ type: 'GrantScheduleAdopted', ...terms, from, meeting })
}

/** What comes every month or year comes within the first one; listed days, whenever. */
const grantsEver = ({ days, firstDay, lastDay }: AdoptGrantSchedule): boolean =>
  occasionsBetween({ days, firstDay, lastDay }, firstDay, LAST_DAY).length > 0
