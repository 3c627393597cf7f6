/** The words in which specs tell of the clearing with 'rivertown': what was agreed, and transfers from 'li' to 'he'. */
import {
  AdoptAgreement,
  AgreementAdopted,
  RemittanceDeclined,
  RemittanceDispatched,
  RemittanceHeldBack,
  RemittanceRecalled,
  RemittanceTaken,
  type TransferObstacle,
} from '@lovebank/core'
import { commandOf, eventOf } from '../given-when-then/examples.ts'
import { givenLots } from './account-movements.ts'
import { type Lots, total } from './account-parts.ts'

interface Terms {
  readonly effectiveFrom?: string
  readonly lastDay?: string
  readonly exchange?: { readonly ours: number; readonly theirs: number }
  readonly rounding?: 'down' | 'half-up' | 'up'
  readonly monthlyPoints?: number
  readonly signedOn?: string
}

const terms = (agreementId: string, more: Terms) => ({
  town: 'rivertown',
  agreementId,
  effectiveFrom: '2026-01-01',
  lastDay: undefined,
  exchange: { ours: 1, theirs: 1 },
  rounding: 'down' as const,
  monthlyPoints: 100,
  signedOn: '2025-12-20',
  signedForUs: '刘镇长',
  signedForThem: '何镇长',
  ...more,
})

export const adopted = (agreementId: string, more: Terms = {}) => eventOf(AgreementAdopted, terms(agreementId, more))

export const adopt = (agreementId: string, more: Terms = {}) => commandOf(AdoptAgreement, terms(agreementId, more))

/** One of these: which transfer it is. */
export const transfer = (transferId: string) => ({ town: 'rivertown', transferId, fromAccountId: 'li' })

interface Worth {
  /** in points of the other town; absent: as many */
  readonly theirPoints?: number
  readonly requestedAt?: string
}

/** To 'he'; `lots` in points of the town that receives, `points` in those of the town that gives. */
export const dispatched = (transferId: string, points: number, lots: Lots, more: Worth = {}) =>
  eventOf(RemittanceDispatched, {
    ...transfer(transferId),
    toAccountId: 'he',
    agreementId: 'pact',
    points,
    theirPoints: more.theirPoints ?? points,
    lots: givenLots(lots),
    requestedAt: more.requestedAt ?? '2026-02-10T01:00:00.000Z',
  })

export const heldBack = (transferId: string, obstacle: TransferObstacle) =>
  eventOf(RemittanceHeldBack, { ...transfer(transferId), obstacle })

export const recalled = (transferId: string, points: number) =>
  eventOf(RemittanceRecalled, { ...transfer(transferId), points })

export const taken = (transferId: string, lots: Lots, more: Worth = {}) =>
  eventOf(RemittanceTaken, {
    ...transfer(transferId),
    toAccountId: 'he',
    agreementId: 'pact',
    points: total(lots),
    theirPoints: more.theirPoints ?? total(lots),
    lots: givenLots(lots),
  })

export const declined = (transferId: string, obstacle: TransferObstacle) =>
  eventOf(RemittanceDeclined, { ...transfer(transferId), obstacle })
