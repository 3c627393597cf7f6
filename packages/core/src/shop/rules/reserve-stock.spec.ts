/** The rule of setting goods aside for a redemption: whole or not at all. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { asQuantity } from '../../kernel/quantities.ts'
import { ReserveStock } from '../commands.ts'
import { ItemDelisted, ItemListed, ShopOpened, StockIssued, StockReceived, StockReserved } from '../events.ts'
import { shop } from '../index.ts'
import {
  notEnoughStock,
  reservationDiffers,
  shopItemNotFound,
  shopNotOpen,
  stockAlreadyIssued,
  stockLineRepeated,
} from '../refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const listed = eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag-5kg', pointsEach: 44 })
const plain = {
  shopId: 's1',
  itemId: 'rice',
  receiptId: 'r1',
  quantity: 10,
  source: 'donation' as const,
  from: '镇商会',
}
const stocked = eventOf(StockReceived, plain)
const reserve = (redemptionId: string, ...lines: ReadonlyArray<{ itemId: string; quantity: number }>) =>
  commandOf(ReserveStock, { shopId: 's1', redemptionId, lines })
const reserved = (redemptionId: string, quantity: number) =>
  eventOf(StockReserved, { shopId: 's1', redemptionId, lines: [{ itemId: 'rice', quantity }] })

describe('reserving stock', () => {
  it('sets aside all that is available', () => {
    given([opened, listed, stocked])
      .when(reserve('x1', { itemId: 'rice', quantity: 10 }))
      .then([reserved('x1', 10)])
  })
  it('refuses what others already wait for', () => {
    given([opened, listed, stocked, reserved('x1', 7)])
      .when(reserve('x2', { itemId: 'rice', quantity: 4 }))
      .then(
        notEnoughStock({ itemId: listed.itemId, name: listed.name, asked: asQuantity(4), available: asQuantity(3) }),
      )
  })
  it('sets nothing aside that is past its day', () => {
    const past = { ...stocked, bestBefore: eventOf(StockReceived, { ...plain, bestBefore: '2026-02-09' }).bestBefore }
    const good = { ...stocked, bestBefore: eventOf(StockReceived, { ...plain, bestBefore: '2026-02-10' }).bestBefore }
    const asked = reserve('x1', { itemId: 'rice', quantity: 1 })
    given([opened, listed, past])
      .when(asked)
      .then(
        notEnoughStock({ itemId: listed.itemId, name: listed.name, asked: asQuantity(1), available: asQuantity(0) }),
      )
    given([opened, listed, good])
      .when(asked)
      .then([reserved('x1', 1)])
  })
  it('reserves no line where one is short', () => {
    given([opened, listed, stocked])
      .when(reserve('x1', { itemId: 'rice', quantity: 1 }, { itemId: 'oil', quantity: 1 }))
      .then(shopItemNotFound({ itemId: eventOf(ItemDelisted, { shopId: 's1', itemId: 'oil' }).itemId }))
  })
  it('changes nothing when the same redemption asks again', () => {
    given([opened, listed, stocked, reserved('x1', 7)])
      .when(reserve('x1', { itemId: 'rice', quantity: 7 }))
      .then([])
  })
  it('refuses other goods for the same redemption', () => {
    const before = [opened, listed, stocked, reserved('x1', 7)]
    const refusal = reservationDiffers({ redemptionId: reserved('x1', 7).redemptionId })
    given(before)
      .when(reserve('x1', { itemId: 'rice', quantity: 6 }))
      .then(refusal)
    given(before)
      .when(reserve('x1', { itemId: 'oil', quantity: 7 }))
      .then(refusal)
    given(before)
      .when(reserve('x1', { itemId: 'rice', quantity: 7 }, { itemId: 'oil', quantity: 1 }))
      .then(refusal)
  })
  it('refuses a redemption whose goods were issued', () => {
    const issued = eventOf(StockIssued, { shopId: 's1', redemptionId: 'x1', lines: [{ itemId: 'rice', quantity: 7 }] })
    given([opened, listed, stocked, reserved('x1', 7), issued])
      .when(reserve('x1', { itemId: 'rice', quantity: 1 }))
      .then(stockAlreadyIssued({ redemptionId: issued.redemptionId }))
  })
  it('reserves an item that was delisted after it was asked for', () => {
    const delisted = eventOf(ItemDelisted, { shopId: 's1', itemId: 'rice' })
    given([opened, listed, stocked, delisted])
      .when(reserve('x1', { itemId: 'rice', quantity: 2 }))
      .then([reserved('x1', 2)])
  })
  it('refuses one item on two lines', () => {
    given([opened, listed, stocked])
      .when(reserve('x1', { itemId: 'rice', quantity: 2 }, { itemId: 'rice', quantity: 3 }))
      .then(stockLineRepeated({ itemId: listed.itemId }))
  })
  it('refuses where there is no shop', () => {
    given([])
      .when(reserve('x1', { itemId: 'rice', quantity: 1 }))
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})
