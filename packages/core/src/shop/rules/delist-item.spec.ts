/** The rule of delisting an item. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { DelistItem } from '../commands.ts'
import { ItemDelisted, ItemListed, ShopOpened } from '../events.ts'
import { shop } from '../index.ts'
import { shopItemNotFound, shopNotOpen } from '../refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const listed = eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag-5kg', pointsEach: 44 })
const delist = commandOf(DelistItem, { shopId: 's1', itemId: 'rice' })
const delisted = eventOf(ItemDelisted, { shopId: 's1', itemId: 'rice' })

describe('delisting an item', () => {
  it('stops offering it', () => {
    given([opened, listed]).when(delist).then([delisted])
  })
  it('changes nothing where it is not offered already', () => {
    given([opened, listed, delisted]).when(delist).then([])
  })
  it('refuses an item that the shop never had', () => {
    given([opened])
      .when(delist)
      .then(shopItemNotFound({ itemId: listed.itemId }))
  })
  it('refuses where there is no shop', () => {
    given([])
      .when(delist)
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})
