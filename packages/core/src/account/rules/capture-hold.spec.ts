import { CaptureHold } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, holdNotOpen, moreThanHeld } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, held, captured, released } = accountStory

const capture = (points: number, occurredAt = '2026-02-10T01:00:00.000Z') =>
  commandOf(CaptureHold, { accountId: 'li', holdId: 'h1', points, occurredAt })
const { accountId, holdId } = capture(1)
const before = [
  opened,
  deposited('w1', 10, { expiresOn: '2026-02-11' }),
  deposited('w2', 10),
  held('h1', [
    ['w1', 10],
    ['w2', 5],
  ]),
]

test('spends the whole hold', () => {
  given(before)
    .when(capture(15))
    .then([
      captured('h1', [
        ['w1', 10],
        ['w2', 5],
      ]),
    ])
})

test('spends a part and returns the rest at once', () => {
  given(before)
    .when(capture(4))
    .then([
      captured('h1', [['w1', 4]], {
        returned: [
          ['w1', 6],
          ['w2', 5],
        ],
      }),
    ])
})

test('lets the uncaptured part lapse where its lot expired during the hold', () => {
  const at = '2026-02-11T01:00:00.000Z'
  given(before)
    .when(capture(4, at))
    .then([captured('h1', [['w1', 4]], { returned: [['w2', 5]], lapsed: [['w1', 6]], at })])
})

test('spends held points after their expiry, for the hold came before it', () => {
  const at = '2026-02-12T01:00:00.000Z'
  given(before)
    .when(capture(15, at))
    .then([
      captured(
        'h1',
        [
          ['w1', 10],
          ['w2', 5],
        ],
        { at },
      ),
    ])
})

test('captures on a frozen account, for the goods have left the shop', () => {
  given([...before, frozen])
    .when(capture(15))
    .then([
      captured('h1', [
        ['w1', 10],
        ['w2', 5],
      ]),
    ])
})

test('refuses to capture more than is held', () => {
  given(before)
    .when(capture(16))
    .then(moreThanHeld({ holdId, asked: capture(16).points, held: capture(15).points }))
})

test('refuses to end a hold twice', () => {
  const refusal = holdNotOpen({ holdId, hasEnded: true })
  given([
    ...before,
    captured('h1', [
      ['w1', 10],
      ['w2', 5],
    ]),
  ])
    .when(capture(1))
    .then(refusal)
  given([
    ...before,
    released('h1', 'cancelled', {
      returned: [
        ['w1', 10],
        ['w2', 5],
      ],
    }),
  ])
    .when(capture(1))
    .then(refusal)
})

test('refuses a hold that never was', () => {
  given([opened])
    .when(capture(1))
    .then(holdNotOpen({ holdId, hasEnded: false }))
})

test('refuses to capture on an account that was never opened', () => {
  given([])
    .when(capture(1))
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})
