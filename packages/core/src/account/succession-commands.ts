/** What the policy of succession asks of the account that is shared, and of those of its heirs. */
import * as t from 'io-ts'
import { AccountId, HolderId, LotId, TransferId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { Parts, SomePoints } from '../kernel/quantities.ts'
import { HolderKind } from './holder.ts'
import { Succession } from './succession-events.ts'
import { TransferredLots } from './transfer-events.ts'

export const Successor = t.strict({ holderId: HolderId, holderKind: HolderKind, parts: Parts }, 'Successor')
export type Successor = t.TypeOf<typeof Successor>

/** Of what is available, the account keeps its parts and each heir gets theirs. Of a split only what was there when it happened; else what is owed as well. */
export const PassOn = command('PassOn', {
  accountId: AccountId,
  cause: Succession,
  keeps: Parts,
  heirs: list(Successor, 1, 50),
})
export type PassOn = t.TypeOf<typeof PassOn>

/** Asked of the heir's account. */
export const Inherit = command('Inherit', {
  accountId: AccountId,
  shareId: TransferId,
  fromAccountId: AccountId,
  cause: Succession,
  lots: TransferredLots,
})
export type Inherit = t.TypeOf<typeof Inherit>

/** Asked of the heir's account; `lotId`: the lot of it that is claimed back. */
export const InheritDebt = command('InheritDebt', {
  accountId: AccountId,
  claimId: TransferId,
  fromAccountId: AccountId,
  lotId: optional(LotId),
  points: SomePoints,
})
export type InheritDebt = t.TypeOf<typeof InheritDebt>
