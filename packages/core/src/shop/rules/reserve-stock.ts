/**
 * Sets goods aside for a redemption: all lines or none, also of items delisted since it was asked for, and only such as are
 * good on that day. The same reservation again changes nothing. Refuses: ShopNotOpen, StockLineRepeated, StockAlreadyIssued, ReservationDiffers,
 * ShopItemNotFound, ReliefNotForPoints, NotEnoughStock; at a merchant's also AgreementNotInForce, NobodyHandsOut,
 * NotInAgreement, CeilingReached.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import { repeatedItem, type StockLine, type StockLines } from '../../kernel/stock-line.ts'
import { type LocalDate, localDateOf } from '../../kernel/time.ts'
import type { ReserveStock } from '../commands.ts'
import type { StockReserved } from '../events.ts'
import { reservableOf } from '../item.ts'
import {
  type NotEnoughStock,
  notEnoughStock,
  type ReservationDiffers,
  reservationDiffers,
  type ShopItemNotFound,
  type ShopNotOpen,
  type StockAlreadyIssued,
  type StockLineRepeated,
  shopItemNotFound,
  shopNotOpen,
  stockAlreadyIssued,
  stockLineRepeated,
} from '../refusals.ts'
import { type ReliefNotForPoints, reliefNotForPoints } from '../relief-refusals.ts'
import { itemOf, type Open, type ShopState } from '../state.ts'
import { type BeyondAgreement, beyondAgreement, worthSetAside } from '../within-agreement.ts'

type Refusal =
  | ShopNotOpen
  | StockLineRepeated
  | StockAlreadyIssued
  | ReservationDiffers
  | ShopItemNotFound
  | NotEnoughStock
  | ReliefNotForPoints
  | BeyondAgreement

export const reserveStock = (command: ReserveStock, state: ShopState): Decision<Refusal, StockReserved> => {
  const { shopId, redemptionId, lines } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const repeated = repeatedItem(lines)
  if (repeated !== undefined) return refuse(stockLineRepeated({ itemId: repeated }))
  if (lookUp(state.issued, redemptionId) !== undefined) return refuse(stockAlreadyIssued({ redemptionId }))
  const before = lookUp(state.reservations, redemptionId)
  if (before !== undefined) return isSame(before, lines) ? accept() : refuse(reservationDiffers({ redemptionId }))
  const objection = beyondAgreement(state, command) ?? firstShortage(state, lines, localDateOf(command.occurredAt))
  if (objection !== undefined) return refuse(objection)
  const atMerchant = worthSetAside(state, command)
  return accept({ type: 'StockReserved', shopId, redemptionId, lines, atMerchant })
}

const isSame = (one: StockLines, other: StockLines): boolean =>
  one.length === other.length &&
  one.every((line) => other.some((same) => same.itemId === line.itemId && same.quantity === line.quantity))

const firstShortage = (
  shop: Open,
  lines: StockLines,
  on: LocalDate,
): ShopItemNotFound | ReliefNotForPoints | NotEnoughStock | undefined => {
  for (const line of lines) {
    const shortage = shortageOf(shop, line, on)
    if (shortage !== undefined) return shortage
  }
  return undefined
}

const shortageOf = (
  shop: Open,
  { itemId, quantity }: StockLine,
  on: LocalDate,
): ShopItemNotFound | ReliefNotForPoints | NotEnoughStock | undefined => {
  const item = itemOf(shop, itemId)
  if (item === undefined) return shopItemNotFound({ itemId })
  if (item.isRelief) return reliefNotForPoints({ itemId, name: item.name })
  if (item.supply !== undefined) return undefined
  const available = reservableOf(item, on)
  return quantity > available ? notEnoughStock({ itemId, name: item.name, asked: quantity, available }) : undefined
}
