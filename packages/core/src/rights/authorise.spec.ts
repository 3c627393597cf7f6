import type { Actor, Command, CommandType, HouseholdId, PersonId, ShopId, StaffRole, UnitId } from '@lovebank/core'
import { organisationStory, person, policy } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { mayDo } from '../../test/may-do.ts'
import type { Scope } from '../kernel/decider.ts'
import { authorise } from './authorise.ts'

const { appointed, stateAfter, townWithUnits, unit } = organisationStory

const commandTypes = Object.keys(mayDo) as ReadonlyArray<CommandType>

const letters: Readonly<Record<StaffRole, string>> = {
  administrator: 'A',
  'social-worker': 'S',
  'village-director': 'V',
  'child-director': 'D',
  'child-supervisor': 'U',
  shopkeeper: 'K',
  auditor: 'R',
}
const roles = Object.keys(letters) as ReadonlyArray<StaffRole>

const places = { 'at the unit': 'WILLOW', above: 'NORTH', 'at the town': 'TOWN', below: 'CELL', beside: 'SOUTH' }
type Place = keyof typeof places
const reaching: ReadonlyArray<Place> = ['at the unit', 'above', 'at the town']

const clerk = 'clerk' as PersonId
const wangs = {
  unitId: unit('WILLOW'),
  headId: 'wang' as PersonId,
  members: [{ personId: 'wang' as PersonId }, { personId: clerk }],
}
const inWillow: Scope = { unitId: unit('WILLOW') }
const townWith = (role: StaffRole, code: string) => stateAfter([...townWithUnits, appointed(clerk, role, code)])
const townWithoutClerk = stateAfter(townWithUnits)

const ask = (
  type: CommandType,
  scope: Scope,
  more: { actor?: Actor; onBehalfOf?: PersonId; town?: typeof townWithoutClerk; channel?: string } = {},
) => {
  const { actor = person(clerk), onBehalfOf, town = townWithoutClerk, channel = 'in-advance' } = more
  const command = { type, actor, onBehalfOf, channel } as unknown as Command
  return authorise(command, scope, town, {
    ofPerson: (id) => (id === 'wang' ? unit('WILLOW') : undefined),
    ofHousehold: (id) => (id === 'wangs' ? wangs : undefined),
    ofShop: (id) => (id === 'market' || id === 'grocer' ? unit('SOUTH') : undefined),
    merchantAt: (id) => (id === 'grocer' ? ('owner' as PersonId) : undefined),
  })
}
const outcome = (answer: ReturnType<typeof ask>) => (isLeft(answer) ? answer.left.tag : 'allowed')
const expected = (isAllowed: boolean) => (isAllowed ? 'allowed' : 'NotEntitled')

/** At which units this office gives the right. */
const reachedBy = (role: StaffRole, type: CommandType, scope: Scope) =>
  ['TOWN', 'NORTH', 'WILLOW', 'CELL', 'SOUTH'].filter(
    (code) => outcome(ask(type, scope, { town: townWith(role, code) })) === 'allowed',
  )

describe.each(commandTypes)('%s', (type) => {
  const granted = mayDo[type]
  const isForAnyone = granted.includes('*')

  test.each(roles)('asked by a %s, at each place', (role) => {
    const cells = Object.entries(places).map(([place, code]) => [
      place,
      ask(type, inWillow, { town: townWith(role, code) }),
    ])
    expect(cells.map(([place, answer]) => [place, outcome(answer as never)])).toEqual(
      Object.keys(places).map((place) => [
        place,
        expected(isForAnyone || (granted.includes(letters[role]) && reaching.includes(place as Place))),
      ]),
    )
  })

  test('asked by the person concerned, by a stranger, by a policy', () => {
    expect({
      self: outcome(ask(type, { ...inWillow, self: clerk })),
      stranger: outcome(ask(type, { ...inWillow, self: 'wang' as PersonId })),
      policy: outcome(ask(type, inWillow, { actor: policy('clock') })),
    }).toEqual({
      self: expected(isForAnyone || granted.includes('s')),
      stranger: expected(isForAnyone),
      policy: expected(granted.includes('p')),
    })
  })

  test.each(roles)('asked by a policy on behalf of a %s, at each place', (role) => {
    for (const [place, code] of Object.entries(places)) {
      const answer = ask(type, inWillow, { actor: policy('counter'), onBehalfOf: clerk, town: townWith(role, code) })
      const borrows = granted.includes('k') && granted.includes(letters[role]) && reaching.includes(place as Place)
      expect([place, outcome(answer)]).toEqual([place, expected(granted.includes('p') || borrows)])
    }
  })

  test('asked in one’s own case, whatever the office', () => {
    for (const role of roles) {
      const own = { ...inWillow, notBy: ['wang' as PersonId, clerk], self: clerk }
      expect(outcome(ask(type, own, { town: townWith(role, 'TOWN') }))).toBe('OwnCase')
    }
  })
})

