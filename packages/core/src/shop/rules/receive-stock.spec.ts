/** The rule of receiving goods against a paper. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { MAX_QUANTITY } from '../../kernel/quantities.ts'
import { ReceiveStock } from '../commands.ts'
import { ItemListed, ShopOpened, StockReceived } from '../events.ts'
import { shop } from '../index.ts'
import { receiptDiffers, shelfFull, shopItemNotFound, shopNotOpen } from '../refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const listed = eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag-5kg', pointsEach: 44 })
const paper = {
  shopId: 's1',
  itemId: 'rice',
  receiptId: 'r1',
  quantity: 10,
  source: 'donation' as const,
  from: '镇商会',
  unitPriceFen: 4_400,
  bestBefore: '2026-12-31',
}
const received = eventOf(StockReceived, paper)

describe('receiving stock', () => {
  it('puts the goods on the shelf with what the paper says', () => {
    given([opened, listed]).when(commandOf(ReceiveStock, paper)).then([received])
  })
  it('enters a paper that tells neither price nor date', () => {
    const { unitPriceFen: _price, bestBefore: _date, ...scant } = paper
    given([opened, listed])
      .when(commandOf(ReceiveStock, scant))
      .then([eventOf(StockReceived, scant)])
  })
  it('enters the same paper once', () => {
    given([opened, listed, received]).when(commandOf(ReceiveStock, paper)).then([])
  })
  it('refuses the same paper with other facts', () => {
    const { receiptId, itemId, quantity } = received
    const refusal = receiptDiffers({ receiptId, itemId, entered: quantity, asked: quantity })
    for (const other of [
      { source: 'purchase' as const },
      { from: '供销社' },
      { unitPriceFen: 1 },
      { bestBefore: '2027-01-01' },
    ]) {
      given([opened, listed, received])
        .when(commandOf(ReceiveStock, { ...paper, ...other }))
        .then(refusal)
    }
    const more = commandOf(ReceiveStock, { ...paper, quantity: 11 })
    given([opened, listed, received])
      .when(more)
      .then(receiptDiffers({ receiptId, itemId, entered: quantity, asked: more.quantity }))
  })
  it('enters another paper for the same item', () => {
    const second = { ...paper, receiptId: 'r2' }
    given([opened, listed, received])
      .when(commandOf(ReceiveStock, second))
      .then([eventOf(StockReceived, second)])
  })
  it('refuses more than a shelf can hold', () => {
    const most = commandOf(ReceiveStock, { ...paper, receiptId: 'r2', quantity: MAX_QUANTITY })
    given([opened, listed, received])
      .when(most)
      .then(shelfFull({ itemId: listed.itemId, onHand: received.quantity, asked: most.quantity, most: MAX_QUANTITY }))
  })
  it('refuses an item that the shop never had', () => {
    given([opened])
      .when(commandOf(ReceiveStock, paper))
      .then(shopItemNotFound({ itemId: listed.itemId }))
  })
  it('refuses where there is no shop', () => {
    given([])
      .when(commandOf(ReceiveStock, paper))
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})
