/** Nobody decides on those with whom they live, or on kin: wang's daughter, the clerk, holds every office, and lives with wang, or apart. */
import {
  AccountOpened,
  type Actor,
  type Command,
  type CommandType,
  type HouseholdEvent,
  type TaskEvent,
} from '@lovebank/core'
import {
  accountStory,
  appraisalStory,
  certificateStory,
  eventOf,
  householdStory,
  merchantStory,
  person,
  policy,
  redemptionStory,
  taskStory,
  volunteerStory,
} from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { deniedToHousehold, deniedToKinBesides, mayDo } from '../../test/may-do.ts'
import { account } from '../account/index.ts'
import { certificate } from '../certificate/index.ts'
import { household } from '../household/index.ts'
import { redemption } from '../redemption/index.ts'
import { shop } from '../shop/index.ts'
import { task } from '../task/index.ts'
import { volunteer } from '../volunteer/index.ts'
import { admit } from './admit.ts'
import type { Facts } from './facts.ts'
import { factsNeeded } from './facts-needed.ts'
import { notOwnHousehold } from './not-own-household.ts'
import { ownHousehold, ownKin } from './refusals.ts'

const { added, formed, idOf, kin, kinNoMore, noted, removed, stateAfter } = householdStory
const together = [formed('H-1', ['wang', 'clerk'])]
/** Wang lives with li; the clerk lives elsewhere. */
const apart = [formed('H-1', ['wang', 'li']), kin('wang', 'clerk')]

const before = <State, Event>(
  decider: { readonly initialState: State; readonly evolve: (state: State, event: Event) => State },
  events: ReadonlyArray<Event>,
) => events.reduce(decider.evolve, decider.initialState)

const inWork: ReadonlyArray<TaskEvent> = taskStory.untilAttended('wang')
const wangInVolunteers = { ...volunteerStory.registered, volunteerId: 'wang' as never }
const starOfWang = {
  ...volunteerStory.starProposed({ rule: 'n', round: 1, stars: 1, minutes: 1 }),
  volunteerId: 'wang' as never,
}

const merchantsShop = before(shop, [merchantStory.opened, merchantStory.agreed({ servedBy: 'wang' })])
const certificateOfWang = before(certificate, [certificateStory.issued])

/** Wang's account, redemption, work, star and appraisal, as the commands below find them. */
const factsAfter = (register: ReadonlyArray<HouseholdEvent>, work: ReadonlyArray<TaskEvent> = inWork): Facts => {
  const states: Readonly<Record<string, unknown>> = {
    household: before(household, register),
    task: before(task, work),
    account: before(account, [accountStory.opened]),
    redemption: before(redemption, [redemptionStory.requested, redemptionStory.ready]),
    volunteer: before(volunteer, [wangInVolunteers, starOfWang]),
    shop: merchantsShop,
    certificate: certificateOfWang,
    appraisal: appraisalStory.stateAfter({ ...appraisalStory.appraised, members: ['wang' as never] }),
  }
  return { stateOf: (aggregate) => states[aggregate] as never }
}

/** All fields that the commands name of whom they concern, whatever the type: the check reads those of its own. */
const asked = (type: CommandType, more: { actor?: Actor; channel?: string; except?: ReadonlyArray<string> } = {}) =>
  ({
    type,
    actor: person('clerk'),
    occurredAt: '2026-02-10T09:00:00.000Z',
    ...taskStory.on('wang'),
    workId: 'w1',
    accountId: 'li',
    redemptionId: 'x1',
    recipientId: 'wang',
    shopId: 's1',
    householdId: idOf('H-1'),
    volunteerId: 'wang',
    personId: 'wang',
    relativeId: 'sun',
    named: [],
    members: ['wang'],
    group: { by: 'named', people: ['wang'] },
    panel: ['chen'],
    month: '2026-01',
    channel: 'at-the-counter',
    except: [],
    agreement: { servedBy: 'wang' },
    holderId: 'wang',
    recruitedBy: 'wang',
    fromId: 'clerk',
    toId: 'wang',
    number: 'c1',
    deductionId: 'd1',
    ...more,
  }) as unknown as Command

const objection = (command: Command, facts: Facts) => notOwnHousehold.objection(command, facts)

describe.each(Object.keys(mayDo) as ReadonlyArray<CommandType>)('%s', (type) => {
  const denied = deniedToHousehold.includes(type) ? 'refused' : 'let through'

  test(`is ${denied} where the one concerned lives with whoever decides`, () => {
    const refusal = ownHousehold({ command: type, personId: 'clerk' as never, concerned: 'wang' as never })
    expect(objection(asked(type), factsAfter(together))).toEqual(denied === 'refused' ? refusal : undefined)
  })

  const deniedToKin = denied === 'refused' || deniedToKinBesides.includes(type) ? 'refused' : 'let through'

  test(`is ${deniedToKin} where the one concerned is kin of whoever decides`, () => {
    const refusal = ownKin({ command: type, personId: 'clerk' as never, concerned: 'wang' as never })
    expect(objection(asked(type), factsAfter(apart))).toEqual(deniedToKin === 'refused' ? refusal : undefined)
    expect(objection(asked(type), factsAfter([...apart, kinNoMore('clerk', 'wang')]))).toBeUndefined()
  })

  test('is let through for a stranger, a policy, and once they live apart', () => {
    const facts = factsAfter(together)
    for (const actor of [person('li'), policy('clock')])
      for (const register of [facts, factsAfter(apart.slice(1))])
        expect(objection(asked(type, { actor }), register)).toBeUndefined()
    expect(objection(asked(type), factsAfter([]))).toBeUndefined()
    expect(objection(asked(type), factsAfter([...together, removed('H-1', 'clerk')]))).toBeUndefined()
  })

  test('reads four other streams at most, each once', () => {
    const needed = factsNeeded(asked(type)).map(({ aggregate, id }) => `${aggregate}-${id}`)
    expect(new Set(needed).size).toBe(needed.length)
    expect(needed.length).toBeLessThanOrEqual(4)
  })
})

