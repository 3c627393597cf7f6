/** What a merchant's agreement says to goods that are asked for: the days, the goods that it names, the most points. */
import { lookUp } from '../kernel/dictionary.ts'
import type { RedemptionId } from '../kernel/ids.ts'
import { asPoints, type Fen, MAX_POINTS, type Points } from '../kernel/quantities.ts'
import { type LocalDate, localDateOf } from '../kernel/time.ts'
import { offerOf } from './agreement.ts'
import type { ReserveStock, ReturnStock } from './commands.ts'
import { agreementFor, agreementOf, fenOf, type Merchant } from './merchant.ts'
import {
  type AgreementNotInForce,
  agreementNotInForce,
  type CeilingReached,
  ceilingReached,
  type NobodyHandsOut,
  type NotInAgreement,
  nobodyHandsOut,
  notInAgreement,
} from './merchant-refusals.ts'
import { itemOf, type Open } from './open.ts'
import type { DatedWorth, Worth } from './settlement.ts'

export type BeyondAgreement = AgreementNotInForce | NobodyHandsOut | NotInAgreement | CeilingReached

/** Undefined: nothing speaks against it, or the shop is no merchant's. */
export const beyondAgreement = (shop: Open, command: ReserveStock): BeyondAgreement | undefined => {
  const { shopId, lines } = command
  const agreement = shop.merchant && agreementOf(shop.merchant)
  if (shop.merchant === undefined || agreement === undefined) return undefined
  const { from, to, ceiling } = agreement
  const on = localDateOf(command.occurredAt)
  if (on < from || on > to) return agreementNotInForce({ shopId, on, from, to })
  if (shop.merchant.servedBy === undefined) return nobodyHandsOut({ shopId })
  const other = lines.find(({ itemId }) => offerOf(agreement, itemId) === undefined)
  if (other !== undefined) return notInAgreement({ shopId, itemId: other.itemId })
  const left = Math.max(ceiling - shop.merchant.used, 0)
  const asked = pointsFor(shop, command)
  return asked > left ? ceilingReached({ shopId, asked, left, ceiling }) : undefined
}

/** By the redemption's own price; by the listed one where it does not tell. */
const pointsFor = (shop: Open, { points, lines }: Pick<ReserveStock, 'points' | 'lines'>): Points =>
  points ??
  asPoints(
    Math.min(
      lines.reduce((sum, { itemId, quantity }) => sum + quantity * (itemOf(shop, itemId)?.pointsEach ?? 1), 0),
      MAX_POINTS,
    ),
  )

export const worthSetAside = (shop: Open, command: ReserveStock): Worth | undefined =>
  shop.merchant && {
    points: pointsFor(shop, command),
    fen: fenOf(agreementOf(shop.merchant), command.lines) as Fen,
  }

/** At the prices of the agreement under which the goods went out. */
export const worthReturned = (shop: Open, command: ReturnStock, on: LocalDate): DatedWorth | undefined =>
  shop.merchant && {
    points: pointsFor(shop, command),
    fen: fenOf(agreementFor(shop.merchant, command.redemptionId), command.lines) as Fen,
    on,
  }

export const worthServed = (
  merchant: Merchant | undefined,
  redemptionId: RedemptionId,
  on: LocalDate,
): DatedWorth | undefined => {
  const service = merchant && lookUp(merchant.services, redemptionId)
  return service && { points: service.points, fen: service.fen, on }
}
