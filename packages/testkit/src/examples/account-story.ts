/** The words in which specs tell of one account, 'li', that holds lots of old and new points. */
import {
  AccountFrozen,
  AccountOpened,
  CaptureReversed,
  DeductionRejected,
  DeductionRequested,
  DeductionReversed,
  type Deposit,
  Deposit as DepositCodec,
  DepositReversed,
  ExpiryReversed,
  grantLotIdOf,
  HoldCaptured,
  HoldPlaced,
  HoldReleased,
  OpeningBalanceRecorded,
  openingLotIdOf,
  PointsDeducted,
  PointsDeposited,
  PointsExpired,
  PointsGranted,
  type RateCard,
} from '@lovebank/core'
import type * as t from 'io-ts'
import { commandOf, eventOf } from '../given-when-then/examples.ts'
import type { Plain } from '../given-when-then/plain.ts'

const NOW = '2026-02-10T01:00:00.000Z'

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
    depositedAt: '2026-01-06T01:00:00.000Z',
  })

/** The id of the lot that a grant becomes. */
export const grantLot = (reference: string) => grantLotIdOf('li' as never, reference as never) as string

/** Granted points, as a lot of their own. */
export const granted = (reference: string, points: number, more: { expiresOn?: string; settledDebt?: number } = {}) =>
  eventOf(PointsGranted, {
    accountId: 'li',
    lotId: grantLot(reference),
    reference,
    kind: 'donation',
    from: '镇商会',
    points,
    expiresOn: more.expiresOn,
    settledDebt: more.settledDebt ?? 0,
    grantedAt: NOW,
  })

interface PaperLot {
  readonly points: number
  readonly pointClass?: 'earned' | 'granted'
  readonly earnedOn: string
  readonly expiresOn?: string
}

/** The paper book of the account, line by line. */
export const broughtForward = (lines: ReadonlyArray<PaperLot>, settledDebt = 0) =>
  eventOf(OpeningBalanceRecorded, {
    accountId: 'li',
    points: lines.reduce((sum, { points }) => sum + points, 0),
    lots: lines.map(({ pointClass = 'earned', expiresOn, ...line }, index) => ({
      ...line,
      expiresOn,
      pointClass,
      lotId: openingLotIdOf('li' as never, index),
    })),
    book: '第三册',
    page: '17',
    signedBy: '王主任',
    settledDebt,
    recordedAt: NOW,
  })

type Lots = ReadonlyArray<readonly [lotId: string, points: number]>

const allocations = (lots: Lots) => lots.map(([lotId, points]) => ({ lotId, points }))
const total = (lots: Lots) => lots.reduce((sum, [, points]) => sum + points, 0)

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

interface Returning {
  readonly returned?: Lots
  readonly lapsed?: Lots
  readonly settledDebt?: number
  readonly at?: string
}

const returning = (more: Returning) => ({
  returned: allocations(more.returned ?? []),
  lapsed: allocations(more.lapsed ?? []),
  settledDebt: more.settledDebt ?? 0,
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
export const deductionRequested = (deductionId: string, points: number, mayOwe = false) =>
  eventOf(DeductionRequested, {
    accountId: 'li',
    deductionId,
    points,
    reason: '冒领',
    mayOwe,
    requestedBy: 'liu',
    requestedAt: NOW,
  })

export const deducted = (deductionId: string, lots: Lots, debt = 0) =>
  eventOf(PointsDeducted, {
    accountId: 'li',
    deductionId,
    points: total(lots) + debt,
    lots: allocations(lots),
    debt,
    deductedAt: NOW,
  })

export const deductionRejected = (deductionId: string) =>
  eventOf(DeductionRejected, { accountId: 'li', deductionId, reason: '证据不足' })

export const deductionReversed = (
  deductionId: string,
  more: Returning & { readonly unsettled?: Lots; readonly forgiven?: number },
) =>
  eventOf(DeductionReversed, {
    accountId: 'li',
    deductionId,
    points: total(more.returned ?? []) + total(more.lapsed ?? []) + (more.forgiven ?? 0),
    ...returning(more),
    unsettled: allocations(more.unsettled ?? []),
    forgiven: more.forgiven ?? 0,
    reason: '查明无误',
    reversedAt: more.at ?? NOW,
  })

/** The command to credit a work of so many minutes, at 10 points an hour, valid 12 months, with these caps. */
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
