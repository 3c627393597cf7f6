/** The rule of listing an item. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { ListItem } from '../commands.ts'
import { ItemDelisted, ItemListed, ItemRepriced, ShopOpened } from '../events.ts'
import { shop } from '../index.ts'
import { shopItemAlreadyListed, shopNotOpen } from '../refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const rice = { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag-5kg', pointsEach: 44 }
const listed = eventOf(ItemListed, rice)

describe('listing an item', () => {
  it('offers it at its price', () => {
    given([opened]).when(commandOf(ListItem, rice)).then([listed])
  })
  it('changes nothing when it is listed so already', () => {
    given([opened, listed]).when(commandOf(ListItem, rice)).then([])
  })
  it('refuses other words or another price while it is listed', () => {
    const refusal = shopItemAlreadyListed({ itemId: listed.itemId, name: listed.name, pointsEach: listed.pointsEach })
    for (const other of [{ name: '小米' }, { measure: 'bag-10kg' }, { pointsEach: 45 }]) {
      given([opened, listed])
        .when(commandOf(ListItem, { ...rice, ...other }))
        .then(refusal)
    }
  })
  it('offers a delisted item again at a new price', () => {
    const delisted = eventOf(ItemDelisted, { shopId: 's1', itemId: 'rice' })
    const dearer = { ...rice, pointsEach: 50 }
    given([opened, listed, delisted])
      .when(commandOf(ListItem, dearer))
      .then([eventOf(ItemListed, dearer)])
  })
  it('knows a price that was changed since', () => {
    const repriced = eventOf(ItemRepriced, { shopId: 's1', itemId: 'rice', pointsEach: 50 })
    given([opened, listed, repriced])
      .when(commandOf(ListItem, { ...rice, pointsEach: 50 }))
      .then([])
  })
  it('is not fooled by an id that every object knows', () => {
    const odd = { ...rice, itemId: 'constructor' }
    given([opened, listed])
      .when(commandOf(ListItem, odd))
      .then([eventOf(ItemListed, odd)])
  })
  it('refuses where there is no shop', () => {
    given([])
      .when(commandOf(ListItem, rice))
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})
