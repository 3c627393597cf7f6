/** What each shop offers and what is on its shelves: on hand = received + returned − issued − written off ± counted differences (law 7). */
import type { EventType } from '../../events.ts'
import type { UnitId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { StockLines } from '../../kernel/stock-line.ts'
import type { Keyword, Name } from '../../kernel/text.ts'
import type { ItemListed, ReliefItemListed, ShopOpened, StockSent } from '../../shop/events.ts'
import type { EventOf } from '../projection.ts'
import { rowOf, type Table } from '../table.ts'

export interface ItemRow {
  name: Name
  measure: Keyword
  pointsEach: number
  isListed: boolean
  /** false: a service, or a merchant's own, of which nothing is counted */
  isStocked: boolean
  /** pieces in the shop, those set aside among them */
  onHand: number
  /** pieces set aside for redemptions */
  reserved: number
}

export interface ShopRow {
  readonly unitId: UnitId
  readonly name: Name
  readonly items: Table<ItemRow>
}

export interface ShopCatalogue {
  readonly shops: Table<ShopRow>
}

export const initialState = (): ShopCatalogue => ({ shops: {} })

export const handles = [
  'ShopOpened',
  'ItemListed',
  'ItemRepriced',
  'ItemDelisted',
  'StockReceived',
  'StockReserved',
  'ReservationReleased',
  'StockIssued',
  'StockReturned',
  'StockCounted',
  'StockWrittenOff',
  'ReliefItemListed',
  'ReliefIssued',
  'StockSent',
  'ConsignmentReceived',
  'ConsignmentTakenBack',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>

/** Relief goods stand on the shelf and are never offered. */
const list = (shop: ShopRow, event: ItemListed | ReliefItemListed): ShopRow => {
  const { itemId, name, measure } = event
  const pointsEach = event.type === 'ItemListed' ? event.pointsEach : 0
  const { onHand, reserved } = rowOf(shop.items, itemId) ?? { onHand: 0, reserved: 0 }
  const isListed = event.type === 'ItemListed'
  const isStocked = event.type === 'ReliefItemListed' || event.supply === undefined
  shop.items[itemId] = { name, measure, pointsEach, isListed, isStocked, onHand, reserved }
  return shop
}

const update = (shop: ShopRow, itemId: ItemListed['itemId'], change: (item: ItemRow) => void): ShopRow => {
  const item = rowOf(shop.items, itemId)
  if (item !== undefined) change(item)
  return shop
}

/** So many pieces more on hand and reserved, for each piece of a line; negative: fewer. */
const move = (shop: ShopRow, lines: StockLines, onHand: number, reserved: number): ShopRow => {
  for (const { itemId, quantity } of lines) {
    update(shop, itemId, (item) => {
      if (!item.isStocked) return
      item.onHand += onHand * quantity
      item.reserved += reserved * quantity
    })
  }
  return shop
}

/** What the shop does not know yet stands on the shelf and is not offered. */
const arrive = (shop: ShopRow, goods: StockSent['goods']): ShopRow => {
  for (const { itemId, name, measure } of goods) {
    const unlisted = { name, measure, pointsEach: 0, isListed: false, isStocked: true, onHand: 0, reserved: 0 }
    shop.items[itemId] ??= unlisted
  }
  return move(shop, goods, 1, 0)
}

const offer = (shop: ShopRow, event: Extract<Handled, { readonly type: `Item${string}` }>): ShopRow => {
  switch (event.type) {
    case 'ItemListed':
      return list(shop, event)
    case 'ItemRepriced':
      return update(shop, event.itemId, (item) => {
        item.pointsEach = event.pointsEach
      })
    case 'ItemDelisted':
      return update(shop, event.itemId, (item) => {
        item.isListed = false
      })
  }
}

const change = (shop: ShopRow, event: Exclude<Handled, ShopOpened>): ShopRow => {
  switch (event.type) {
    case 'ItemListed':
    case 'ItemRepriced':
    case 'ItemDelisted':
      return offer(shop, event)
    case 'ReliefItemListed':
      return list(shop, event)
    case 'ReliefIssued':
      return move(shop, [event], -1, 0)
    case 'StockReceived':
      return move(shop, [event], 1, 0)
    case 'StockReserved':
      return move(shop, event.lines, 0, 1)
    case 'ReservationReleased':
      return move(shop, event.lines, 0, -1)
    case 'StockIssued':
      return move(shop, event.lines, -1, -1)
    case 'StockReturned':
      return move(shop, event.lines, 1, 0)
    case 'StockWrittenOff':
      return move(shop, [event], -1, 0)
    case 'StockSent':
      return move(shop, event.goods, -1, 0)
    case 'ConsignmentReceived':
    case 'ConsignmentTakenBack':
      return arrive(shop, event.goods)
    case 'StockCounted':
      return update(shop, event.itemId, (item) => {
        item.onHand += event.counted - event.expected
      })
  }
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: ShopCatalogue, { event }: RecordedEvent<Handled>): ShopCatalogue => {
  if (event.type === 'ShopOpened') {
    state.shops[event.shopId] = { unitId: event.unitId, name: event.name, items: {} }
    return state
  }
  const shop = rowOf(state.shops, event.shopId)
  if (shop !== undefined) change(shop, event)
  return state
}
