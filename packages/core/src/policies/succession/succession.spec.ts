/** The policy by which what a household pooled goes to its heirs. */
import { AccountClosed, AccountUnfrozen, DuplicateMarked, PersonalDataErased, PointsPassedOn } from '@lovebank/core'
import {
  accountStory,
  commandsOf,
  eventOf,
  householdStory,
  otherwiseOf,
  reactionsTo,
  wishesOf,
} from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountUnusable, balanceTooLarge } from '../../account/refusals.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { succession } from './index.ts'

const { dissolved, formed, headLeft, headNamed, idOf, merged, poolingChanged, qian, split, zhao } = householdStory
const { actCredited, deposited, givenLots, released } = accountStory
type Happenings = Parameters<typeof reactionsTo>[1]

const asked = (...happenings: Happenings) => wishesOf(commandsOf(reactionsTo(succession, happenings)))
const pool = accountIdOf(idOf('H-1'))
const person = (holderId: string, parts: number) => ({ holderId, parts })
const all = { type: 'PassOn', accountId: pool, keeps: 0 }
const close = { type: 'CloseAccount', accountId: pool }
const toBoth = [
  ['zhao', 2],
  ['sun', 1],
] as const
const bothInherit = [person('zhao', 2), person('sun', 1)]

test('passes on the leaving part of a split', () => {
  expect(asked(zhao, split('H-1', 'H-9', ['sun'], { staying: 2, leaving: 1 }))).toEqual([
    {
      type: 'PassOn',
      accountId: pool,
      cause: 'split',
      keeps: 2,
      heirs: [{ holderId: idOf('H-9'), holderKind: 'household', parts: 1 }],
    },
  ])
})

test('passes nothing on where nothing is pooled, or nothing is to leave', () => {
  expect(asked(qian, split('H-2', 'H-9', ['wu']))).toEqual([])
  expect(asked(zhao, split('H-1', 'H-9', ['sun'], { staying: 1, leaving: 0 }))).toEqual([])
})

test('passes everything on to the heirs of an end, and closes the account', () => {
  expect(asked(zhao, dissolved('H-1', [...toBoth, ['lili', 0]]))).toEqual([
    { ...all, cause: 'dissolution', heirs: bothInherit },
    close,
  ])
  expect(asked(zhao, merged('H-1', 'H-3'))).toEqual([
    { ...all, cause: 'merge', heirs: [{ holderId: idOf('H-3'), holderKind: 'household', parts: 1 }] },
    close,
  ])
})

test('leaves with those whose it was what a household that no longer pools takes into another', () => {
  const apart = poolingChanged('H-1', 'apart', toBoth)
  const merge = { ...all, cause: 'merge' }
  expect(asked(zhao, apart, merged('H-1', 'H-2'))).toEqual([{ ...merge, heirs: bothInherit }, close])
  const never = formed('H-1', ['wu', 'li'], 'apart')
  expect(asked(never, merged('H-1', 'H-2'))).toEqual([{ ...merge, heirs: [person('wu', 1)] }, close])
  const again = [apart, poolingChanged('H-1', 'together'), merged('H-1', 'H-3')]
  expect(asked(zhao, ...again)).toMatchObject([{ heirs: [{ holderId: idOf('H-3') }] }, close])
})

test('passes everything on where the pooling ends, and closes nothing', () => {
  const ended = { ...all, cause: 'end-of-pooling', heirs: bothInherit }
  expect(asked(zhao, poolingChanged('H-1', 'apart', toBoth))).toEqual([ended])
})

const onPool = <Event extends object>(event: Event): Event => ({ ...event, accountId: pool })

test.each([
  ['late work', onPool(deposited('w1', 5))],
  ['what is credited beside work', onPool(actCredited('a1', 5))],
  ['a hold that is released', onPool(released('h1', 'expired', { returned: [['w1', 5]] }))],
  ['an inquiry that is closed', eventOf(AccountUnfrozen, { accountId: pool })],
] as const)('lets %s follow to the heirs', (_, event) => {
  const follows = { ...all, cause: 'dissolution', heirs: bothInherit }
  expect(asked(zhao, dissolved('H-1', toBoth), event)).toEqual([follows, close])
  expect(asked(zhao, poolingChanged('H-1', 'apart', toBoth), event)).toEqual([{ ...follows, cause: 'end-of-pooling' }])
  expect(asked(zhao, event)).toEqual([])
})

