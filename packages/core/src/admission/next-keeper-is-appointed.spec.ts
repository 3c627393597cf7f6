import { HandOverShop, ShopOpened, type StaffRole } from '@lovebank/core'
import { commandOf, eventOf, organisationStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { household } from '../household/index.ts'
import { shop } from '../shop/index.ts'
import { admit } from './admit.ts'
import type { Facts } from './facts.ts'

const { appointed, stateAfter, townWithUnits, unit } = organisationStory
const handOver = commandOf(HandOverShop, { shopId: 's1', fromId: 'keeper', toId: 'next', counts: [] })
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: unit('NORTH'), name: '爱心超市' })

const answer = (role: StaffRole, code: string, happened: ReadonlyArray<typeof opened> = [opened]) => {
  const states: Readonly<Record<string, unknown>> = {
    organisation: stateAfter([...townWithUnits, appointed('next', role, code)]),
    household: household.initialState,
    shop: happened.reduce(shop.evolve, shop.initialState),
  }
  const facts: Facts = { stateOf: (aggregate) => states[aggregate] as never }
  const admitted = admit(handOver, facts)
  return admitted._tag === 'Left' ? admitted.left.tag : 'admitted'
}

test('the next keeper of a shop holds an office that reaches it', () => {
  expect(answer('shopkeeper', 'NORTH')).toBe('admitted')
  expect(answer('shopkeeper', 'TOWN')).toBe('admitted')
  expect(answer('shopkeeper', 'SOUTH')).toBe('NextKeeperNotAppointed')
  expect(answer('social-worker', 'NORTH')).toBe('NextKeeperNotAppointed')
})

test('a shop that nobody opened is for the shop itself to refuse', () => {
  expect(answer('social-worker', 'NORTH', [])).toBe('admitted')
})
