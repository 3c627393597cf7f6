/** Work by the hour, cut where the tier, the special rate or the multiplier changes: each part has one rate from its first minute to its last. */
import { MINUTES_A_DAY, minuteOf, minuteOfDay } from '../kernel/clock.ts'
import { addDays, type Instant, type LocalDate, localDateOf } from '../kernel/time.ts'
import { isFor, type Multiplier } from './multiplier.ts'
import { isOn, type Moment, type Occasion } from './occasion.ts'
import type { HourlyRate, SpecialRate, Tier } from './rate.ts'

/** One stretch of a work, from a minute of it (0: the first) to another, which is no longer in it. */
export interface Part {
  readonly from: number
  readonly until: number
  /** the tier that rates it; undefined: the first hours, or a special rate */
  readonly tier: Tier | undefined
  readonly special: SpecialRate | undefined
  readonly multiplier: Multiplier | undefined
}

export interface TimedWork {
  readonly minutes: number
  /** when it began; undefined where nobody knows, then nothing counts that goes by the clock */
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
  const specials = work.from === undefined ? [] : (rate.specialRates ?? [])
  if (rate.tiers === undefined && fitting.length === 0 && specials.length === 0) return [wholeOf(work)]
  const cuts = [...tierCuts(rate, servedBefore), ...clockCuts([...fitting, ...specials], work)]
  const within = cuts.filter((cut) => cut > 0 && cut < work.minutes)
  const starts = [...new Set([0, ...within])].sort((one, other) => one - other)
  const parts = starts.map((from, place): Part => {
    const moment = work.from === undefined ? undefined : momentAfter(work.from, from)
    const special = firstOn(specials, moment)
    return {
      from,
      until: starts[place + 1] ?? work.minutes,
      tier: special === undefined ? tierAfter(rate, servedBefore + from) : undefined,
      special,
      multiplier: firstOn(fitting, moment),
    }
  })
  return joined(parts)
}

/** Nearly all work: nothing changes its rate on the way. */
const wholeOf = ({ minutes }: TimedWork): Part => ({
  from: 0,
  until: minutes,
  tier: undefined,
  special: undefined,
  multiplier: undefined,
})

const tierCuts = ({ tiers = [] }: HourlyRate, servedBefore: number): ReadonlyArray<number> =>
  tiers.map(({ afterHours }) => afterHours * 60 - servedBefore)

const tierAfter = ({ tiers }: HourlyRate, minutes: number): Tier | undefined =>
  tiers?.findLast(({ afterHours }) => afterHours * 60 <= minutes)

/** Work lasts a day at most, so each time on the wall comes once within it. */
const clockCuts = (occasions: ReadonlyArray<Occasion>, { from }: TimedWork): ReadonlyArray<number> => {
  if (from === undefined || occasions.length === 0) return []
  const begins = minuteOfDay(from)
  const times = occasions.flatMap(({ hours }) => (hours === undefined ? [] : [hours.from, hours.until]))
  return [0, ...times.map(minuteOf)].map((minute) => (minute - begins + MINUTES_A_DAY) % MINUTES_A_DAY)
}

/** The first on the card that counts: no two hold in the same minute. */
const firstOn = <Each extends Occasion>(occasions: ReadonlyArray<Each>, moment: Moment | undefined): Each | undefined =>
  moment && occasions.find((each) => isOn(each, moment))

const momentAfter = (began: Instant, minutes: number): Moment => {
  const day: LocalDate = localDateOf(began)
  const minute = minuteOfDay(began) + minutes
  return minute < MINUTES_A_DAY ? { day, minute } : { day: addDays(day, 1), minute: minute - MINUTES_A_DAY }
}

/** Neighbours of one rate are one part. */
const joined = (parts: ReadonlyArray<Part>): ReadonlyArray<Part> => {
  const together: Array<Part> = []
  for (const part of parts) {
    const last = together.at(-1)
    if (last !== undefined && isRatedAlike(last, part)) together.splice(-1, 1, { ...last, until: part.until })
    else together.push(part)
  }
  return together
}

const isRatedAlike = (one: Part, other: Part): boolean =>
  one.tier === other.tier && one.special === other.special && one.multiplier === other.multiplier