describe('whoever decides', () => {
  test('rules on no objection of their own household either', () => {
    const facts = factsAfter([formed('H-1', ['neighbour', 'clerk'])], taskStory.untilObjected('wang'))
    expect(objection(asked('RuleOnObjection'), facts)).toMatchObject({ concerned: 'neighbour' })
  })

  test('accepts a shift once their household stands among the exceptions', () => {
    const facts = factsAfter(together)
    expect(objection(asked('AcceptShift', { except: ['wang'] }), facts)).toBeUndefined()
    expect(
      objection(asked('AcceptShift'), {
        stateOf: (name) => (name === 'task' ? task.initialState : facts.stateOf(name, '')) as never,
      }),
    ).toBeUndefined()
  })

  test('may order in advance for the family, and hands nothing out to them', () => {
    expect(objection(asked('RequestRedemption', { channel: 'in-advance' }), factsAfter(together))).toBeUndefined()
    expect(objection(asked('RequestRedemption'), factsAfter(together))).toMatchObject({ tag: 'OwnHousehold' })
  })

  test('approves no deduction that somebody of their own household asked for, nor rules on a complaint of theirs', () => {
    const request = accountStory.deductionRequested('d1', 5)
    const states = factsAfter([formed('H-1', [request.requestedBy, 'clerk'])])
    const withRequest = before(account, [accountStory.opened, request])
    const facts: Facts = {
      stateOf: (name, id) => (name === 'account' ? withRequest : states.stateOf(name, id)) as never,
    }
    const approve = { ...asked('ApproveDeduction'), deductionId: 'd1' } as Command
    expect(objection(approve, facts)).toMatchObject({ tag: 'OwnHousehold', concerned: request.requestedBy })
    const uphold = { ...asked('UpholdComplaint'), complainedBy: 'neighbour' } as Command
    expect(objection(uphold, factsAfter([formed('H-1', ['neighbour', 'clerk'])]))).toMatchObject({
      concerned: 'neighbour',
    })
  })

  test('is barred as soon as they belong to the household', () => {
    const joined = [formed('H-1', ['wang']), added('H-1', 'clerk')]
    expect(admit(asked('AcceptWork'), factsAfter(joined))).toMatchObject({ left: { tag: 'OwnHousehold' } })
    expect(admit(asked('AcceptWork'), factsAfter([formed('H-1', ['wang'])]))._tag).toBe('Right')
  })
})

describe('kin', () => {
  test('decide nothing under the number of a duplicate, nor on one', () => {
    const facts = factsAfter([kin('wang-2', 'clerk'), noted('wang-2', 'duplicate', 'wang')])
    expect(objection(asked('AcceptWork'), facts)).toMatchObject({ tag: 'OwnKin', concerned: 'wang' })
    const other = factsAfter([kin('wang', 'clerk'), noted('clerk', 'duplicate', 'clerk-2')])
    expect(objection(asked('AcceptWork', { actor: person('clerk-2') }), other)).toMatchObject({ tag: 'OwnKin' })
  })

  test('of one member decide nothing that all of the household have', () => {
    const facts = factsAfter([formed('H-1', ['li', 'sun']), kin('sun', 'clerk')])
    const ofAll = eventOf(AccountOpened, { accountId: 'h', holderId: idOf('H-1'), holderKind: 'household' })
    const stateOf: Facts['stateOf'] = (name) =>
      name === 'account' ? (account.evolve(account.initialState, ofAll) as never) : facts.stateOf(name, '')
    expect(objection(asked('GrantPoints'), { stateOf })).toMatchObject({ tag: 'OwnKin', concerned: 'sun' })
  })

  test('do not sit on the panel that appraises their household', () => {
    const facts = factsAfter([kin('wang', 'chen')])
    expect(objection(asked('AppraiseHousehold'), facts)).toMatchObject({ tag: 'OwnKin', personId: 'chen' })
  })

  test('do not end a kinship of theirs, nor one of those with whom they live', () => {
    const home = [formed('H-1', ['li', 'clerk']), kin('li', 'sun')]
    const end = { ...asked('EndKinship'), personId: 'li', relativeId: 'sun' } as Command
    expect(objection(end, factsAfter(home))).toMatchObject({ tag: 'OwnHousehold', concerned: 'li' })
    expect(household.scopeOf(end as never, stateAfter()).notBy).toEqual(expect.arrayContaining(['li', 'sun']))
    const carried = stateAfter(noted('li', 'duplicate', 'clerk'))
    expect(household.scopeOf(end as never, carried).notBy).toContain('clerk')
  })

  test('say who spends for themselves, and do not name themselves for others', () => {
    const restrict = { ...asked('RestrictSpending'), named: [{ personId: 'clerk' }] } as unknown as Command
    expect(household.scopeOf(restrict as never, stateAfter()).notBy).toContain('clerk')
    expect(objection({ ...restrict, actor: person('wang') }, factsAfter(apart))).toBeUndefined()
    const named = { ...asked('RestrictSpending'), volunteerId: 'li', named: [{ personId: 'wang' }] } as never
    expect(objection(named, factsAfter([kin('wang', 'clerk')]))).toMatchObject({ tag: 'OwnKin', concerned: 'wang' })
  })
})
