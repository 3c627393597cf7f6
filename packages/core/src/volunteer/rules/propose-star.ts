/** Shows the stars that a volunteer's service earns before they are granted (the star rule of the Ministry of Civil Affairs). */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { asQuantity } from '../../kernel/quantities.ts'
import { addDays, localDateOf, startOfDay } from '../../kernel/time.ts'
import { LEAST_WORKING_DAYS } from '../../stars/star-rule.ts'
import { workingDaysAfter } from '../../stars/working-days.ts'
import type { ProposeStar } from '../commands.ts'
import type { StarProposed } from '../events.ts'
import {
  type StarNotHigher,
  type StarNotReached,
  type StarObjectionOpen,
  starNotHigher,
  starNotReached,
  starObjectionOpen,
} from '../refusals.ts'
import { assess, type Unassessable } from '../star-assessment.ts'
import type { VolunteerState } from '../state.ts'

/**
 * The day of the proposal does not count. On show already: nothing happens, and the days do not begin anew; other stars than
 * those on show take their place and are shown for days of their own, but not while somebody's objection waits for its ruling.
 * Refuses: what `assess` refuses, StarNotReached, StarNotHigher, StarObjectionOpen.
 */
export const proposeStar = (
  command: ProposeStar,
  state: VolunteerState,
): Decision<Unassessable | StarNotReached | StarNotHigher | StarObjectionOpen, StarProposed> => {
  const assessed = assess(command, state)
  if (isLeft(assessed)) return assessed
  const { registered, facts, change } = assessed.right
  const { volunteerId, stars, round, minutes } = facts
  const { rule, calendar, occurredAt } = command
  if (stars === 0) return refuse(starNotReached({ minutes, minutesNeeded: rule.thresholds[0]?.minutes ?? 0 }))
  if (change <= 0) return refuse(starNotHigher({ volunteerId, stars }))
  const { starOnShow } = registered
  if (starOnShow?.objection !== undefined) return refuse(starObjectionOpen({ volunteerId }))
  if (starOnShow?.rule === rule.name && starOnShow.round === round && starOnShow.stars === stars) return accept()
  const workingDays = asQuantity(rule.shownWorkingDays ?? LEAST_WORKING_DAYS)
  const last = workingDaysAfter(calendar, localDateOf(occurredAt), workingDays)
  return accept({ type: 'StarProposed', ...facts, workingDays, until: startOfDay(addDays(last, 1)) })
}
