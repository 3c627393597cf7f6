/** What happens to points that are set aside, from the placing of a hold to goods that come back. */
import type * as t from 'io-ts'
import { AccountId, HoldId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { Points, SomePoints } from '../kernel/quantities.ts'
import { Instant } from '../kernel/time.ts'
import { Pairing } from '../spending/pairing.ts'
import { Allocations } from './allocation.ts'
import { LotTold } from './closing-events.ts'
import { ReleaseReason } from './release-reason.ts'

/** Points set aside, oldest lots first; available from now on are only the others. */
export const HoldPlaced = event('HoldPlaced', {
  accountId: AccountId,
  holdId: HoldId,
  points: SomePoints,
  allocations: Allocations,
  placedAt: Instant,
  expiresAt: Instant,
  /** by which granted points went with earned ones; absent: none was asked for, and the oldest paid */
  pairing: optional(Pairing),
})
export type HoldPlaced = t.TypeOf<typeof HoldPlaced>

/** The hold ends: `captured` is spent, `returned` is available again, `lapsed` had expired meanwhile, `settledDebt` pays a debt. */
export const HoldCaptured = event('HoldCaptured', {
  accountId: AccountId,
  holdId: HoldId,
  points: SomePoints,
  captured: Allocations,
  returned: Allocations,
  lapsed: Allocations,
  settledDebt: Points,
  capturedAt: Instant,
})
export type HoldCaptured = t.TypeOf<typeof HoldCaptured>

/** The hold ends and nothing is spent. */
export const HoldReleased = event('HoldReleased', {
  accountId: AccountId,
  holdId: HoldId,
  reason: ReleaseReason,
  points: SomePoints,
  returned: Allocations,
  lapsed: Allocations,
  settledDebt: Points,
  releasedAt: Instant,
})
export type HoldReleased = t.TypeOf<typeof HoldReleased>

/**
 * Goods came back: points of a captured hold return to their lots, with their old expiry. `revived`: lots of which nothing was left,
 * for those who begin at a closing; absent: none, or no period was closed before.
 */
export const CaptureReversed = event('CaptureReversed', {
  accountId: AccountId,
  holdId: HoldId,
  points: SomePoints,
  returned: Allocations,
  lapsed: Allocations,
  settledDebt: Points,
  revived: optional(list(LotTold, 1, 1_000)),
  reversedAt: Instant,
})
export type CaptureReversed = t.TypeOf<typeof CaptureReversed>
