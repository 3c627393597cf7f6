/** Work by the hour, cut where the tier or the multiplier changes: each part has one rate from its first minute to its last. */
import { MINUTES_A_DAY, minuteOf, minuteOfDay } from '../kernel/clock.ts'
import { addDays, type Instant, type LocalDate, localDateOf } from '../kernel/time.ts'
import { counts, isFor, type Moment, type Multiplier } from './multiplier.ts'
import type { HourlyRate, Tier } from './rate.ts'

/** One stretch of a work, from a minute of it (0: the first) to another, which is no longer in it. */
export interface Part {
  readonly from: number
  readonly until: number
  /** the tier that rates it; undefined: the first hours */
  readonly tier: Tier | undefined
  readonly multiplier: Multiplier | undefined
}

export interface TimedWork {
  readonly minutes: number
  /** when it began; undefined where nobody knows, then no multiplier counts */
  readonly from: Instant | undefined
}

/** The parts of a work, in the order of the day. `servedBefore`: minutes of service that came before it. */
export const partsOf = (
  rate: HourlyRate,
  multipliers: ReadonlyArray<Multiplier>,
  work: TimedWork,
  servedBefore: number,
): ReadonlyArray<Part> => {
  const fitting = work.from === undefined ? [] : multipliers.filter((each) => isFor(each, rate.category))
  if (rate.tiers === undefined && fitting.length === 0) return [wholeOf(work)]
  const cuts = [...tierCuts(rate, servedBefore), ...clockCuts(fitting, work)]
  const within = cuts.filter((cut) => cut > 0 && cut < work.minutes)
  const starts = [...new Set([0, ...within])].sort((one, other) => one - other)
  const parts = starts.map(
    (from, place): Part => ({
      from,
      until: starts[place + 1] ?? work.minutes,
      tier: rate.tiers?.findLast((tier) => tier.afterHours * 60 <= servedBefore + from),
      multiplier: multiplierAt(fitting, work.from, from),
    }),
  )
  return joined(parts)
}

/** Nearly all work: nothing changes its rate on the way. */
const wholeOf = ({ minutes }: TimedWork): Part => ({ from: 0, until: minutes, tier: undefined, multiplier: undefined })

const tierCuts = ({ tiers = [] }: HourlyRate, servedBefore: number): ReadonlyArray<number> =>
  tiers.map(({ afterHours }) => afterHours * 60 - servedBefore)

/** Work lasts a day at most, so each time on the wall comes once within it. */
const clockCuts = (multipliers: ReadonlyArray<Multiplier>, { from }: TimedWork): ReadonlyArray<number> => {
  if (from === undefined || multipliers.length === 0) return []
  const begins = minuteOfDay(from)
  const times = multipliers.flatMap(({ hours }) => (hours === undefined ? [] : [hours.from, hours.until]))
  return [0, ...times.map(minuteOf)].map((minute) => (minute - begins + MINUTES_A_DAY) % MINUTES_A_DAY)
}

/** The first on the card that counts: they are never multiplied with one another. */
const multiplierAt = (
  multipliers: ReadonlyArray<Multiplier>,
  began: Instant | undefined,
  minute: number,
): Multiplier | undefined => {
  if (began === undefined || multipliers.length === 0) return undefined
  const moment = momentAfter(localDateOf(began), minuteOfDay(began) + minute)
  return multipliers.find((each) => counts(each, moment))
}

const momentAfter = (day: LocalDate, minute: number): Moment =>
  minute < MINUTES_A_DAY ? { day, minute } : { day: addDays(day, 1), minute: minute - MINUTES_A_DAY }

/** Neighbours of one rate are one part. */
const joined = (parts: ReadonlyArray<Part>): ReadonlyArray<Part> => {
  const together: Array<Part> = []
  for (const part of parts) {
    const last = together.at(-1)
    if (last !== undefined && last.tier === part.tier && last.multiplier === part.multiplier) {
      together.splice(-1, 1, { ...last, until: part.until })
    } else together.push(part)
  }
  return together
}
