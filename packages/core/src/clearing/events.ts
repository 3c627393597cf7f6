/** What two towns agreed on, and what passed between them: in each town's log from its own side. `town` is always the other one. */
import * as t from 'io-ts'
import { AccountId, AgreementId, TenantId, TransferId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { personal } from '../kernel/personal.ts'
import { SomePoints } from '../kernel/quantities.ts'
import { Name } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { TransferObstacle } from '../kernel/transfer-obstacle.ts'
import { TransferredLots } from '../kernel/transferred-lot.ts'
import { Agreement } from './agreement.ts'

/** Never edited, only superseded. */
export const AgreementAdopted = event('AgreementAdopted', {
  town: TenantId,
  ...Agreement.type.props,
  signedOn: LocalDate,
  signedForUs: personal('agreementId', Name),
  signedForThem: personal('agreementId', Name),
})
export type AgreementAdopted = t.TypeOf<typeof AgreementAdopted>

const transfer = { town: TenantId, transferId: TransferId, fromAccountId: AccountId }

/** Points that an account set aside may go: they count for the month. `theirPoints` and the lots are what they are worth there. */
export const RemittanceDispatched = event('RemittanceDispatched', {
  ...transfer,
  toAccountId: AccountId,
  agreementId: AgreementId,
  points: SomePoints,
  theirPoints: SomePoints,
  lots: TransferredLots,
  requestedAt: Instant,
})
export type RemittanceDispatched = t.TypeOf<typeof RemittanceDispatched>

/** They may not go. Said once. */
export const RemittanceHeldBack = event('RemittanceHeldBack', { ...transfer, obstacle: TransferObstacle })
export type RemittanceHeldBack = t.TypeOf<typeof RemittanceHeldBack>

/** They came to nothing there, and count no more for the month. */
export const RemittanceRecalled = event('RemittanceRecalled', { ...transfer, points: SomePoints })
export type RemittanceRecalled = t.TypeOf<typeof RemittanceRecalled>

/** Points of the other town may come in: the account is asked next. Said once, like the next. */
export const RemittanceTaken = event('RemittanceTaken', {
  ...transfer,
  toAccountId: AccountId,
  agreementId: AgreementId,
  points: SomePoints,
  theirPoints: SomePoints,
  lots: TransferredLots,
})
export type RemittanceTaken = t.TypeOf<typeof RemittanceTaken>

/** They may not come in: by no agreement of this town, or because there is no such account. */
export const RemittanceDeclined = event('RemittanceDeclined', { ...transfer, obstacle: TransferObstacle })
export type RemittanceDeclined = t.TypeOf<typeof RemittanceDeclined>

export const ClearingEvent = t.union(
  [AgreementAdopted, RemittanceDispatched, RemittanceHeldBack, RemittanceRecalled, RemittanceTaken, RemittanceDeclined],
  'ClearingEvent',
)
export type ClearingEvent = t.TypeOf<typeof ClearingEvent>