describe('the unit of a case', () => {
  const director = townWith('village-director', 'WILLOW')

  test('is where the person lives, where no unit is told', () => {
    expect(outcome(ask('MoveToUnit', { personId: 'wang' as PersonId }, { town: director }))).toBe('allowed')
    expect(outcome(ask('MoveToUnit', { personId: 'nobody' as PersonId }, { town: director }))).toBe('NotEntitled')
  })

  test('is where the shop stands, whoever is served there', () => {
    const scope = { shopId: 'market' as ShopId, notBy: ['wang' as PersonId] }
    expect(reachedBy('shopkeeper', 'FulfilRedemption', scope)).toEqual(['TOWN', 'SOUTH'])
  })

  test('is either side of a case that has two, the shop’s and the person’s', () => {
    const scope = { shopId: 'market' as ShopId, personId: 'wang' as PersonId }
    expect(reachedBy('social-worker', 'CancelRedemption', scope)).toEqual(['TOWN', 'NORTH', 'WILLOW', 'SOUTH'])
    const known = { shopId: 'market' as ShopId, personId: 'nobody' as PersonId }
    expect(reachedBy('social-worker', 'CancelRedemption', known)).toEqual(['TOWN', 'SOUTH'])
  })

  test('is the unit that the scope tells, and no other is looked up', () => {
    const scope = { ...inWillow, shopId: 'market' as ShopId, personId: 'wang' as PersonId }
    const never = () => expect.fail('a unit was told')
    const command = { type: 'PublishTask', actor: person(clerk) } as unknown as Command
    const town = townWith('social-worker', 'NORTH')
    const lookups = { ofPerson: never, ofHousehold: never, ofShop: never, merchantAt: never }
    expect(authorise(command, scope, town, lookups)._tag).toBe('Right')
    expect(reachedBy('social-worker', 'PublishTask', scope)).toEqual(['TOWN', 'NORTH', 'WILLOW'])
  })

  test('is the whole town where the books know none, so that only the town’s own staff reach it', () => {
    const cases: ReadonlyArray<Scope> = [
      {},
      { unitId: 'constructor' as UnitId },
      { personId: 'nobody' as PersonId },
      { shopId: 'nowhere' as ShopId, personId: 'nobody' as PersonId },
    ]
    for (const scope of cases) expect(reachedBy('social-worker', 'PublishTask', scope)).toEqual(['TOWN'])
  })

  test('has nobody with a right before the town is founded', () => {
    expect(outcome(ask('PublishTask', {}, { town: stateAfter([]) }))).toBe('NotEntitled')
    expect(outcome(ask('FoundTown', {}, { town: stateAfter([]) }))).toBe('allowed')
  })
})

describe('the case of a household', () => {
  const householdId = 'wangs' as HouseholdId
  const itsOwn: Scope = { householdId, notByMembersOf: householdId }
  const asked = (type: CommandType, role: StaffRole, code: string, scope: Scope = itsOwn) =>
    outcome(
      ask(type, scope, {
        actor: person('worker'),
        town: stateAfter([...townWithUnits, appointed('worker', role, code)]),
      }),
    )

  test('lies in its unit', () => {
    const none = 'none' as HouseholdId
    expect(asked('CloseAccount', 'social-worker', 'NORTH')).toBe('allowed')
    expect(asked('CloseAccount', 'social-worker', 'SOUTH')).toBe('NotEntitled')
    expect(asked('CloseAccount', 'social-worker', 'WILLOW', { householdId: none, notByMembersOf: none })).toBe(
      'NotEntitled',
    )
  })

  test('is for none of its members to decide, whatever their office, nor for a policy in their name', () => {
    const town = townWith('administrator', 'TOWN')
    expect(outcome(ask('CloseAccount', itsOwn, { town }))).toBe('OwnCase')
    const inTheShop = { shopId: 'market' as ShopId, notByMembersOf: householdId }
    const keeper = townWith('shopkeeper', 'SOUTH')
    expect(outcome(ask('FulfilRedemption', inTheShop, { town: keeper }))).toBe('OwnCase')
    const forKeeper = { town: keeper, actor: policy('counter'), onBehalfOf: clerk }
    expect(outcome(ask('FulfilRedemption', inTheShop, forKeeper))).toBe('OwnCase')
  })

  test('is for its head where a person may for themselves, and for no other member', () => {
    const scope = { ...itsOwn, isForHead: true }
    expect(outcome(ask('RequestTransfer', scope, { actor: person('wang') }))).toBe('allowed')
    expect(outcome(ask('RequestTransfer', scope, { town: townWith('administrator', 'TOWN') }))).toBe('OwnCase')
    expect(outcome(ask('CloseAccount', itsOwn, { actor: person('wang') }))).toBe('OwnCase')
    expect(outcome(ask('GrantPoints', scope, { actor: person('wang') }))).toBe('NotEntitled')
  })

  test('is not looked up for a policy that may anywhere', () => {
    const never = () => expect.fail('nobody has to be asked')
    const command = { type: 'Deposit', actor: policy('credit-work') } as unknown as Command
    const lookups = { ofPerson: never, ofHousehold: never, ofShop: never, merchantAt: never }
    expect(authorise(command, itsOwn, townWithoutClerk, lookups)._tag).toBe('Right')
  })
})

