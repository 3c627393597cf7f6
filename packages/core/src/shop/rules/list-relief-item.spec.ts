/** The rule of keeping relief apart from gifts. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { ListItem, ListReliefItem, RepriceItem, ReserveStock } from '../commands.ts'
import { ItemListed, ReliefItemListed, ShopOpened, StockReceived } from '../events.ts'
import { shop } from '../index.ts'
import { shopItemNotListed, shopNotOpen } from '../refusals.ts'
import { itemNotRelief, reliefNotForPoints } from '../relief-refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const quilts = { shopId: 's1', itemId: 'quilt' }
const relief = eventOf(ReliefItemListed, { ...quilts, name: '棉被', measure: 'piece' })
const rice = eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag-5kg', pointsEach: 44 })
const { itemId, name } = relief

const list = commandOf(ListReliefItem, { ...quilts, name: '棉被', measure: 'piece' })

describe('listing relief goods', () => {
  it('puts them on the books without a price', () => {
    given([opened]).when(list).then([relief])
    given([opened, relief]).when(list).then([])
    const renamed = { ...relief, name: rice.name }
    given([opened, relief])
      .when({ ...list, name: rice.name })
      .then([renamed])
  })
  it('refuses an item that stands in the shop for points', () => {
    given([opened, rice])
      .when(commandOf(ListReliefItem, { ...quilts, itemId: 'rice', name: '大米', measure: 'bag-5kg' }))
      .then(itemNotRelief({ itemId: rice.itemId, name: rice.name }))
    given([])
      .when(list)
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})

describe('relief goods', () => {
  const stocked = eventOf(StockReceived, {
    ...quilts,
    receiptId: 'r1',
    quantity: 9,
    source: 'donation',
    from: '民政所',
  })
  it('are never offered, priced or set aside for points', () => {
    const refusal = reliefNotForPoints({ itemId, name })
    given([opened, relief, stocked])
      .when(commandOf(ListItem, { ...quilts, name: '棉被', measure: 'piece', pointsEach: 44 }))
      .then(refusal)
    given([opened, relief, stocked])
      .when(commandOf(ReserveStock, { shopId: 's1', redemptionId: 'x1', lines: [{ itemId: 'quilt', quantity: 1 }] }))
      .then(refusal)
    given([opened, relief, stocked])
      .when(commandOf(RepriceItem, { ...quilts, pointsEach: 44 }))
      .then(shopItemNotListed({ itemId, name }))
  })
})
