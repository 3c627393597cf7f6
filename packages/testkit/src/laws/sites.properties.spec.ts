/** The laws of goods between the shops of a town, over whole histories: nothing is lost or doubled on the way. */
import { describe, expect } from 'vitest'
import { eventsOf, sumOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

const piecesOf = (goods: ReadonlyArray<{ readonly quantity: number }>): number =>
  sumOf(goods.map(({ quantity }) => quantity))

describe('the laws of several shops', () => {
  holdsForAllHistories('what is sent is on its way, or arrived once, or came back once', ({ recorded }) => {
    const ended = eventsOf(recorded, 'ConsignmentReceived', 'ConsignmentTakenBack').map(({ event }) => event)
    for (const { event, position } of eventsOf(recorded, 'StockSent')) {
      const { consignmentId, shopId, toShopId, goods } = event
      const of = ended.filter((one) => one.consignmentId === consignmentId)
      const here = of.filter((one) => one.type === 'ConsignmentTakenBack' && one.shopId === shopId)
      const there = of.filter((one) => one.type === 'ConsignmentReceived' && one.fromShopId === shopId)
      expect(here.length + there.length).toBeLessThanOrEqual(1)
      const expected = eventsOf(recorded, 'ConsignmentExpected').filter(
        (one) => one.event.consignmentId === consignmentId && one.event.shopId === toShopId,
      )
      expect(here.length + expected.filter((one) => one.event.fromShopId === shopId).length).toBe(1)
      for (const one of expected) expect(one.position).toBeGreaterThan(position)
      for (const one of here) expect(one.goods).toEqual(goods)
    }
  })

  holdsForAllHistories('what arrived is what was sent, and every difference is explained', ({ recorded }) => {
    for (const { event } of eventsOf(recorded, 'ConsignmentReceived')) {
      const sent = eventsOf(recorded, 'StockSent').find(
        (one) => one.event.consignmentId === event.consignmentId && one.event.shopId === event.fromShopId,
      )
      if (sent === undefined) throw new Error('what arrives was sent')
      const explained = sumOf(event.differences.map((one) => one.counted - one.sent))
      expect(piecesOf(event.goods)).toBe(piecesOf(sent.event.goods) + explained)
      for (const { receiptId, bestBefore, unitPriceFen } of event.goods) {
        const before = sent.event.goods.find((batch) => batch.receiptId === receiptId)
        if (receiptId === undefined) continue
        expect([bestBefore, unitPriceFen]).toEqual([before?.bestBefore, before?.unitPriceFen])
      }
    }
  })
})
