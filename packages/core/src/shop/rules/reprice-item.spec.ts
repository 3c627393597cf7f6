/** The rule of repricing an item. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { RepriceItem } from '../commands.ts'
import { ItemDelisted, ItemListed, ItemRepriced, ShopOpened } from '../events.ts'
import { shop } from '../index.ts'
import { shopItemNotFound, shopItemNotListed, shopNotOpen } from '../refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const listed = eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag-5kg', pointsEach: 44 })
const reprice = (pointsEach: number) => commandOf(RepriceItem, { shopId: 's1', itemId: 'rice', pointsEach })
const repriced = eventOf(ItemRepriced, { shopId: 's1', itemId: 'rice', pointsEach: 40 })

describe('repricing an item', () => {
  it('sets the new price', () => {
    given([opened, listed]).when(reprice(40)).then([repriced])
  })
  it('changes nothing where the price is so already', () => {
    given([opened, listed, repriced]).when(reprice(40)).then([])
  })
  it('refuses an item that is not offered now', () => {
    const delisted = eventOf(ItemDelisted, { shopId: 's1', itemId: 'rice' })
    given([opened, listed, delisted])
      .when(reprice(40))
      .then(shopItemNotListed({ itemId: listed.itemId, name: listed.name }))
  })
  it('refuses an item that the shop never had', () => {
    given([opened])
      .when(reprice(40))
      .then(shopItemNotFound({ itemId: listed.itemId }))
  })
  it('refuses where there is no shop', () => {
    given([])
      .when(reprice(40))
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})
