/** Who may do what to a redemption, cell by cell. The shop stands in SOUTH; wang, a villager, lives in WILLOW, a village of NORTH. */
import {
  type Actor,
  BlockRedemption,
  CancelRedemption,
  type Command,
  ExpireRedemption,
  FulfilRedemption,
  MakeRedemptionReady,
  type RedemptionCommand,
  RefuseRedemption,
  RequestRedemption,
  ReturnRedemption,
  type StaffRole,
  UnblockRedemption,
} from '@lovebank/core'
import { commandOf, householdStory, organisationStory, person, policy, redemptionStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../kernel/ids.ts'
import { authorise, type UnitLookups } from '../rights/authorise.ts'
import { redemption } from './index.ts'

const { appointed, stateAfter, townWithUnits, unit } = organisationStory

const order = {
  redemptionId: 'x1',
  volunteerId: 'wang',
  shopId: 's1',
  lines: [{ itemId: 'rice', quantity: 1, pointsEach: 44 }],
  expiresAt: '2026-02-20T01:00:00.000Z',
}
const inAdvance = commandOf(RequestRedemption, { ...order, channel: 'in-advance' })
const atTheCounter = commandOf(RequestRedemption, { ...order, channel: 'at-the-counter' })
const fulfil = commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode: '012345' })
const cancel = commandOf(CancelRedemption, { redemptionId: 'x1' })
const returns = commandOf(ReturnRedemption, {
  redemptionId: 'x1',
  lines: [{ itemId: 'rice', quantity: 1 }],
  reason: '受潮',
})
const block = commandOf(BlockRedemption, { redemptionId: 'x1', reason: '疑似冒领' })
const unblock = commandOf(UnblockRedemption, { redemptionId: 'x1' })
const ofPolicies = [
  commandOf(MakeRedemptionReady, { redemptionId: 'x1', pickupCode: '012345' }),
  commandOf(RefuseRedemption, { redemptionId: 'x1', cause: { tag: 'NotEnoughPoints', en: 'no', zh: '不' } }),
  commandOf(ExpireRedemption, { redemptionId: 'x1' }),
]

const { requested } = redemptionStory
const wang = requested.volunteerId
const asked = redemption.evolve(redemption.initialState, requested)

/** Wang asks for it on points that the household of clerk keeps together. */
const home = householdStory.formed('H-1', ['zhao', wang, 'clerk'])
const pooled = redemption.evolve(redemption.initialState, { ...requested, householdId: home.householdId })

const units: UnitLookups = {
  ofHousehold: (householdId) => (householdId === home.householdId ? home : undefined),
  ofPerson: (personId) => (personId === wang ? unit('WILLOW') : undefined),
  ofShop: (shopId) => (shopId === 's1' ? unit('SOUTH') : undefined),
  merchantAt: () => undefined,
}

interface Case {
  readonly by?: Actor
  readonly onBehalfOf?: PersonId
  /** who holds which office where */
  readonly office?: readonly [who: string, role: StaffRole, code: string]
}

const ask = (command: RedemptionCommand, { by = person('clerk'), onBehalfOf, office }: Case, there = asked) => {
  const town = stateAfter([...townWithUnits, ...(office === undefined ? [] : [appointed(...office)])])
  const state = command.type === 'RequestRedemption' ? redemption.initialState : there
  const sent: Command = { ...command, actor: by, onBehalfOf }
  const answer = authorise(sent, redemption.scopeOf(command, state), town, units)
  return isLeft(answer) ? answer.left.tag : 'allowed'
}

const roles: ReadonlyArray<StaffRole> = [
  'administrator',
  'social-worker',
  'village-director',
  'child-director',
  'child-supervisor',
  'shopkeeper',
  'auditor',
]
const everywhere = ['TOWN', 'SOUTH', 'NORTH', 'WILLOW', 'CELL']
const shopSide = ['TOWN', 'SOUTH']
const eitherSide = ['TOWN', 'SOUTH', 'NORTH', 'WILLOW']

/** Written by hand from what the town decided: which offices, and at which units. */
const table: ReadonlyArray<readonly [string, RedemptionCommand, ReadonlyArray<StaffRole>, ReadonlyArray<string>]> = [
  ['asks in advance', inAdvance, ['administrator', 'social-worker', 'village-director', 'shopkeeper'], eitherSide],
  ['asks at the counter', atTheCounter, ['shopkeeper'], shopSide],
  ['hands the goods over', fulfil, ['shopkeeper'], shopSide],
  ['takes goods back', returns, ['administrator', 'shopkeeper'], shopSide],
  ['calls it off', cancel, ['administrator', 'social-worker', 'village-director', 'shopkeeper'], eitherSide],
  ['opens an inquiry', block, ['administrator', 'social-worker', 'shopkeeper'], eitherSide],
  ['closes an inquiry', unblock, ['administrator', 'social-worker'], eitherSide],
  ...ofPolicies.map((command) => [`asks for ${command.type}`, command, [], []] as const),
]

