/**
 * A second person confirms what was drawn up, and its points are settled from then on. Again changes nothing.
 * Refuses: ShopNotOpen, NotAMerchant, SettlementNotByPerson, SettlementNotAwaiting, SettlementBySamePerson.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ConfirmSettlement } from '../commands.ts'
import type { SettlementConfirmed } from '../events.ts'
import {
  type NotAMerchant,
  notAMerchant,
  type SettlementBySamePerson,
  type SettlementNotAwaiting,
  type SettlementNotByPerson,
  settlementBySamePerson,
  settlementNotAwaiting,
  settlementNotByPerson,
} from '../merchant-refusals.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'

type Refusal = ShopNotOpen | NotAMerchant | SettlementNotByPerson | SettlementNotAwaiting | SettlementBySamePerson

export const confirmSettlement = (
  { shopId, number, actor }: ConfirmSettlement,
  state: ShopState,
): Decision<Refusal, SettlementConfirmed> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (state.merchant === undefined) return refuse(notAMerchant({ shopId }))
  if (actor.kind !== 'person') return refuse(settlementNotByPerson({ shopId }))
  const { awaiting, confirmed } = state.merchant
  if (confirmed.includes(number)) return accept()
  if (awaiting?.number !== number) return refuse(settlementNotAwaiting({ number, awaiting: awaiting?.number }))
  const { personId } = actor
  if (awaiting.drawnUpBy === personId) return refuse(settlementBySamePerson({ number, personId }))
  return accept({ type: 'SettlementConfirmed', shopId, number, points: awaiting.points, confirmedBy: personId })
}
