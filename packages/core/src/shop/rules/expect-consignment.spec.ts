/** The rule of goods that are on their way here. */
import { commandOf, consignmentStory, eventOf, merchantStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { ExpectConsignment } from '../commands.ts'
import { consignmentDiffers, shelvesUnlike } from '../consignment-refusals.ts'
import { ItemListed, ReliefItemListed } from '../events.ts'
import { shop } from '../index.ts'
import { merchantKeepsOwnGoods } from '../merchant-refusals.ts'
import { shopNotOpen } from '../refusals.ts'

const { expectedAt, goodsOf, listedAt, openedAt, received } = consignmentStory
const given = scenariosOf(shop)
const goods = goodsOf(['old', 3])
const ask = (shopId: string, fromShopId = 'north') =>
  commandOf(ExpectConsignment, { shopId, consignmentId: 'c1', fromShopId, goods })
const { consignmentId } = ask('south')
const { shopId } = openedAt('south')
const { itemId } = listedAt('south')

describe('expecting goods of another shop', () => {
  it('notes them, whether or not the item is known here', () => {
    given([openedAt('south')])
      .when(ask('south'))
      .then([expectedAt(['old', 3])])
    given([openedAt('south'), listedAt('south')])
      .when(ask('south'))
      .then([expectedAt(['old', 3])])
  })
  it('changes nothing again, received or not', () => {
    given([openedAt('south'), expectedAt(['old', 3])])
      .when(ask('south'))
      .then([])
    given([openedAt('south'), expectedAt(['old', 3]), received([['old', 3]])])
      .when(ask('south'))
      .then([])
  })
  it('refuses an id that another shop’s goods have here', () => {
    given([openedAt('south'), expectedAt(['old', 3])])
      .when(ask('south', 'west'))
      .then(consignmentDiffers({ consignmentId }))
  })
  it('refuses what is relief or a service here', () => {
    const unlike = shelvesUnlike({ shopId, itemId })
    const plain = { shopId: 'south', itemId: 'rice', name: '大米', measure: 'bag-5kg' }
    given([openedAt('south'), eventOf(ReliefItemListed, plain)])
      .when(ask('south'))
      .then(unlike)
    given([openedAt('south'), eventOf(ItemListed, { ...plain, pointsEach: 1, supply: 'service' })])
      .when(ask('south'))
      .then(unlike)
  })
  it('refuses a merchant’s, and where there is no shop', () => {
    const store = ask('store')
    given(merchantStory.begun)
      .when(store)
      .then(merchantKeepsOwnGoods({ shopId: store.shopId }))
    given([]).when(ask('south')).then(shopNotOpen({ shopId }))
  })
})
