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
const movement = { shopId: 's1', redemptionId: 'x1', lines: [{ itemId: 'rice', quantity: 4 }] }
const reserved = eventOf(StockReserved, movement)
const released = eventOf(ReservationReleased, movement)
const issued = eventOf(StockIssued, movement)
const command = commandOf(IssueStock, { shopId: 's1', redemptionId: 'x1' })
const { redemptionId } = reserved

describe('issuing stock', () => {
  it('hands out all that was set aside', () => {
    given([opened, listed, stocked, reserved])
      .when(command)
      .then([eventOf(StockIssued, movement)])
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
