/** Points that enter an account without work: grants, and what the paper books had. */
import * as t from 'io-ts'
import { AccountId, GrantReference, LotId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Points, SomePoints } from '../kernel/quantities.ts'
import { Name } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { GrantKind } from './grant-kind.ts'
import { PointClass } from './origin.ts'

/** Points of the granted kind, as a lot of their own. One reference is granted to one account once. */
export const PointsGranted = event('PointsGranted', {
  accountId: AccountId,
  lotId: LotId,
  reference: GrantReference,
  kind: GrantKind,
  /** the donor, or whoever decided it; may be a private person */
  from: personal('reference', Name),
  points: SomePoints,
  /** the town's day at whose beginning the points expire; absent: never */
  expiresOn: optional(LocalDate),
  /** the part that went to settle a recorded debt at once */
  settledDebt: Points,
  grantedAt: Instant,
})
export type PointsGranted = t.TypeOf<typeof PointsGranted>

/** One line of a paper book that was not spent when the book was closed. */
export const OpeningLot = t.strict(
  {
    lotId: LotId,
    points: SomePoints,
    pointClass: PointClass,
    /** the day that the paper says */
    earnedOn: LocalDate,
    expiresOn: optional(LocalDate),
  },
  'OpeningLot',
)
export type OpeningLot = t.TypeOf<typeof OpeningLot>

/** What the paper book had, line by line, with its proof. Once for each account. */
export const OpeningBalanceRecorded = event('OpeningBalanceRecorded', {
  accountId: AccountId,
  points: SomePoints,
  lots: list(OpeningLot, 1, 1_000),
  book: Name,
  page: Name,
  /** who signed the page for it */
  signedBy: personal('accountId', Name),
  settledDebt: Points,
  recordedAt: Instant,
})
export type OpeningBalanceRecorded = t.TypeOf<typeof OpeningBalanceRecorded>
