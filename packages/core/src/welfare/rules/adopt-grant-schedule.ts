/**
 * The town adopts by the vote of a meeting what a group is granted, and on which days; never for days that are over.
 * Refuses: ScheduleIdTaken, ScheduleBeginsTooEarly, AgesOutOfOrder, ScheduleWithoutDay, MeetingNotHeldYet, VotesExceedPresent,
 * NoMajority.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { objectionToMeeting } from '../../kernel/objection-to-meeting.ts'
import { addMonths, localDateOf } from '../../kernel/time.ts'
import type { AdoptGrantSchedule } from '../commands.ts'
import type { GrantScheduleAdopted } from '../events.ts'
import { occasionsBetween } from '../occasions.ts'
import {
  agesOutOfOrder,
  scheduleBeginsTooEarly,
  scheduleIdTaken,
  scheduleWithoutDay,
  type WelfareRefusal,
} from '../refusals.ts'
import { scheduledIn, type WelfareState } from '../state.ts'

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

/** Single days are looked at one by one; what comes every month or year comes within the first one. */
const grantsEver = ({ days, firstDay, lastDay }: AdoptGrantSchedule): boolean => {
  const dates = { days, firstDay, lastDay }
  if (days.kind !== 'on-days') return occasionsBetween(dates, firstDay, addMonths(firstDay, 12)).length > 0
  return days.days.some((day) => occasionsBetween(dates, day, day).length > 0)
}
