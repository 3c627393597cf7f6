/** How a volunteer comes to a star: proposed and shown, perhaps objected to, awarded; and withdrawn after a correction. */
import type * as t from 'io-ts'
import { PersonId, UnitId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { personal } from '../kernel/personal.ts'
import { Quantity, ServiceMinutes, SomeQuantity } from '../kernel/quantities.ts'
import { Keyword, Note } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'

/** On show until the given instant: the end of the last of so many working days. It takes the place of a proposal before it. */
export const StarProposed = event('StarProposed', {
  volunteerId: PersonId,
  rule: Keyword,
  round: SomeQuantity,
  stars: SomeQuantity,
  minutes: ServiceMinutes,
  asOf: LocalDate,
  unitId: UnitId,
  workingDays: SomeQuantity,
  until: Instant,
})
export type StarProposed = t.TypeOf<typeof StarProposed>

/** `objectorId`: whose objection it is, for the arbiter only; `raisedBy`: who brought it. */
export const StarObjectionRaised = event('StarObjectionRaised', {
  volunteerId: PersonId,
  objectorId: PersonId,
  raisedBy: PersonId,
  objection: personal('objectorId', Note),
})
export type StarObjectionRaised = t.TypeOf<typeof StarObjectionRaised>

/** It stays on show, and can be awarded once the days are over. */
export const StarObjectionDismissed = event('StarObjectionDismissed', {
  volunteerId: PersonId,
  ruling: personal('volunteerId', Note),
})
export type StarObjectionDismissed = t.TypeOf<typeof StarObjectionDismissed>

/** The proposal has come to nothing. */
export const StarObjectionUpheld = event('StarObjectionUpheld', {
  volunteerId: PersonId,
  ruling: personal('volunteerId', Note),
})
export type StarObjectionUpheld = t.TypeOf<typeof StarObjectionUpheld>

/** Stars that so much service earned by a rule: how many, in which round of it, and who granted them. */
export const StarAwarded = event('StarAwarded', {
  volunteerId: PersonId,
  rule: Keyword,
  round: SomeQuantity,
  stars: SomeQuantity,
  minutes: ServiceMinutes,
  asOf: LocalDate,
  unitId: UnitId,
})
export type StarAwarded = t.TypeOf<typeof StarAwarded>

/** A correction took hours away, or another rule is in force: `stars` in `round` are left, none where it is zero. */
export const StarWithdrawn = event('StarWithdrawn', {
  volunteerId: PersonId,
  rule: Keyword,
  round: SomeQuantity,
  stars: Quantity,
  minutes: ServiceMinutes,
  asOf: LocalDate,
  unitId: UnitId,
})
export type StarWithdrawn = t.TypeOf<typeof StarWithdrawn>

export type StarEvent =
  | StarProposed
  | StarObjectionRaised
  | StarObjectionDismissed
  | StarObjectionUpheld
  | StarAwarded
  | StarWithdrawn
