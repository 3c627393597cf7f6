/** The words in which specs tell of one account, 'li', that holds lots of old and new points. */
import {
  AccountFrozen,
  AccountOpened,
  CaptureReversed,
  type Deposit,
  Deposit as DepositCodec,
  DepositReversed,
  ExpiryReversed,
  HoldCaptured,
  HoldPlaced,
  HoldReleased,
  PeriodClosed,
  PointsDeposited,
  PointsExpired,
  type RateCard,
} from '@lovebank/core'
import type * as t from 'io-ts'
import { commandOf, eventOf } from '../given-when-then/examples.ts'
import type { Plain } from '../given-when-then/plain.ts'
import { allocations, type Lots, NOW, type Returning, returning, total } from './account-parts.ts'

export * from './account-credits.ts'
export * from './account-movements.ts'

export const opened = eventOf(AccountOpened, { accountId: 'li', holderId: 'wang' })
export const frozen = eventOf(AccountFrozen, { accountId: 'li', reason: 'an inquiry is open' })

/** A lot of so many points; `expiresOn` absent: never. */
export const deposited = (
  lotId: string,
  points: number,
  more: { expiresOn?: string; settledDebt?: number; minutes?: number; servedOn?: string } = {},
) =>
  eventOf(PointsDeposited, {
    accountId: 'li',
    lotId,
    workId: lotId,
    taskId: 'sweeping',
    category: 'street-keeping',
    minutes: more.minutes ?? 60,
    servedOn: more.servedOn ?? '2026-01-05',
    points,
    cardVersion: 1,
    explanation: [{ line: 'for-the-act', cardVersion: 1, category: 'street-keeping', points }],
    expiresOn: more.expiresOn,
    settledDebt: more.settledDebt ?? 0,
    depositedAt: '2026-02-06T01:00:00.000Z',
  })

export const held = (holdId: string, lots: Lots, pairing?: { readonly earned: number; readonly granted: number }) =>
  eventOf(HoldPlaced, {
    accountId: 'li',
    holdId,
    points: total(lots),
    allocations: allocations(lots),
    placedAt: NOW,
    expiresAt: '2026-02-20T01:00:00.000Z',
    pairing,
  })

export const captured = (holdId: string, lots: Lots, more: Returning = {}) =>
  eventOf(HoldCaptured, {
    accountId: 'li',
    holdId,
    points: total(lots),
    captured: allocations(lots),
    ...returning(more),
    capturedAt: more.at ?? NOW,
  })

export const released = (holdId: string, reason: 'refused' | 'cancelled' | 'expired', more: Returning) =>
  eventOf(HoldReleased, {
    accountId: 'li',
    holdId,
    reason,
    points: total(more.returned ?? []) + total(more.lapsed ?? []),
    ...returning(more),
    releasedAt: more.at ?? NOW,
  })

export const captureReversed = (holdId: string, more: Returning) =>
  eventOf(CaptureReversed, {
    accountId: 'li',
    holdId,
    points: total(more.returned ?? []) + total(more.lapsed ?? []),
    ...returning(more),
    reversedAt: more.at ?? NOW,
  })

export const expired = (lots: Lots, at = NOW) =>
  eventOf(PointsExpired, { accountId: 'li', points: total(lots), lots: allocations(lots), expiredAt: at })

interface ClosedWith {
  readonly lots?: Lots
  readonly available?: number
  readonly lotCount?: number
  readonly expiresOn?: string
}

/** Of lots as `deposited` makes them; `available` absent: all that they have. */
export const periodClosed = (period: string, more: ClosedWith = {}) => {
  const { lots = [], expiresOn } = more
  const of = { servedOn: '2026-01-05', depositedAt: '2026-02-06T01:00:00.000Z', pointClass: 'earned' as const }
  const available = more.available ?? total(lots)
  return eventOf(PeriodClosed, {
    ...{ accountId: 'li', holderId: 'wang', standing: 'open', period, held: 0, debt: 0, holds: [] },
    ...{ balance: available, available, lotCount: more.lotCount ?? lots.length },
    lots: lots.map(([lotId, points], order) => ({ ...of, lotId, expiresOn, order, available: points, held: 0 })),
  })
}

export const expiryReversed = (lots: Lots, at = NOW) =>
  eventOf(ExpiryReversed, { accountId: 'li', points: total(lots), lots: allocations(lots), reversedAt: at })

export const depositReversed = (
  lotId: string,
  parts: {
    withdrawn?: number
    unexpired?: number
    settled?: Lots
    debt?: number
    source?: 'grant' | 'paper-book' | undefined
  },
) =>
  eventOf(DepositReversed, {
    accountId: 'li',
    lotId,
    points: (parts.withdrawn ?? 0) + (parts.unexpired ?? 0) + total(parts.settled ?? []) + (parts.debt ?? 0),
    withdrawn: parts.withdrawn ?? 0,
    unexpired: parts.unexpired ?? 0,
    settled: allocations(parts.settled ?? []),
    debt: parts.debt ?? 0,
    source: parts.source,
    reason: 'never took place',
    reversedAt: NOW,
  })

/** What a spec says of a card on which the work is credited. */
type Terms = Partial<Plain<t.OutputOf<typeof RateCard>>>

/** The command to credit a work of so many minutes on a day, at 10 points an hour unless the terms say otherwise. */
export const depositOf = (
  workId: string,
  minutes: number,
  terms: Terms = {},
  when: { readonly servedOn?: string; readonly from?: string } = {},
): Deposit =>
  commandOf(DepositCodec, {
    accountId: 'li',
    workId,
    taskId: 'sweeping',
    category: 'street-keeping',
    minutes,
    servedOn: '2026-01-05',
    ...when,
    card: {
      version: 1,
      effectiveFrom: '2026-01-01',
      rates: [{ per: 'hour', category: 'street-keeping', points: 10 }],
      rounding: 'down',
      publicityDays: 3,
      ...terms,
    },
  })
