/**
 * Records that the merchant was given outside the bank what a confirmed settlement says, and with which proof; the bank itself
 * gives nothing out for points but goods. Refuses: ShopNotOpen, NotAMerchant, SettlementNotConfirmed.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { CloseSettlement } from '../commands.ts'
import type { SettlementClosed } from '../events.ts'
import {
  type NotAMerchant,
  notAMerchant,
  type SettlementNotConfirmed,
  settlementNotConfirmed,
} from '../merchant-refusals.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const closeSettlement = (
  { shopId, number, proof, occurredAt }: CloseSettlement,
  state: ShopState,
): Decision<ShopNotOpen | NotAMerchant | SettlementNotConfirmed, SettlementClosed> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (state.merchant === undefined) return refuse(notAMerchant({ shopId }))
  if (!state.merchant.confirmed.includes(number)) return refuse(settlementNotConfirmed({ number }))
  return accept({ type: 'SettlementClosed', shopId, number, proof, closedOn: localDateOf(occurredAt) })
}
