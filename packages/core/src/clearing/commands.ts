/** What can be asked of the clearing with another town. People adopt agreements; the rest is asked for by policies. */
import * as t from 'io-ts'
import { AccountId, AgreementId, TenantId, TransferId } from '../kernel/ids.ts'
import { command } from '../kernel/message.ts'
import { personal } from '../kernel/personal.ts'
import { SomePoints } from '../kernel/quantities.ts'
import { Name } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { TransferObstacle } from '../kernel/transfer-obstacle.ts'
import { TransferredLots } from '../kernel/transferred-lot.ts'
import { Agreement } from './agreement.ts'

export const AdoptAgreement = command('AdoptAgreement', {
  town: TenantId,
  ...Agreement.type.props,
  signedOn: LocalDate,
  signedForUs: personal('agreementId', Name),
  signedForThem: personal('agreementId', Name),
})
export type AdoptAgreement = t.TypeOf<typeof AdoptAgreement>

/** Which transfer: its id is one within the account that gives. `town`: the other one. */
const transfer = { town: TenantId, transferId: TransferId, fromAccountId: AccountId }

/** Asked in the town that gives, once the points are set aside. */
export const DispatchRemittance = command('DispatchRemittance', {
  ...transfer,
  toAccountId: AccountId,
  points: SomePoints,
  lots: TransferredLots,
  requestedAt: Instant,
})
export type DispatchRemittance = t.TypeOf<typeof DispatchRemittance>

/** Asked in the town that gives, once the points are back: they count no more for the month. */
export const RecallRemittance = command('RecallRemittance', transfer)
export type RecallRemittance = t.TypeOf<typeof RecallRemittance>

/** Asked in the town that receives, by the courier. The points and the lots are already those of this town. */
export const TakeRemittance = command('TakeRemittance', {
  ...transfer,
  toAccountId: AccountId,
  agreementId: AgreementId,
  points: SomePoints,
  theirPoints: SomePoints,
  lots: TransferredLots,
  requestedAt: Instant,
})
export type TakeRemittance = t.TypeOf<typeof TakeRemittance>

/** Asked in the town that receives, where there is no such account. */
export const DeclineRemittance = command('DeclineRemittance', { ...transfer, obstacle: TransferObstacle })
export type DeclineRemittance = t.TypeOf<typeof DeclineRemittance>

export const ClearingCommand = t.union(
  [AdoptAgreement, DispatchRemittance, RecallRemittance, TakeRemittance, DeclineRemittance],
  'ClearingCommand',
)
export type ClearingCommand = t.TypeOf<typeof ClearingCommand>
