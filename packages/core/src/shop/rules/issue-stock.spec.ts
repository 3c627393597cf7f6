/** The rule of issuing stock. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { IssueStock } from '../commands.ts'
import { ItemListed, ReservationReleased, ShopOpened, StockIssued, StockReceived, StockReserved } from '../events.ts'
import { shop } from '../index.ts'
import { reservationNotFound, shopNotOpen, stockAlreadyIssued } from '../refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const listed = eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag-5kg', pointsEach: 44 })
const stocked = eventOf(StockReceived, {
  shopId: 's1',
  itemId: 'rice',
  receiptId: 'r1',
  quantity: 10,
  source: 'donation',
  from: '镇商会',
})
const paper = { shopId: 's1', itemId: 'rice', source: 'donation' as const, from: '镇商会' }
const movement = { shopId: 's1', redemptionId: 'x1', lines: [{ itemId: 'rice', quantity: 4 }] }
const reserved = eventOf(StockReserved, movement)
const released = eventOf(ReservationReleased, movement)
const issued = eventOf(StockIssued, movement)
const command = commandOf(IssueStock, { shopId: 's1', redemptionId: 'x1' })
const { redemptionId } = reserved

describe('issuing stock', () => {
  it('hands out all that was set aside, and tells of which receipt', () => {
    given([opened, listed, stocked, reserved])
      .when(command)
      .then([eventOf(StockIssued, { ...movement, batches: [{ itemId: 'rice', receiptId: 'r1', quantity: 4 }] })])
  })
  it('hands out first what ends first, and only as a last resort what is past its day', () => {
    const batch = (receiptId: string, quantity: number, bestBefore?: string) => ({
      ...eventOf(StockReceived, { ...paper, receiptId, quantity, bestBefore }),
    })
    const shelf = [batch('late', 3, '2026-12-31'), batch('soon', 2, '2026-03-01'), batch('past', 9, '2026-02-09')]
    const batches = (...lines: ReadonlyArray<readonly [string, number]>) =>
      lines.map(([receiptId, quantity]) => ({ itemId: 'rice', receiptId, quantity }))
    given([opened, listed, ...shelf, reserved])
      .when(command)
      .then([eventOf(StockIssued, { ...movement, batches: batches(['soon', 2], ['late', 2]) })])
    given([opened, listed, ...shelf.slice(1), reserved])
      .when(command)
      .then([eventOf(StockIssued, { ...movement, batches: batches(['soon', 2], ['past', 2]) })])
  })
  it('refuses what was released', () => {
    given([opened, listed, stocked, reserved, released]).when(command).then(reservationNotFound({ redemptionId }))
  })
  it('refuses what was issued', () => {
    given([opened, listed, stocked, reserved, issued]).when(command).then(stockAlreadyIssued({ redemptionId }))
  })
  it('refuses what was never reserved', () => {
    given([opened, listed, stocked]).when(command).then(reservationNotFound({ redemptionId }))
  })
  it('refuses where there is no shop', () => {
    given([])
      .when(command)
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})
