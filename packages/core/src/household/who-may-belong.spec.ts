/** Whom the register takes no more: under a record that stands for nobody, or as a head who has left the bank. */
import {
  AddMember,
  ChangePooling,
  DissolveHousehold,
  FormHousehold,
  type HouseholdEvent,
  MergeHouseholds,
  NameHead,
  RemoveMember,
  SplitHousehold,
} from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { household } from './index.ts'
import {
  headHasWithdrawn,
  householdWithoutHead,
  partnerIsNoMember,
  personIsDuplicate,
  personIsErased,
  poolIsNoMember,
} from './refusals.ts'
import { keptFor } from './who-may-belong.ts'

const given = scenariosOf(household)
const { added, formed, headLeft, headNamed, idOf, merged, noted, qian, removed, stateAfter, zhao } = householdStory

const wang = 'wang' as never
const householdId = idOf('H-1')

const form = (people: ReadonlyArray<string>) =>
  commandOf(FormHousehold, {
    number: 'H-9',
    unitId: 'willow',
    headId: people[0] ?? 'nobody',
    members: people.map((personId) => ({ personId, relation: 'child' })),
    pooling: 'together',
  })
const add = commandOf(AddMember, { householdId, personId: 'wang', relation: 'child' })
const name = (headId: string) => commandOf(NameHead, { householdId, headId })
const dissolve = (heir: string) => commandOf(DissolveHousehold, { householdId, heirs: [{ personId: heir, parts: 1 }] })
const endPooling = (heir: string) =>
  commandOf(ChangePooling, { householdId, pooling: 'apart', heirs: [{ personId: heir, parts: 1 }] })
const split = (leaver: string, number = 'H-9') =>
  commandOf(SplitHousehold, {
    householdId,
    number,
    unitId: 'willow',
    headId: leaver,
    leaving: [leaver],
    shares: { staying: 1, leaving: 1 },
  })

describe.each([
  ['erased', noted('wang', 'erased'), personIsErased({ personId: wang })],
  ['a duplicate', noted('wang', 'duplicate', 'li'), personIsDuplicate({ personId: wang, keptId: 'li' as never })],
  ['a partner', noted('wang', 'partner'), partnerIsNoMember({ personId: wang })],
])('who is %s', (_, standing, refusal) => {
  test('is neither taken in nor entered with a household', () => {
    given([standing, zhao]).when(add).then(refusal)
    given([standing])
      .when(form(['li', 'wang']))
      .then(refusal)
  })

  test('inherits nothing of what was pooled, speaks for nobody, founds no other household', () => {
    // As the last of a household, or as two who name one another, they may be a member still.
    const home = [formed('H-1', ['zhao', 'wang']), standing]
    given(home).when(dissolve('wang')).then(refusal)
    given(home).when(endPooling('wang')).then(refusal)
    given(home).when(name('wang')).then(refusal)
    given(home).when(split('wang')).then(refusal)
  })
})

test('nobody belongs to a household under the name of the pool, which would inherit', () => {
  given([zhao])
    .when(commandOf(AddMember, { householdId, personId: 'town', relation: 'child' }))
    .then(poolIsNoMember({}))
  given([])
    .when(form(['li', 'town']))
    .then(poolIsNoMember({}))
})

describe('who withdrew', () => {
  const withdrawn = noted('wang', 'withdrawn')
  const refusal = headHasWithdrawn({ personId: wang })

  test('lives with the others and has their share, for it is theirs', () => {
    given([withdrawn, zhao])
      .when(add)
      .then([added('H-1', 'wang')])
    given([formed('H-1', ['zhao', 'wang']), withdrawn])
      .when(dissolve('wang'))
      .then([expect.objectContaining({ type: 'HouseholdDissolved' })] as never)
  })

  test('is head of none', () => {
    given([formed('H-1', ['zhao', 'wang']), withdrawn])
      .when(name('wang'))
      .then(refusal)
    given([formed('H-1', ['zhao', 'wang']), withdrawn])
      .when(split('wang'))
      .then(refusal)
    given([withdrawn])
      .when(form(['wang', 'li']))
      .then(refusal)
  })
})

describe('a household without a head', () => {
  const headless = [zhao, noted('zhao', 'withdrawn'), headLeft('H-1', 'zhao')]
  const refusal = householdWithoutHead({ householdId })

  test('names one before anybody leaves it', () => {
    given(headless)
      .when(commandOf(RemoveMember, { householdId, personId: 'sun' }))
      .then(refusal)
    given(headless).when(split('sun')).then(refusal)
    given([...headless, headNamed('H-1', 'sun')])
      .when(commandOf(RemoveMember, { householdId, personId: 'zhao' }))
      .then([removed('H-1', 'zhao')])
  })

  test('ends while its last head is a member, who has what comes late; else it names one first', () => {
    const end = commandOf(DissolveHousehold, { householdId, heirs: [] })
    const into = commandOf(MergeHouseholds, { householdId, intoId: idOf('H-2') })
    const apart = formed('H-1', ['zhao', 'sun'], 'apart')
    const gone = [apart, qian, noted('zhao', 'erased'), headLeft('H-1', 'zhao'), removed('H-1', 'zhao')]
    given([apart, headLeft('H-1', 'zhao')])
      .when(end)
      .then([{ type: 'HouseholdDissolved', householdId, heirs: [] }])
    given(gone).when(end).then(refusal)
    given(gone).when(into).then(refusal)
    given([...gone, headNamed('H-1', 'sun')])
      .when(into)
      .then([merged('H-1', 'H-2')])
  })
})

test('nobody goes along into another household who only stayed because nobody else was there', () => {
  const last = formed('H-1', ['zhao'], 'apart')
  given([last, qian, noted('zhao', 'erased'), headLeft('H-1', 'zhao')])
    .when(commandOf(MergeHouseholds, { householdId, intoId: idOf('H-2') }))
    .then([merged('H-1', 'H-2'), removed('H-2', 'zhao')])
})

test('a record stands for itself, for the end of a row of duplicates, or for nobody', () => {
  const kept = (personId: string, ...events: ReadonlyArray<HouseholdEvent>) =>
    keptFor(stateAfter(...events), personId as never)
  expect(kept('wang')).toBe('wang')
  expect(kept('wang', noted('wang', 'duplicate', 'li'), noted('li', 'duplicate', 'sun'))).toBe('sun')
  expect(kept('wang', noted('wang', 'duplicate', 'li'), noted('li', 'duplicate', 'wang'))).toBeUndefined()
})
