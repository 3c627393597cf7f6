/** The rule of another agreement with a merchant. */
import { commandOf, merchantStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { RenewMerchantAgreement, ReserveStock } from '../commands.ts'
import { shop } from '../index.ts'
import { agreementUnfit, ceilingReached, notAMerchant } from '../merchant-refusals.ts'
import { shopNotOpen } from '../refusals.ts'

const { agreed, agreement, begun, opened, reserved, served } = merchantStory
const given = scenariosOf(shop)
const renew = (changes: Parameters<typeof agreement>[0]) =>
  commandOf(RenewMerchantAgreement, { shopId: 'store', agreement: agreement(changes) })
const { shopId } = opened

describe('renewing an agreement', () => {
  it('lets another one count from now on', () => {
    given(begun)
      .when(renew({ servedBy: 'daughter' }))
      .then([agreed({ servedBy: 'daughter' })])
  })
  it('begins to count towards the new ceiling, and frees what is freed where it was counted', () => {
    const ask = commandOf(ReserveStock, { shopId, redemptionId: 'x2', lines: merchantStory.soap(3), points: 24 })
    const asked = reserved('x2', 3)
    const { ceiling } = agreement({ ceiling: 24 })
    const renewed = [...begun, ...served('x1', 12, '2026-02-01'), agreed({ ceiling: 24 })]
    given(renewed).when(ask).then([asked])
    const { points } = asked.atMerchant ?? { points: ceiling }
    given([...renewed, reserved('x3', 1), merchantStory.returned('x1', 1, '2026-02-02')])
      .when(ask)
      .then(ceilingReached({ shopId, asked: points, left: 16, ceiling }))
  })
  it('changes nothing where it is the same', () => {
    given(begun).when(renew({})).then([])
  })
  it('refuses what is unfit, a shop of the town’s own, and none', () => {
    const { from, to } = agreement({ to: '2025-12-31' })
    given(begun)
      .when(renew({ to }))
      .then(agreementUnfit({ from, to, repeated: undefined }))
    given([opened]).when(renew({})).then(notAMerchant({ shopId }))
    given([]).when(renew({})).then(shopNotOpen({ shopId }))
  })
})
