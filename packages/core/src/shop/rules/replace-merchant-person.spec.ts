/** Who hands out at a merchant's once the person whom the agreement names is gone. */
import { commandOf, merchantStory, scenariosOf } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { ReplaceMerchantPerson, ReserveStock } from '../commands.ts'
import type { ShopEvent } from '../events.ts'
import { merchantsPerson, shop } from '../index.ts'
import { nobodyHandsOut, notAMerchant } from '../merchant-refusals.ts'
import { shopNotOpen } from '../refusals.ts'

const { agreed, begun, opened, replaced, reserved, soap } = merchantStory
const given = scenariosOf(shop)
const { shopId } = opened
const replace = (byId?: string) => commandOf(ReplaceMerchantPerson, { shopId, personId: 'owner', byId: byId as never })
const reserve = commandOf(ReserveStock, { shopId, redemptionId: 'x1', lines: soap(1), points: 8 })

describe('replacing who hands out', () => {
  it('names the kept record, or nobody', () => {
    given(begun)
      .when(replace('kept'))
      .then([replaced('owner', 'kept')])
    given(begun)
      .when(replace())
      .then([replaced('owner')])
  })

  it('changes nothing where somebody else was named meanwhile', () => {
    given([...begun, agreed({ servedBy: 'other' })])
      .when(replace())
      .then([])
    given([...begun, replaced('owner')])
      .when(replace())
      .then([])
  })

  it('sets nothing aside while nobody hands out, until the agreement is renewed', () => {
    given([...begun, replaced('owner')])
      .when(reserve)
      .then(nobodyHandsOut({ shopId }))
    given([...begun, replaced('owner', 'kept')])
      .when(reserve)
      .then([reserved('x1', 1)])
    given([...begun, replaced('owner'), agreed({ servedBy: 'other' })])
      .when(reserve)
      .then([reserved('x1', 1)])
  })

  it('leaves the shop a merchant’s, where no shopkeeper hands out', () => {
    const personAfter = (...events: ReadonlyArray<ShopEvent>) =>
      merchantsPerson(events.reduce(shop.evolve, shop.initialState))
    expect(personAfter(...begun)).toBe('owner')
    expect(personAfter(...begun, replaced('owner'))).toBeNull()
    expect(personAfter(...begun, replaced('owner', 'kept'))).toBe('kept')
    expect(personAfter(opened)).toBeUndefined()
  })

  it('refuses a shop of the town’s own, and none', () => {
    given([opened]).when(replace()).then(notAMerchant({ shopId }))
    given([]).when(replace()).then(shopNotOpen({ shopId }))
  })
})
