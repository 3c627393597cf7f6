/** The rule of taking goods back. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { asQuantity, MAX_QUANTITY } from '../../kernel/quantities.ts'
import { CountStock, ReturnStock } from '../commands.ts'
import {
  ItemListed,
  ShopOpened,
  StockCounted,
  StockIssued,
  StockReceived,
  StockReserved,
  StockReturned,
} from '../events.ts'
import { shop } from '../index.ts'
import { returnExceedsIssued, shopNotOpen, stockLineRepeated, stockNotIssued } from '../refusals.ts'

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
const movement = (quantity: number) => ({ shopId: 's1', redemptionId: 'x1', lines: [{ itemId: 'rice', quantity }] })
const back = (quantity: number) => commandOf(ReturnStock, movement(quantity))
/** All of receipt r1, which is the only one. */
const ofReceipt = (quantity: number) => ({
  ...movement(quantity),
  batches: [{ itemId: 'rice', receiptId: 'r1', quantity }],
})
const returned = (quantity: number) => eventOf(StockReturned, ofReceipt(quantity))
const issued = [opened, listed, stocked, eventOf(StockReserved, movement(4)), eventOf(StockIssued, ofReceipt(4))]
const { redemptionId } = eventOf(StockIssued, movement(4))
const { itemId } = listed

describe('returning stock', () => {
  it('puts goods back on the shelf', () => {
    given(issued)
      .when(back(3))
      .then([returned(3)])
  })
  it('takes back the rest later', () => {
    given([...issued, returned(3)])
      .when(back(1))
      .then([returned(1)])
  })
  it('refuses more than is still out', () => {
    given([...issued, returned(3)])
      .when(back(2))
      .then(returnExceedsIssued({ redemptionId, itemId, asked: asQuantity(2), returnable: asQuantity(1) }))
  })
  it('refuses goods that the redemption never took', () => {
    const oil = commandOf(ReturnStock, { ...movement(1), lines: [{ itemId: 'oil', quantity: 1 }] })
    const { itemId: oilId, quantity: asked } = oil.lines[0] ?? { itemId, quantity: asQuantity(0) }
    given(issued)
      .when(oil)
      .then(returnExceedsIssued({ redemptionId, itemId: oilId, asked, returnable: asQuantity(0) }))
  })
  it('refuses one item on two lines', () => {
    const twice = [
      { itemId: 'rice', quantity: 1 },
      { itemId: 'rice', quantity: 1 },
    ]
    given(issued)
      .when(commandOf(ReturnStock, { ...movement(1), lines: twice }))
      .then(stockLineRepeated({ itemId }))
  })
  it('refuses where nothing was issued', () => {
    given([opened, listed, stocked]).when(back(1)).then(stockNotIssued({ redemptionId }))
  })
  it('puts goods back on a shelf that was filled meanwhile', () => {
    const filled = eventOf(StockReceived, { ...stocked, receiptId: 'r2', quantity: MAX_QUANTITY - 6 })
    given([...issued, filled])
      .when(back(1))
      .then([returned(1)])
    const counted = { shopId: 's1', itemId: 'rice', counted: 7, explanation: 'moved to the store' }
    given([...issued, filled, returned(1)])
      .when(commandOf(CountStock, counted))
      .then([eventOf(StockCounted, { ...counted, expected: MAX_QUANTITY + 1, countedAt: '2026-02-10T01:00:00.000Z' })])
  })
  it('refuses where there is no shop', () => {
    given([])
      .when(back(1))
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})
