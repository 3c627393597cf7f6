/**
 * Draws up what the town's fund owes a merchant: all that was handed out up to a day and is in no settlement yet, however late it
 * was told, less what came back of it or of earlier ones. One at a time, under the next number. Refuses: ShopNotOpen,
 * NotAMerchant, SettlementNotByPerson, SettlementPeriodNotOver, SettlementAwaitsAnswer, NothingToSettle.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { asSignedPoints } from '../../kernel/quantities.ts'
import { type LocalDate, localDateOf } from '../../kernel/time.ts'
import type { DrawUpSettlement } from '../commands.ts'
import type { SettlementDrawnUp } from '../events.ts'
import { type Merchant, returnsFor } from '../merchant.ts'
import {
  type NotAMerchant,
  type NothingToSettle,
  notAMerchant,
  nothingToSettle,
  type SettlementAwaitsAnswer,
  type SettlementNotByPerson,
  type SettlementPeriodNotOver,
  settlementAwaitsAnswer,
  settlementNotByPerson,
  settlementPeriodNotOver,
} from '../merchant-refusals.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import { asManyAsFit, netOf, type SettlementNumber, type SignedFen } from '../settlement.ts'
import type { ShopState } from '../state.ts'

type Refusal =
  | ShopNotOpen
  | NotAMerchant
  | SettlementNotByPerson
  | SettlementPeriodNotOver
  | SettlementAwaitsAnswer
  | NothingToSettle

export const drawUpSettlement = (
  { shopId, through, actor, occurredAt }: DrawUpSettlement,
  state: ShopState,
): Decision<Refusal, SettlementDrawnUp> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const { merchant } = state
  if (merchant === undefined) return refuse(notAMerchant({ shopId }))
  if (actor.kind !== 'person') return refuse(settlementNotByPerson({ shopId }))
  const today = localDateOf(occurredAt)
  if (through >= today) return refuse(settlementPeriodNotOver({ through, today }))
  if (merchant.awaiting !== undefined) return refuse(settlementAwaitsAnswer({ number: merchant.awaiting.number }))
  const lines = linesUpTo(merchant, through)
  if (lines.served.length + lines.returned.length === 0) return refuse(nothingToSettle({ through }))
  return accept({
    type: 'SettlementDrawnUp',
    shopId,
    number: (merchant.lastNumber + 1) as SettlementNumber,
    through,
    ...lines,
    points: asSignedPoints(netOf(lines.served, lines.returned, ({ points }) => points)),
    fen: netOf(lines.served, lines.returned, ({ fen }) => fen) as SignedFen,
    drawnUpBy: actor.personId,
  })
}

const linesUpTo = (merchant: Merchant, through: LocalDate) => {
  const served = asManyAsFit(merchant.served.filter(({ on }) => on <= through))
  return { served, returned: asManyAsFit(returnsFor(merchant, served)) }
}
