/** What was drawn up is wrong: its lines go into the next, under another number. Refuses: ShopNotOpen, NotAMerchant, SettlementNotAwaiting. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RejectSettlement } from '../commands.ts'
import type { SettlementRejected } from '../events.ts'
import {
  type NotAMerchant,
  notAMerchant,
  type SettlementNotAwaiting,
  settlementNotAwaiting,
} from '../merchant-refusals.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const rejectSettlement = (
  { shopId, number, reason }: RejectSettlement,
  state: ShopState,
): Decision<ShopNotOpen | NotAMerchant | SettlementNotAwaiting, SettlementRejected> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (state.merchant === undefined) return refuse(notAMerchant({ shopId }))
  const { awaiting } = state.merchant
  if (awaiting?.number !== number) return refuse(settlementNotAwaiting({ number, awaiting: awaiting?.number }))
  return accept({ type: 'SettlementRejected', shopId, number, reason })
}