describe.each(table)('who %s', (_, command, entitled, reaching) => {
  test.each(roles)('as a %s, at each unit', (role) => {
    const allowed = everywhere.filter((code) => ask(command, { office: ['clerk', role, code] }) === 'allowed')
    expect(allowed).toEqual(entitled.includes(role) ? reaching : [])
  })
})

describe('the shopkeeper', () => {
  test('of the shop serves a villager of another station', () => {
    const office = ['clerk', 'shopkeeper', 'SOUTH'] as const
    for (const command of [inAdvance, atTheCounter, fulfil, returns, cancel]) {
      expect([command.type, ask(command, { office })]).toEqual([command.type, 'allowed'])
    }
  })

  test('of the villager’s own station hands nothing over in another station’s shop', () => {
    for (const code of ['NORTH', 'WILLOW']) {
      const office = ['clerk', 'shopkeeper', code] as const
      for (const command of [atTheCounter, fulfil, returns]) {
        expect([command.type, ask(command, { office })]).toEqual([command.type, 'NotEntitled'])
      }
    }
  })

  test('of the whole town serves in every shop', () => {
    const office = ['clerk', 'shopkeeper', 'TOWN'] as const
    for (const command of [atTheCounter, fulfil, returns]) expect(ask(command, { office })).toBe('allowed')
  })

  test('is who a policy hands over for at the counter, and no keeper from elsewhere', () => {
    const counter = { by: policy('redemption'), onBehalfOf: 'clerk' as PersonId }
    expect(ask(fulfil, { ...counter, office: ['clerk', 'shopkeeper', 'SOUTH'] })).toBe('allowed')
    expect(ask(fulfil, { ...counter, office: ['clerk', 'shopkeeper', 'NORTH'] })).toBe('NotEntitled')
  })
})

describe('a member of the household whose points pay', () => {
  const office = ['clerk', 'shopkeeper', 'SOUTH'] as const
  const fromPool = { ...atTheCounter, householdId: home.householdId }

  test('hands nothing out to another member, takes nothing back and leads no inquiry', () => {
    expect(ask(fromPool, { office })).toBe('OwnCase')
    for (const command of [fulfil, returns, block]) expect(ask(command, { office }, pooled)).toBe('OwnCase')
    const counter = { by: policy('redemption'), onBehalfOf: 'clerk' as PersonId, office }
    expect(ask(fulfil, counter, pooled)).toBe('OwnCase')
  })

  test('calls it off as the head, and not as another', () => {
    expect(ask(cancel, { by: person('zhao') }, pooled)).toBe('allowed')
    expect(ask(cancel, { by: person(wang) }, pooled)).toBe('allowed')
    expect(ask(cancel, {}, pooled)).toBe('NotEntitled')
  })
})

describe('the villager', () => {
  const self = person(wang)

  test('asks in advance and calls it off, without any office', () => {
    expect(ask(inAdvance, { by: self })).toBe('allowed')
    expect(ask(cancel, { by: self })).toBe('allowed')
  })

  test('who keeps the shop does not serve themself, not even through a policy', () => {
    for (const code of shopSide) {
      const office = [wang, 'shopkeeper', code] as const
      for (const command of [atTheCounter, fulfil, returns, block, unblock]) {
        expect(ask(command, { by: self, office })).toBe('OwnCase')
      }
      expect(ask(fulfil, { by: policy('redemption'), onBehalfOf: wang, office })).toBe('OwnCase')
    }
  })
})

describe('a policy', () => {
  test('moves a redemption on in its own name, and hands over only in the name of a keeper', () => {
    const by = policy('redemption')
    for (const command of [...ofPolicies, cancel]) expect(ask(command, { by })).toBe('allowed')
    for (const command of [inAdvance, atTheCounter, fulfil, returns]) expect(ask(command, { by })).toBe('NotEntitled')
  })
})

test('a redemption in a shop that is not on the books is for the town to look into', () => {
  const lost = { ...atTheCounter, shopId: 'nowhere' as typeof atTheCounter.shopId }
  const allowed = everywhere.filter((code) => ask(lost, { office: ['clerk', 'shopkeeper', code] }) === 'allowed')
  expect(allowed).toEqual(['TOWN'])
})