describe('at a merchant’s', () => {
  const scope: Scope = { shopId: 'grocer' as ShopId, notBy: ['wang' as PersonId] }
  const owner = 'owner' as PersonId

  test('the person whom the agreement names hands out and takes back, and no shopkeeper does', () => {
    for (const type of ['FulfilRedemption', 'ReturnRedemption'] as const) {
      expect(outcome(ask(type, scope, { actor: person(owner) }))).toBe('allowed')
      expect(reachedBy('shopkeeper', type, scope)).toEqual([])
    }
    expect(reachedBy('administrator', 'ReturnRedemption', scope)).toEqual(['TOWN', 'SOUTH'])
    expect(outcome(ask('RequestRedemption', scope, { actor: person(owner), channel: 'at-the-counter' }))).toBe(
      'allowed',
    )
  })

  test('a policy hands out on behalf of that person, and of nobody else', () => {
    const atCounter = (onBehalfOf: PersonId) =>
      outcome(
        ask('FulfilRedemption', scope, { actor: policy('counter'), onBehalfOf, town: townWith('shopkeeper', 'TOWN') }),
      )
    expect([atCounter(owner), atCounter(clerk)]).toEqual(['allowed', 'NotEntitled'])
  })

  test('that person has no right in another shop, in a case of their own, or over the agreement', () => {
    const actor = person(owner)
    expect(outcome(ask('FulfilRedemption', { shopId: 'market' as ShopId }, { actor }))).toBe('NotEntitled')
    expect(outcome(ask('FulfilRedemption', { ...scope, notBy: [owner] }, { actor }))).toBe('OwnCase')
    expect(outcome(ask('DrawUpSettlement', scope, { actor }))).toBe('NotEntitled')
  })
})

describe('speaking for another', () => {
  test('gives a person no right of the other', () => {
    const town = stateAfter([...townWithUnits, appointed('wang', 'administrator', 'TOWN')])
    const forWang = { town, onBehalfOf: 'wang' as PersonId }
    expect(outcome(ask('OpenShop', inWillow, forWang))).toBe('NotEntitled')
    expect(outcome(ask('SignUp', { ...inWillow, self: 'wang' as PersonId }, forWang))).toBe('NotEntitled')
  })

  test('lets a clerk ask at the counter for the one whose case it is', () => {
    const town = townWith('shopkeeper', 'WILLOW')
    const wang = 'wang' as PersonId
    const scope = { ...inWillow, notBy: [wang] }
    expect(outcome(ask('RequestRedemption', scope, { town, onBehalfOf: wang, channel: 'at-the-counter' }))).toBe(
      'allowed',
    )
  })

  test('does not let a policy hand goods to the one in whose name it acts', () => {
    const town = townWith('shopkeeper', 'WILLOW')
    const scope = { ...inWillow, notBy: [clerk] }
    expect(outcome(ask('FulfilRedemption', scope, { town, actor: policy('counter'), onBehalfOf: clerk }))).toBe(
      'OwnCase',
    )
  })
})

test('asking at the counter is for those who may hand over', () => {
  const counter = { channel: 'at-the-counter' }
  const allowed = roles.filter(
    (role) => outcome(ask('RequestRedemption', inWillow, { ...counter, town: townWith(role, 'WILLOW') })) === 'allowed',
  )
  expect(allowed).toEqual(['shopkeeper'])
  expect(outcome(ask('RequestRedemption', { ...inWillow, self: clerk }, counter))).toBe('NotEntitled')
})

describe('a refusal', () => {
  test('tells which offices may do it, and from which units', () => {
    expect(ask('UnfreezeAccount', inWillow)).toEqual({
      _tag: 'Left',
      left: {
        tag: 'NotEntitled',
        command: 'UnfreezeAccount',
        actor: 'clerk',
        entitled: ['administrator', 'social-worker'],
        unitIds: [unit('WILLOW')],
        reachedFrom: ['WILLOW', 'NORTH', 'TOWN'].map((code) => ({ unitId: unit(code), name: code })),
      },
    })
  })

  test('tells each unit once where a case has two sides', () => {
    const answer = ask('CancelRedemption', { shopId: 'market' as ShopId, personId: 'wang' as PersonId })
    expect(answer).toMatchObject({
      left: {
        unitIds: [unit('SOUTH'), unit('WILLOW')],
        reachedFrom: [{ name: 'SOUTH' }, { name: 'TOWN' }, { name: 'WILLOW' }, { name: 'NORTH' }],
      },
    })
  })

  test('tells that the case lies in no unit on the books', () => {
    const answer = ask('PublishTask', {}, { actor: policy('clock') })
    expect(answer).toMatchObject({ left: { actor: 'clock', unitIds: [], reachedFrom: [] } })
  })

  test('tells whose own case it is', () => {
    const answer = ask('AcceptWork', { notBy: [clerk] })
    expect(answer).toMatchObject({ left: { tag: 'OwnCase', command: 'AcceptWork', personId: clerk } })
  })
})
