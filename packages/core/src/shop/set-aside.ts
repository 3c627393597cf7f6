/** How a shop follows what redemptions take of its goods: set aside, freed, handed out, come back. */
import { lookUp, withEntry, withoutEntry } from '../kernel/dictionary.ts'
import type * as events from './events.ts'
import { excessLine, type Issue } from './issue.ts'
import { shelved } from './item.ts'
import { freedAt, returnedAt, servedAt, setAsideAt } from './merchant.ts'
import type { Open } from './open.ts'
import { cameBack, linesOf, moveLines, taken } from './shelf.ts'

export const reserved = (shop: Open, event: events.StockReserved): Open => {
  const isKnown = lookUp(shop.reservations, event.redemptionId) ?? lookUp(shop.issued, event.redemptionId)
  const items = isKnown ? undefined : moveLines(shop.items, event.lines, (item, pieces) => shelved(item, 0, pieces))
  if (items === undefined) return shop
  const merchant = shop.merchant && setAsideAt(shop.merchant, event)
  return { ...shop, items, reservations: withEntry(shop.reservations, event.redemptionId, event.lines), merchant }
}

export const released = (shop: Open, event: events.ReservationReleased): Open => {
  const lines = lookUp(shop.reservations, event.redemptionId)
  const items = lines && moveLines(shop.items, lines, (item, pieces) => shelved(item, 0, -pieces))
  if (items === undefined) return shop
  const merchant = shop.merchant && freedAt(shop.merchant, event)
  return { ...shop, items, reservations: withoutEntry(shop.reservations, event.redemptionId), merchant }
}

export const issued = (shop: Open, event: events.StockIssued): Open => {
  const lines = lookUp(shop.reservations, event.redemptionId)
  const items =
    lines &&
    moveLines(shop.items, lines, (item, pieces, itemId) =>
      taken(shelved(item, -pieces, -pieces), pieces, linesOf(event.batches, itemId)),
    )
  if (lines === undefined || items === undefined) return shop
  return {
    ...shop,
    items,
    reservations: withoutEntry(shop.reservations, event.redemptionId),
    issued: withEntry(shop.issued, event.redemptionId, { lines, returned: [], batches: event.batches ?? [] }),
    merchant: shop.merchant && servedAt(shop.merchant, event),
  }
}

export const returned = (shop: Open, event: events.StockReturned): Open => {
  const issue = lookUp(shop.issued, event.redemptionId)
  if (issue === undefined || excessLine(issue, event.lines) !== undefined) return shop
  const items = moveLines(shop.items, event.lines, (item, pieces, itemId) =>
    cameBack(shelved(item, pieces, 0), pieces, linesOf(event.batches, itemId)),
  )
  if (items === undefined) return shop
  const after: Issue = { ...issue, returned: [...issue.returned, ...event.lines] }
  const merchant = shop.merchant && returnedAt(shop.merchant, event)
  return { ...shop, items, issued: withEntry(shop.issued, event.redemptionId, after), merchant }
}
