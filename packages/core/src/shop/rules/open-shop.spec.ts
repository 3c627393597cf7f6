/** The rule of opening a shop. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { OpenShop } from '../commands.ts'
import { ShopOpened } from '../events.ts'
import { shop } from '../index.ts'
import { shopAlreadyOpen } from '../refusals.ts'

const given = scenariosOf(shop)
const openShop = commandOf(OpenShop, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })

describe('opening a shop', () => {
  it('opens it at its unit', () => {
    given([]).when(openShop).then([opened])
  })
  it('changes nothing when asked for again', () => {
    given([opened]).when(openShop).then([])
  })
  it('refuses another shop under the same id', () => {
    const elsewhere = commandOf(OpenShop, { shopId: 's1', unitId: 'u2', name: '爱心超市' })
    const refusal = shopAlreadyOpen({ shopId: opened.shopId, name: opened.name })
    given([opened]).when(elsewhere).then(refusal)
    given([opened])
      .when(commandOf(OpenShop, { shopId: 's1', unitId: 'u1', name: '分店' }))
      .then(refusal)
  })
})
