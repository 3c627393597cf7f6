/** The policy by which goods, codes and points do not wait for ever. */
import { AccountClosed, AccountUnfrozen, RedemptionBlocked, RedemptionUnblocked } from '@lovebank/core'
import {
  accountStory,
  commandsOf,
  dueAfter,
  eventOf,
  type Happening,
  logOf,
  reactionsTo,
  redemptionStory,
  stateAfter,
  wishesOf,
} from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { entriesOf } from '../../kernel/dictionary.ts'
import { expiry } from './index.ts'

const {
  opened,
  frozen,
  deposited,
  held,
  captured,
  released,
  captureReversed,
  expired,
  expiryReversed,
  depositReversed,
} = accountStory

const { requested } = redemptionStory
const id = { redemptionId: 'x1' }

const lot = (lotId: string, points: number, expiresOn = '2026-02-11') => deposited(lotId, points, { expiresOn })
/** The beginning of 11 February in the town. */
const MIDNIGHT = '2026-02-10T16:00:00.000Z'
const LATER = '2026-12-31T00:00:00.000Z'
const due = (happenings: ReadonlyArray<Happening>, now = LATER) => commandsOf(dueAfter(expiry, happenings, now))
const dates = (happenings: ReadonlyArray<Happening>, now = LATER) =>
  due(happenings, now).map((command) => [command.type, command.occurredAt])

test('expires a redemption at the end of its waiting time, as of that moment', () => {
  expect(due([requested], '2026-02-20T00:59:59.999Z')).toEqual([])
  const commands = due([requested], '2026-03-01T00:00:00.000Z')
  expect(wishesOf(commands)).toEqual([{ type: 'ExpireRedemption', ...id }])
  expect(commands).toMatchObject([
    { occurredAt: '2026-02-20T01:00:00.000Z', actor: { kind: 'policy', name: 'expiry' } },
  ])
})

test.for([
  ['refused', redemptionStory.refused],
  ['fulfilled', redemptionStory.fulfilled],
  ['cancelled', redemptionStory.cancelled],
  ['expired', redemptionStory.expired],
] as const)('forgets a redemption that was %s', ([, event]) => {
  expect(due([requested, event])).toEqual([])
})

test('does not let a redemption expire while its holder is blocked, and counts anew after that', () => {
  const { blocked, unblocked } = redemptionStory
  const heldUp = eventOf(RedemptionBlocked, { ...blocked, holderSince: '2026-02-17T01:00:00.000Z' })
  expect(due([requested, heldUp])).toEqual([])
  const later = eventOf(RedemptionUnblocked, { ...unblocked, expiresAt: '2026-02-23T01:00:00.000Z' })
  expect(dates([requested, heldUp, later])).toEqual([['ExpireRedemption', '2026-02-23T01:00:00.000Z']])
  for (const happenings of [[blocked], [blocked, unblocked], [{ ...blocked, holderSince: requested.expiresAt }]]) {
    expect(dates([requested, ...happenings])).toEqual([['ExpireRedemption', '2026-02-20T01:00:00.000Z']])
  }
})

test('writes points off at the beginning of the town\u2019s day', () => {
  expect(due([opened, lot('w1', 10)], '2026-02-10T15:59:59.999Z')).toEqual([])
  const commands = due([opened, lot('w1', 10)], MIDNIGHT)
  expect(wishesOf(commands)).toEqual([{ type: 'ExpirePoints', accountId: 'li' }])
  expect(commands).toMatchObject([{ occurredAt: MIDNIGHT }])
})

test('asks the same, with the same ids, however late it runs', () => {
  const log = [lot('w1', 10), requested, lot('w2', 5, '2026-02-15')]
  expect(due(log, LATER)).toEqual(due(log, '2027-01-01T00:00:00.000Z'))
})

test('asks once an account and day, and earliest first', () => {
  expect(dates([lot('w3', 5, '2026-03-01'), lot('w1', 10), lot('w2', 5)])).toEqual([
    ['ExpirePoints', MIDNIGHT],
    ['ExpirePoints', '2026-02-28T16:00:00.000Z'],
  ])
})

test('asks with another id where a lot of the same day comes late', () => {
  const written = expired([['w1', 10]])
  const [first] = due([lot('w1', 10)])
  const [second] = due([lot('w1', 10), written, lot('w2', 5)])
  expect(second?.commandId).not.toEqual(first?.commandId)
})