test('keeps what comes where the members pool again', () => {
  const again = [poolingChanged('H-1', 'apart', toBoth), poolingChanged('H-1', 'together')] as const
  expect(asked(zhao, ...again)).toEqual([])
  expect(asked(zhao, ...again, onPool(deposited('w1', 5)))).toEqual([])
})

test('takes the heirs of the pooling, else the head, where nothing was pooled at the end', () => {
  const later = [poolingChanged('H-1', 'apart', toBoth), dissolved('H-1', [])] as const
  expect(asked(zhao, ...later)).toMatchObject([{ heirs: bothInherit }, close])
  const fresh = formed('H-1', ['zhao', 'sun'], 'apart')
  expect(asked(fresh, headNamed('H-1', 'sun'), dissolved('H-1', []))).toMatchObject([
    { heirs: [person('sun', 1)] },
    close,
  ])
})

test('gives the head what comes to a household that never pooled, and the next head what comes while there is none', () => {
  const apart = formed('H-1', ['zhao', 'sun'], 'apart')
  const credited = onPool(actCredited('a1', 5))
  const toHead = { ...all, cause: 'end-of-pooling' }
  expect(asked(apart, credited)).toEqual([{ ...toHead, heirs: [person('zhao', 1)] }])
  const left = [apart, headLeft('H-1', 'zhao')] as const
  expect(asked(...left, credited)).toEqual([])
  expect(asked(...left, headNamed('H-1', 'sun'))).toEqual([{ ...toHead, heirs: [person('sun', 1)] }])
  expect(asked(...left, dissolved('H-1', []))).toMatchObject([{ heirs: [person('zhao', 1)] }, close])
  expect(asked(zhao, headLeft('H-1', 'zhao'), headNamed('H-1', 'sun'), credited)).toEqual([])
})

test('lets what still comes follow to the kept record of an heir, together with its own part', () => {
  const marked = (keptId: string) => eventOf(DuplicateMarked, { volunteerId: 'zhao', keptId })
  const credited = onPool(deposited('w1', 5))
  const inherit = (...events: Happenings) => asked(zhao, dissolved('H-1', toBoth), ...events).slice(-2)
  expect(inherit(marked('kept'), credited)).toMatchObject([{ heirs: [person('kept', 2), person('sun', 1)] }, close])
  expect(inherit(marked('sun'), credited)).toMatchObject([{ heirs: [person('sun', 3)] }, close])
})

test('gives who is erased nothing any more, where others inherit with them', () => {
  const erased = (volunteerId: string) => eventOf(PersonalDataErased, { volunteerId })
  const credited = onPool(deposited('w1', 5))
  const inherit = (...events: Happenings) => asked(zhao, dissolved('H-1', toBoth), ...events).slice(-2)
  expect(inherit(erased('zhao'), credited)).toMatchObject([{ heirs: [person('sun', 1)] }, close])
  expect(inherit(erased('zhao'), erased('sun'), credited)).toMatchObject([{ heirs: [person('sun', 1)] }, close])
})

const passedOn = eventOf(PointsPassedOn, {
  accountId: pool,
  shareId: 's1',
  cause: 'dissolution',
  holderId: 'sun',
  points: 5,
  lots: givenLots([['w1', 5]]),
  passedOnAt: '2026-02-10T01:00:00.000Z',
})

test('brings a share to its heir, whose account is opened or opened again for it', () => {
  const accountId = accountIdOf(passedOn.holderId)
  const { lots, shareId, cause } = passedOn
  const inherit = { type: 'Inherit', accountId, shareId, fromAccountId: pool, cause, lots }
  const reactions = reactionsTo(succession, [passedOn])
  expect(wishesOf(commandsOf(reactions))).toEqual([inherit])
  const instead = (standing: 'closed' | 'not-opened') =>
    wishesOf(otherwiseOf(reactions, accountUnusable({ accountId, standing })))
  expect(instead('closed')).toEqual([{ type: 'ReopenAccount', accountId }, inherit])
  expect(instead('not-opened')).toEqual([{ type: 'OpenAccount', holderId: 'sun', holderKind: undefined }, inherit])
  expect(otherwiseOf(reactions, balanceTooLarge({ limit: 1 as never }))).toEqual([])
})

test('asks for nothing because of other events', () => {
  expect(asked(zhao, dissolved('H-1', toBoth), eventOf(AccountClosed, { accountId: pool }))).toEqual([])
})
