/** The words in which specs tell of what else happens to the account 'li': grants, gifts, deductions. */
import {
  DeductionRejected,
  DeductionRequested,
  DeductionReversed,
  grantLotIdOf,
  OpeningBalanceRecorded,
  openingLotIdOf,
  PointsDeducted,
  PointsGranted,
  TransferDeclined,
  type TransferObstacle,
  TransferReceived,
  TransferRequested,
  TransferReturned,
  TransferSent,
  transferLotIdOf,
} from '@lovebank/core'
import { eventOf } from '../given-when-then/examples.ts'
import { allocations, type Lots, NOW, type Returning, returning, total } from './account-parts.ts'

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

interface GivenLot {
  readonly pointClass?: 'earned' | 'granted'
  readonly earnedOn?: string
  readonly expiresOn?: string
}

/** Lots on their way, of the kind and age of `deposited`. */
export const givenLots = (lots: Lots, more: GivenLot = {}) =>
  lots.map(([lotId, points]) => ({
    lotId,
    points,
    pointClass: more.pointClass ?? ('earned' as const),
    earnedOn: more.earnedOn ?? '2026-01-05',
    expiresOn: more.expiresOn,
  }))

/** From 'li' to 'zhao'. */
export const transferRequested = (transferId: string, lots: Lots, more: GivenLot & { toTown?: string } = {}) =>
  eventOf(TransferRequested, {
    accountId: 'li',
    transferId,
    toAccountId: 'zhao',
    toTown: more.toTown,
    points: total(lots),
    lots: givenLots(lots, more),
    requestedAt: NOW,
  })

export const transferSent = (transferId: string, lots: Lots, toTown?: string) =>
  eventOf(TransferSent, {
    accountId: 'li',
    transferId,
    toTown,
    points: total(lots),
    lots: allocations(lots),
    sentAt: NOW,
  })

export const transferReturned = (
  transferId: string,
  more: Returning & { readonly toTown?: string },
  obstacle: TransferObstacle = 'account-not-open',
) =>
  eventOf(TransferReturned, {
    accountId: 'li',
    transferId,
    toTown: more.toTown,
    obstacle,
    points: total(more.returned ?? []) + total(more.lapsed ?? []),
    ...returning(more),
    returnedAt: more.at ?? NOW,
  })

/** From 'zhao' to 'li'. */
export const transferReceived = (
  transferId: string,
  lots: Lots,
  more: GivenLot & { settledDebt?: number; fromTown?: string } = {},
) =>
  eventOf(TransferReceived, {
    accountId: 'li',
    transferId,
    fromAccountId: 'zhao',
    fromTown: more.fromTown,
    points: total(lots),
    lots: givenLots(lots, more).map((lot) => ({
      ...lot,
      lotId: transferLotIdOf(
        { fromAccountId: 'zhao' as never, fromTown: more.fromTown as never, transferId: transferId as never },
        lot.lotId as never,
      ),
    })),
    settledDebt: more.settledDebt ?? 0,
    receivedAt: NOW,
  })

export const transferDeclined = (
  transferId: string,
  obstacle: 'account-not-open' | 'balance-too-large',
  fromTown?: string,
) => eventOf(TransferDeclined, { accountId: 'li', transferId, fromAccountId: 'zhao', fromTown, obstacle })
