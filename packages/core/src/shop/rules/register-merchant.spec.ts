/** The rule of taking a partner merchant on. */
import { commandOf, merchantStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { RegisterMerchant } from '../commands.ts'
import { shop } from '../index.ts'
import { agreementUnfit } from '../merchant-refusals.ts'
import { shopAlreadyOpen } from '../refusals.ts'

const { agreed, agreement, opened, begun } = merchantStory
const given = scenariosOf(shop)
const plain = { shopId: 'store', unitId: 'u1', name: '小卖部' }
const register = (changes: Parameters<typeof agreement>[0] = {}) =>
  commandOf(RegisterMerchant, { ...plain, agreement: agreement(changes) })
const refusal = shopAlreadyOpen({ shopId: opened.shopId, name: opened.name })

describe('taking a merchant on', () => {
  it('opens a shop under the agreement', () => {
    given([]).when(register()).then([opened, agreed()])
  })
  it('changes nothing when asked for again', () => {
    given(begun).when(register()).then([])
  })
  it('refuses an id that another shop or another agreement has', () => {
    given([opened]).when(register()).then(refusal)
    given(begun)
      .when(register({ ceiling: 101 }))
      .then(refusal)
    given(begun)
      .when(commandOf(RegisterMerchant, { ...plain, name: '分店', agreement: agreement() }))
      .then(refusal)
  })
  it('refuses an agreement that ends before it begins, and takes one of a day', () => {
    const { from, to } = agreement({ from: '2026-02-02', to: '2026-02-01' })
    given([])
      .when(register({ from, to }))
      .then(agreementUnfit({ from, to, repeated: undefined }))
    given([])
      .when(register({ from, to: from }))
      .then([opened, agreed({ from, to: from })])
  })
  it('refuses an agreement that names goods twice', () => {
    const { from, to, offers } = agreement()
    const twice = [...offers, { itemId: 'soap', unitPriceFen: 1 }]
    given([])
      .when(register({ offers: twice }))
      .then(agreementUnfit({ from, to, repeated: merchantStory.listed.itemId }))
  })
})
