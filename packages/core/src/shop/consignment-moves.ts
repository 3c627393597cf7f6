/** How a shop follows goods that move between shops: they leave its shelves whole, and arrive or come back batch by batch. */
import { emptyDictionary, lookUp, withEntry } from '../kernel/dictionary.ts'
import { asPoints, asQuantity } from '../kernel/quantities.ts'
import { type Consignment, linesIn, type SentBatch, type SentGoods } from './consignment.ts'
import type * as events from './consignment-events.ts'
import { type Item, type Receipt, shelved } from './item.ts'
import { itemOf, type Open } from './open.ts'
import { linesOf, moveLines, put, taken } from './shelf.ts'

type ConsignmentEvent =
  | events.StockSent
  | events.ConsignmentExpected
  | events.ConsignmentReceived
  | events.ConsignmentTakenBack

/** As it was where an event does not fit: what was sent is sent once, and arrives or comes back once. */
export const consigned = (shop: Open, event: ConsignmentEvent): Open => {
  const known = lookUp(shop.consignments, event.consignmentId)
  const { goods } = event
  switch (event.type) {
    case 'StockSent':
      return known === undefined ? sent(shop, event) : shop
    case 'ConsignmentExpected':
      return known === undefined ? noted(shop, event, { kind: 'expected', otherShopId: event.fromShopId, goods }) : shop
    case 'ConsignmentReceived': {
      const after = known?.kind === 'expected' ? arrived(shop, goods) : undefined
      return after === undefined
        ? shop
        : noted(after, event, { kind: 'received', otherShopId: event.fromShopId, goods })
    }
    case 'ConsignmentTakenBack': {
      const after = known?.kind === 'sent' ? arrived(shop, goods) : undefined
      return after === undefined || known === undefined ? shop : noted(after, event, { ...known, kind: 'taken-back' })
    }
  }
}

const noted = (shop: Open, { consignmentId }: ConsignmentEvent, consignment: Consignment): Open => ({
  ...shop,
  consignments: withEntry(shop.consignments, consignmentId, consignment),
})

const sent = (shop: Open, event: events.StockSent): Open => {
  const { goods, toShopId } = event
  const items = moveLines(shop.items, linesIn(goods), (item, pieces, itemId) =>
    item.supply === undefined ? taken(shelved(item, -pieces, 0), pieces, linesOf(goods, itemId)) : undefined,
  )
  return items === undefined ? shop : noted({ ...shop, items }, event, { kind: 'sent', otherShopId: toShopId, goods })
}

/** Every batch or none. */
const arrived = (shop: Open, goods: SentGoods): Open | undefined => {
  let { items } = shop
  for (const batch of goods) {
    const item = lookUp(items, batch.itemId) ?? unlisted(batch)
    const after = isLike(item, batch) ? withArrival(item, batch) : undefined
    if (after === undefined) return undefined
    items = withEntry(items, batch.itemId, after)
  }
  return { ...shop, items }
}

/** On the books of the shop that receives, and not offered there until somebody lists it. */
const unlisted = ({ name, measure, isRelief }: SentBatch): Item => ({
  name,
  measure,
  pointsEach: asPoints(0),
  isListed: false,
  isRelief,
  onHand: asQuantity(0),
  reserved: asQuantity(0),
  batches: [],
  receipts: emptyDictionary(),
})

const isLike = (item: Item, { isRelief }: SentBatch): boolean => item.isRelief === isRelief && item.supply === undefined

/** Whether the shop keeps all of it as the other did, or does not know it. */
export const firstUnlike = (shop: Open, goods: SentGoods): SentBatch | undefined =>
  goods.find((batch) => {
    const item = itemOf(shop, batch.itemId)
    return item !== undefined && !isLike(item, batch)
  })

const withArrival = (item: Item, batch: SentBatch): Item | undefined => {
  const { receiptId, bestBefore, quantity } = batch
  const fuller = shelved(item, quantity, 0)
  if (fuller === undefined) return undefined
  const after = put(fuller, { receiptId, bestBefore, pieces: quantity })
  const receipt = receiptOf(batch)
  if (receiptId === undefined || receipt === undefined || lookUp(item.receipts, receiptId) !== undefined) return after
  return { ...after, receipts: withEntry(after.receipts, receiptId, receipt) }
}

const receiptOf = ({ quantity, source, unitPriceFen, bestBefore }: SentBatch): Receipt | undefined =>
  source === undefined
    ? undefined
    : { quantity, source, from: undefined, unitPriceFen, bestBefore, receiptNumber: undefined }
