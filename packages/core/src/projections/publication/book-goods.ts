/** Books what came onto the shelves of the shops and what left them, relief goods apart. */
import type { ShopId } from '../../kernel/ids.ts'
import type { StockLine } from '../../kernel/stock-line.ts'
import { maskedName } from '../masked-name.ts'
import type { EventOf } from '../projection.ts'
import { ensure, type ItemFigures, noDonations, noOrders, noPieces } from './month-row.ts'
import { type Booked, shelfOf } from './state.ts'

export const goodsBesideRelief = [
  'StockReceived',
  'StockIssued',
  'StockReturned',
  'StockCounted',
  'StockWrittenOff',
  'RedemptionRequested',
  'RedemptionFulfilled',
] as const

export const goodsEvents = [...goodsBesideRelief, 'ReliefIssued'] as const

export type GoodsEvent = EventOf<(typeof goodsEvents)[number]>

const itemOf = ({ month }: Booked, shelf: Parameters<typeof shelfOf>[0]): ItemFigures =>
  ensure(month.items, shelfOf(shelf), noPieces)

const receive = (booked: Booked, event: EventOf<'StockReceived'>): void => {
  const { quantity, source, from, unitPriceFen } = event
  itemOf(booked, event).received += quantity
  if (source !== 'donation') return
  const donor = ensure(booked.month.donors, maskedName(from), noDonations)
  donor.receipts += 1
  donor.pieces += quantity
  donor.fen += quantity * (unitPriceFen ?? 0)
}

interface MovedLines {
  readonly shopId: ShopId
  readonly lines: ReadonlyArray<StockLine>
}

const move = (booked: Booked, { shopId, lines }: MovedLines, figure: 'issued' | 'returned'): void => {
  for (const { itemId, quantity } of lines) itemOf(booked, { shopId, itemId })[figure] += quantity
}

/** At the counter the keeper enters what the villager says, who stands there. */
const order = ({ month }: Booked, event: EventOf<'RedemptionRequested'>): void => {
  const { shopId, channel, requestedBy, volunteerId } = event
  const orders = ensure(month.orders, shopId, noOrders)
  orders.asked += 1
  if (channel === 'in-advance' && requestedBy !== volunteerId) orders.askedForOthers += 1
}

const handOver = ({ month }: Booked, { shopId, collectedBy }: EventOf<'RedemptionFulfilled'>): void => {
  if (collectedBy !== undefined) ensure(month.orders, shopId, noOrders).collectedByOthers += 1
}

export const bookGoods = (booked: Booked, event: GoodsEvent): void => {
  switch (event.type) {
    case 'StockReceived':
      receive(booked, event)
      break
    case 'StockIssued':
      move(booked, event, 'issued')
      break
    case 'StockReturned':
      move(booked, event, 'returned')
      break
    case 'StockWrittenOff':
      itemOf(booked, event).writtenOff += event.quantity
      break
    case 'StockCounted':
      itemOf(booked, event).counted += event.counted - event.expected
      break
    case 'RedemptionRequested':
      order(booked, event)
      break
    case 'RedemptionFulfilled':
      handOver(booked, event)
      break
    case 'ReliefIssued':
      itemOf(booked, event).reliefIssued += event.quantity
      break
  }
}