test('asks with another id where late news brought a lot back that was written off', () => {
  const writtenOff = [lot('w1', 10), expired([['w1', 10]])]
  const heldLate = [...writtenOff, expiryReversed([['w1', 4]]), held('h1', [['w1', 4]])]
  expect(due(heldLate)).toEqual([])
  const [first] = due([lot('w1', 10)])
  const again = due([...heldLate, released('h1', 'cancelled', { returned: [['w1', 4]] })])
  expect(wishesOf(again)).toEqual([{ type: 'ExpirePoints', accountId: 'li' }])
  expect(again[0]?.occurredAt).toBe(first?.occurredAt)
  expect(again[0]?.commandId).not.toBe(first?.commandId)
})

test('does not ask for what never expires, be it written off by mistake and taken back', () => {
  expect(due([deposited('w1', 10), expiryReversed([['w1', 4]])])).toEqual([])
})

test.for([
  ['that never expire', [deposited('w1', 10)]],
  ['that settled a debt at once', [deposited('w1', 10, { expiresOn: '2026-02-11', settledDebt: 10 })]],
  ['written off before', [lot('w1', 10), expired([['w1', 10]])]],
  ['on hold', [lot('w1', 10), held('h1', [['w1', 10]])]],
  ['spent', [lot('w1', 10), held('h1', [['w1', 10]]), captured('h1', [['w1', 10]])]],
  ['withdrawn by a reversal', [lot('w1', 10), depositReversed('w1', { withdrawn: 10 })]],
  ['that settled a reversal', [lot('w1', 10), depositReversed('w9', { settled: [['w1', 10]] })]],
  [
    'that lapsed on release',
    [lot('w1', 10), held('h1', [['w1', 10]]), released('h1', 'cancelled', { lapsed: [['w1', 10]] })],
  ],
] as const)('asks for nothing because of points %s', ([, happenings]) => {
  expect(due(happenings)).toEqual([])
})

test('writes off what is left of a lot that was partly spent', () => {
  expect(dates([lot('w1', 10), held('h1', [['w1', 4]]), captured('h1', [['w1', 4]])])).toEqual([
    ['ExpirePoints', MIDNIGHT],
  ])
})

test('remembers the date of points that a hold gives back', () => {
  const happenings = [
    lot('w1', 10),
    lot('w2', 10, '2026-03-01'),
    held('h1', [['w1', 10]]),
    released('h1', 'cancelled', { returned: [['w1', 10]] }),
  ]
  expect(dates(happenings)).toEqual([
    ['ExpirePoints', MIDNIGHT],
    ['ExpirePoints', '2026-02-28T16:00:00.000Z'],
  ])
})

test('keeps out what settles a debt when it comes back', () => {
  const happenings = [
    lot('w1', 10),
    held('h1', [['w1', 10]]),
    released('h1', 'cancelled', { returned: [['w1', 10]], settledDebt: 10 }),
  ]
  expect(due(happenings)).toEqual([])
})

test('writes points of returned goods off by the last date of the account', () => {
  const spent = [lot('w1', 10), lot('w2', 1, '2026-03-01'), held('h1', [['w1', 10]]), captured('h1', [['w1', 10]])]
  const happenings = [...spent, captureReversed('h1', { returned: [['w1', 10]] }), expired([['w2', 1]])]
  expect(dates(happenings)).toEqual([['ExpirePoints', '2026-02-28T16:00:00.000Z']])
})

test('adds points of returned goods to what is left of their lot', () => {
  const spent = [lot('w1', 10), held('h1', [['w1', 4]]), captured('h1', [['w1', 4]])]
  expect(dates([...spent, captureReversed('h1', { returned: [['w1', 4]] })])).toEqual([['ExpirePoints', MIDNIGHT]])
})

test('knows no date for points of an account whose lots never expire', () => {
  const happenings = [
    deposited('w1', 10),
    held('h1', [['w1', 10]]),
    released('h1', 'cancelled', { returned: [['w1', 10]] }),
  ]
  expect(due(happenings)).toEqual([])
})

test('keeps of a closed account its last date alone: it may be opened again', () => {
  const closed = eventOf(AccountClosed, { accountId: 'li' })
  const unfrozen = eventOf(AccountUnfrozen, { accountId: 'li' })
  const state = stateAfter(expiry, logOf([opened, lot('w1', 10), expired([['w1', 10]]), frozen, unfrozen, closed]))
  expect([...entriesOf(state.lots.open), ...entriesOf(state.lots.heldFrom)]).toEqual([])
  expect(entriesOf(state.lots.latest)).toEqual([['li', '2026-02-11']])
})

test('reacts to dates only', () => {
  expect(reactionsTo(expiry, [requested])).toEqual([])
})
