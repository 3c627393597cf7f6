/** Which star so much service earns by a rule. */
import type { StarRule } from './star-rule.ts'

export interface Service {
  readonly minutes: number
  /** ever earned; what was spent since does not count against anybody */
  readonly points: number
}

/** So many stars (0: none) in the so-maniest round, 1 upward. */
export interface Achievement {
  readonly round: number
  readonly stars: number
}

/** Whoever has no star of a new round yet keeps those of the round before. */
export const achieved = (rule: StarRule, service: Service): Achievement => {
  const { restartsEvery } = rule
  if (restartsEvery === undefined) return { round: 1, stars: starsFor(rule, service.minutes, service.points) }
  const round = Math.max(1, Math.ceil(service.minutes / restartsEvery))
  const begun = (round - 1) * restartsEvery
  const stars = starsFor(rule, service.minutes - begun, service.points)
  if (stars > 0 || round === 1) return { round, stars }
  return { round: round - 1, stars: starsFor(rule, restartsEvery, service.points) }
}

/** Star by star: one that is not reached bars those above it. */
const starsFor = ({ thresholds }: StarRule, minutes: number, points: number): number => {
  const missed = thresholds.findIndex((each) => minutes < each.minutes || points < (each.points ?? 0))
  return missed < 0 ? thresholds.length : missed
}

/** Negative where the first is less than the second. */
export const compareAchievements = (one: Achievement, other: Achievement): number =>
  one.round - other.round || one.stars - other.stars
