/** What waits in the pool, by the day on which it expires: what expires first goes first, as in every account. */
import { asPoints } from '../kernel/quantities.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { DatedPoints } from './events.ts'

type Pooled = ReadonlyArray<DatedPoints>

export const withPooled = (pooled: Pooled, lots: Pooled): Pooled => changed(pooled, lots, 1)

export const withoutPooled = (pooled: Pooled, lots: Pooled): Pooled => changed(pooled, lots, -1)

const NEVER = '9999'

const changed = (pooled: Pooled, lots: Pooled, sign: 1 | -1): Pooled => {
  const byDay = new Map(pooled.map(({ points, expiresOn }) => [expiresOn, points as number]))
  for (const { points, expiresOn } of lots) byDay.set(expiresOn, (byDay.get(expiresOn) ?? 0) + sign * points)
  return [...byDay]
    .filter(([, points]) => points > 0)
    .toSorted(([one], [other]) => ((one ?? NEVER) < (other ?? NEVER) ? -1 : 1))
    .map(([expiresOn, points]) => ({ points: asPoints(points), expiresOn }))
}

/** What of it is still good on a day. */
export const goodOn = (pooled: Pooled, day: LocalDate): Pooled =>
  pooled.filter(({ expiresOn }) => expiresOn === undefined || expiresOn > day)

/** The first of it, at most so many points. */
export const firstOf = (pooled: Pooled, most: number): Pooled => {
  const taken: Array<DatedPoints> = []
  let missing = most
  for (const { points, expiresOn } of pooled) {
    if (missing === 0) break
    const some = Math.min(points, missing)
    taken.push({ points: asPoints(some), expiresOn })
    missing -= some
  }
  return taken
}

export const pointsIn = (pooled: Pooled): number => pooled.reduce((sum, { points }) => sum + points, 0)
