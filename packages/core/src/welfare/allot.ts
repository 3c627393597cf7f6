/**
 * Donated points go to the most needy first: of those whose need is valid and not met, the lowest grade, then who has been
 * counted for longest, then who was assessed first. The next has something only once the one before has all that the rules give.
 * (A time bank for elderly care in Nanjing, 2019, asks for it.)
 */
import { allotmentIdOf } from '../kernel/derive.ts'
import { entriesWhere } from '../kernel/dictionary.ts'
import type { CommandId, PersonId } from '../kernel/ids.ts'
import { asPoints } from '../kernel/quantities.ts'
import { type Instant, type LocalDate, laterOf, localDateOf } from '../kernel/time.ts'
import type { DonationAllotted } from './events.ts'
import { firstOf, goodOn, pointsIn, withoutPooled } from './pooled.ts'
import type { Need, WelfareState } from './state.ts'

export const isWaiting = (need: Need, day: LocalDate): boolean =>
  need.validUntil > day && need.received < need.points && !need.isPassedOver

/** A total order: no two assessments have one place. */
export const compareNeeds = (one: Need, other: Need): number => {
  if (one.grade !== other.grade) return one.grade - other.grade
  if (one.countedFrom !== other.countedFrom) return one.countedFrom < other.countedFrom ? -1 : 1
  return one.order - other.order
}

/** Who waits on a day, the most needy first. */
export const waitingOn = ({ needs }: WelfareState, day: LocalDate): ReadonlyArray<readonly [PersonId, Need]> =>
  entriesWhere(needs, (need) => isWaiting(need, day))
    .map(([volunteerId, need]) => [volunteerId as PersonId, need] as const)
    .toSorted(([, one], [, other]) => compareNeeds(one, other))

interface Asked {
  readonly commandId: CommandId
  readonly occurredAt: Instant
}

/** What the pool gives as it is, until it is empty or nobody waits. */
export const allot = (state: WelfareState, { commandId, occurredAt }: Asked): ReadonlyArray<DonationAllotted> => {
  const allottedAt = laterOf(occurredAt, state.asOf)
  const day = localDateOf(allottedAt)
  let pooled = goodOn(state.pooled, day)
  const events: Array<DonationAllotted> = []
  if (pooled.length === 0) return events
  for (const [volunteerId, { grade, points: most, received }] of waitingOn(state, day)) {
    const lots = firstOf(pooled, most - received)
    if (lots.length === 0) break
    pooled = withoutPooled(pooled, lots)
    const points = asPoints(pointsIn(lots))
    const allotmentId = allotmentIdOf(commandId, volunteerId)
    events.push({ type: 'DonationAllotted', allotmentId, volunteerId, grade, points, lots, allottedAt })
  }
  return events
}
