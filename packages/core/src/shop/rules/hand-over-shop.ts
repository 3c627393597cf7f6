/**
 * A shop goes from one keeper to the next: every item on a shelf is counted and each difference explained; what waits for whom and the
 * receipt books are put on record, and from then on the next keeper answers for all of it. Refuses: ShopNotOpen, HandOverToSelf,
 * NotTheKeeper, HandOverIncomplete, StockLineRepeated, and what `countStock` refuses.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { entriesOf } from '../../kernel/dictionary.ts'
import type { ItemId, RedemptionId } from '../../kernel/ids.ts'
import { asQuantity } from '../../kernel/quantities.ts'
import type { HandOverShop } from '../commands.ts'
import type { ShopHandedOver, StockCounted } from '../events.ts'
import { type ShopRefusal, shopNotOpen, stockLineRepeated } from '../refusals.ts'
import type { Open, ShopState } from '../state.ts'
import { handOverIncomplete, handOverToSelf, notTheKeeper } from '../stocktake-refusals.ts'
import { countStock } from './count-stock.ts'

const MOST_LISTED = 1_000

export const handOverShop = (
  command: HandOverShop,
  state: ShopState,
): Decision<ShopRefusal, StockCounted | ShopHandedOver> => {
  const { shopId, fromId, toId } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (fromId === toId) return refuse(handOverToSelf({ personId: toId }))
  const { keeperId } = state
  if (keeperId !== undefined && keeperId !== fromId) return refuse(notTheKeeper({ personId: fromId, keeperId }))
  const counted = countAll(command, state)
  if (isLeft(counted)) return counted
  const handedOver: ShopHandedOver = {
    type: 'ShopHandedOver',
    shopId,
    fromId,
    toId,
    itemsCounted: asQuantity(counted.right.length),
    openRedemptions: waiting(state),
    receiptBooks: state.receiptBooks.slice(0, MOST_LISTED),
  }
  return accept<StockCounted | ShopHandedOver>(...counted.right, handedOver)
}

const countAll = ({ shopId, counts, occurredAt }: HandOverShop, shop: Open): Decision<ShopRefusal, StockCounted> => {
  const itemIds = entriesOf(shop.items)
    .filter(([, { supply }]) => supply === undefined)
    .map(([itemId]) => itemId as ItemId)
  const missing = itemIds.filter((itemId) => !counts.some((count) => count.itemId === itemId)).sort()
  if (missing.length > 0) return refuse(handOverIncomplete({ shopId, itemIds: missing.slice(0, 20) }))
  const seen = new Set<ItemId>()
  const events: Array<StockCounted> = []
  for (const count of counts) {
    if (seen.has(count.itemId)) return refuse(stockLineRepeated({ itemId: count.itemId }))
    seen.add(count.itemId)
    const decision = countStock({ shopId, ...count, occurredAt }, shop)
    if (isLeft(decision)) return decision
    events.push(...decision.right)
  }
  return accept(...events)
}

const waiting = (shop: Open): ReadonlyArray<RedemptionId> =>
  entriesOf(shop.reservations)
    .map(([redemptionId]) => redemptionId as RedemptionId)
    .sort()
    .slice(0, MOST_LISTED)
