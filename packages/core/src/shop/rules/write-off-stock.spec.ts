/** The rule of writing goods off. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { asQuantity } from '../../kernel/quantities.ts'
import { WriteOffStock } from '../commands.ts'
import { ItemListed, ShopOpened, StockReceived, StockReserved, StockWrittenOff } from '../events.ts'
import { shop } from '../index.ts'
import { shopItemNotFound, shopNotOpen, writeOffExceedsAvailable } from '../refusals.ts'

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
const spoilt = (quantity: number) => ({ shopId: 's1', itemId: 'rice', quantity, reason: '虫蛀' })
const reserved = eventOf(StockReserved, {
  shopId: 's1',
  redemptionId: 'x1',
  lines: [{ itemId: 'rice', quantity: 4 }],
})
const { itemId, name } = listed

describe('writing stock off', () => {
  it('takes spoilt goods off the books', () => {
    given([opened, listed, stocked])
      .when(commandOf(WriteOffStock, spoilt(10)))
      .then([eventOf(StockWrittenOff, spoilt(10))])
  })
  it('refuses what someone waits for', () => {
    given([opened, listed, stocked, reserved])
      .when(commandOf(WriteOffStock, spoilt(7)))
      .then(
        writeOffExceedsAvailable({
          itemId,
          name,
          asked: asQuantity(7),
          available: asQuantity(6),
          reserved: asQuantity(4),
        }),
      )
  })
  it('refuses an item that the shop never had', () => {
    given([opened])
      .when(commandOf(WriteOffStock, spoilt(1)))
      .then(shopItemNotFound({ itemId }))
  })
  it('refuses where there is no shop', () => {
    given([])
      .when(commandOf(WriteOffStock, spoilt(1)))
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})
