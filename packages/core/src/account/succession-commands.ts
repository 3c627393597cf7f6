/** What the policy of succession asks of the account that is shared, and of those of its heirs. */
import * as t from 'io-ts'
import { AccountId, HolderId, TransferId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { Parts } from '../kernel/quantities.ts'
import { HolderKind } from './holder.ts'
import { Succession } from './succession-events.ts'
import { TransferredLots } from './transfer-events.ts'

export const Successor = t.strict({ holderId: HolderId, holderKind: HolderKind, parts: Parts }, 'Successor')
export type Successor = t.TypeOf<typeof Successor>

/** Of what is available, the account keeps its parts and each heir gets theirs. Of a split only what was there when it happened. */
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
