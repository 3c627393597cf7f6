/** Assesses a volunteer's stars by the service as of a day. A correction that took hours away takes stars with it. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { AwardStar } from '../commands.ts'
import type { StarAwarded, StarWithdrawn } from '../events.ts'
import {
  type StarNotProposed,
  type StarNotReached,
  type StarObjectionOpen,
  type StarShownUntil,
  starNotProposed,
  starNotReached,
  starObjectionOpen,
  starShownUntil,
} from '../refusals.ts'
import { assess, type Unassessable } from '../star-assessment.ts'
import type { Registered, VolunteerState } from '../state.ts'

type NotShown = StarNotProposed | StarObjectionOpen | StarShownUntil

/**
 * More stars only after just these were on show, and nobody's objection is open; fewer at once. Just those that are held: nothing
 * happens. Refuses: what `assess` refuses, StarNotReached (where there is none to take away either), StarNotProposed,
 * StarObjectionOpen, StarShownUntil.
 */
export const awardStar = (
  command: AwardStar,
  state: VolunteerState,
): Decision<Unassessable | StarNotReached | NotShown, StarAwarded | StarWithdrawn> => {
  const assessed = assess(command, state)
  if (isLeft(assessed)) return assessed
  const { registered, facts, change } = assessed.right
  if (change < 0) return accept({ type: 'StarWithdrawn', ...facts })
  if (change === 0) {
    const isNone = facts.stars === 0
    const minutesNeeded = command.rule.thresholds[0]?.minutes ?? 0
    return isNone ? refuse(starNotReached({ minutes: command.minutes, minutesNeeded })) : accept()
  }
  const notShown = unshown(command, facts, registered)
  return notShown === undefined ? accept({ type: 'StarAwarded', ...facts }) : refuse(notShown)
}

/** Why the public could not have had its say yet. */
const unshown = (
  { occurredAt }: AwardStar,
  { volunteerId, rule, round, stars }: Omit<StarAwarded, 'type'>,
  { starOnShow }: Registered,
): NotShown | undefined => {
  const isThis = starOnShow?.rule === rule && starOnShow.round === round && starOnShow.stars === stars
  if (starOnShow === undefined || !isThis) return starNotProposed({ volunteerId, stars, round })
  if (starOnShow.objection !== undefined) return starObjectionOpen({ volunteerId })
  return occurredAt < starOnShow.until ? starShownUntil({ until: starOnShow.until }) : undefined
}
