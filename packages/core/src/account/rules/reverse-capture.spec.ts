import { ReverseCapture } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, holdNotOpen, moreThanHeld } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, deposited, held, captured, captureReversed } = accountStory

const reverse = (points: number, occurredAt = '2026-02-10T01:00:00.000Z') =>
  commandOf(ReverseCapture, { accountId: 'li', holdId: 'h1', points, occurredAt })
const { accountId, holdId } = reverse(1)
const spent = [
  opened,
  deposited('w1', 10, { expiresOn: '2026-02-11' }),
  deposited('w2', 10),
  held('h1', [
    ['w1', 10],
    ['w2', 5],
  ]),
  captured('h1', [
    ['w1', 10],
    ['w2', 5],
  ]),
]

test('gives points back to their lots, the last spent first', () => {
  given(spent)
    .when(reverse(7))
    .then([
      captureReversed('h1', {
        returned: [
          ['w2', 5],
          ['w1', 2],
        ],
      }),
    ])
})

test('gives back in two parts what it would give back in one', () => {
  given([
    ...spent,
    captureReversed('h1', {
      returned: [
        ['w2', 5],
        ['w1', 2],
      ],
    }),
  ])
    .when(reverse(8))
    .then([captureReversed('h1', { returned: [['w1', 8]] })])
})

test('sends to expired what expired since it was spent', () => {
  const at = '2026-02-11T01:00:00.000Z'
  given(spent)
    .when(reverse(15, at))
    .then([captureReversed('h1', { returned: [['w2', 5]], lapsed: [['w1', 10]], at })])
})

test('refuses to give back more than was captured', () => {
  given([
    ...spent,
    captureReversed('h1', {
      returned: [
        ['w2', 5],
        ['w1', 2],
      ],
    }),
  ])
    .when(reverse(9))
    .then(moreThanHeld({ holdId, asked: reverse(9).points, held: reverse(8).points }))
})

test('refuses a hold that was never captured', () => {
  given([opened])
    .when(reverse(1))
    .then(holdNotOpen({ holdId, hasEnded: false }))
})

test('refuses on an account that was never opened', () => {
  given([])
    .when(reverse(1))
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})
