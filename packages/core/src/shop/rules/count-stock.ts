/**
 * Records a stocktake of one item; a difference from the books is explained, and what is reserved must be there.
 * Refuses: ShopNotOpen, ShopItemNotFound, ItemHasNoShelf, CountedSince, CountBelowReserved, StockDifferenceUnexplained.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { entriesOf } from '../../kernel/dictionary.ts'
import type { ItemId, RedemptionId } from '../../kernel/ids.ts'
import { beforeCount } from '../before-count.ts'
import type { CountStock } from '../commands.ts'
import type { StockCounted } from '../events.ts'
import type { ItemHasNoShelf } from '../merchant-refusals.ts'
import { noShelf } from '../no-shelf.ts'
import {
  type CountBelowReserved,
  countBelowReserved,
  type ShopItemNotFound,
  type ShopNotOpen,
  type StockDifferenceUnexplained,
  shopItemNotFound,
  shopNotOpen,
  stockDifferenceUnexplained,
} from '../refusals.ts'
import { itemOf, type Open, type ShopState } from '../state.ts'
import type { CountedSince } from '../stocktake-refusals.ts'

type Refusal =
  | ShopNotOpen
  | ShopItemNotFound
  | ItemHasNoShelf
  | CountedSince
  | CountBelowReserved
  | StockDifferenceUnexplained

type Count = Pick<CountStock, 'shopId' | 'itemId' | 'counted' | 'explanation' | 'occurredAt'>

export const countStock = (command: Count, state: ShopState): Decision<Refusal, StockCounted> => {
  const { shopId, itemId, counted, explanation, occurredAt: countedAt } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const item = itemOf(state, itemId)
  if (item === undefined) return refuse(shopItemNotFound({ itemId }))
  const objection = noShelf(itemId, item) ?? beforeCount(itemId, item, countedAt)
  if (objection !== undefined) return refuse(objection)
  if (counted < item.reserved) {
    const redemptions = waitingFor(state, itemId)
    return refuse(countBelowReserved({ itemId, counted, reserved: item.reserved, redemptions }))
  }
  if (counted !== item.onHand && explanation === undefined) {
    return refuse(stockDifferenceUnexplained({ itemId, expected: item.onHand, counted }))
  }
  return accept({ type: 'StockCounted', shopId, itemId, expected: item.onHand, counted, explanation, countedAt })
}

/** The redemptions that wait for an item, by their ids, which the clerk can look up; 20 at most. */
const waitingFor = (shop: Open, itemId: ItemId): ReadonlyArray<RedemptionId> =>
  entriesOf(shop.reservations)
    .filter(([, lines]) => lines.some((line) => line.itemId === itemId))
    .map(([redemptionId]) => redemptionId as RedemptionId)
    .sort()
    .slice(0, 20)
