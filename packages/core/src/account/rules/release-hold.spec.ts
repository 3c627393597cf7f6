import { ReleaseHold } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, holdNotExpired, holdNotOpen } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, deposited, held, captured, released, depositReversed } = accountStory

const release = (reason: 'refused' | 'cancelled' | 'expired', occurredAt = '2026-02-10T01:00:00.000Z') =>
  commandOf(ReleaseHold, { accountId: 'li', holdId: 'h1', reason, occurredAt })
const { accountId, holdId } = release('cancelled')
const before = [
  opened,
  deposited('w1', 10, { expiresOn: '2026-02-11' }),
  deposited('w2', 10),
  held('h1', [
    ['w1', 10],
    ['w2', 5],
  ]),
]

test('makes all points of a hold available again', () => {
  given(before)
    .when(release('cancelled'))
    .then([
      released('h1', 'cancelled', {
        returned: [
          ['w1', 10],
          ['w2', 5],
        ],
      }),
    ])
})

test('sends to expired what expired during the hold, never back to spendable', () => {
  const at = '2026-02-11T01:00:00.000Z'
  given(before)
    .when(release('refused', at))
    .then([released('h1', 'refused', { returned: [['w2', 5]], lapsed: [['w1', 10]], at })])
})

test('settles a debt first from what comes back', () => {
  given([...before, depositReversed('w2', { withdrawn: 5, debt: 5 })])
    .when(release('cancelled'))
    .then([
      released('h1', 'cancelled', {
        returned: [
          ['w1', 10],
          ['w2', 5],
        ],
        settledDebt: 5,
      }),
    ])
})

test('lets a hold expire at its end and not before', () => {
  const { expiresAt } = held('h1', [['w1', 1]])
  given(before).when(release('expired')).then(holdNotExpired({ holdId, expiresAt }))
  given(before)
    .when(release('expired', expiresAt))
    .then([released('h1', 'expired', { returned: [['w2', 5]], lapsed: [['w1', 10]], at: expiresAt })])
})

test('refuses to end a hold twice', () => {
  given([
    ...before,
    captured('h1', [
      ['w1', 10],
      ['w2', 5],
    ]),
  ])
    .when(release('cancelled'))
    .then(holdNotOpen({ holdId, hasEnded: true }))
})

test('refuses to release on an account that was never opened', () => {
  given([])
    .when(release('cancelled'))
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})
