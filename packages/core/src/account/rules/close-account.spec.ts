import { CloseAccount } from '@lovebank/core'
import { accountStory, commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { AccountClosed } from '../events.ts'
import { account } from '../index.ts'
import { accountNotEmpty, accountUnusable, deductionsWait } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, held, captured, depositReversed, expired, deductionRequested } = accountStory
const close = commandOf(CloseAccount, { accountId: 'li' })
const closed = eventOf(AccountClosed, { accountId: 'li' })
const spent = [opened, deposited('w1', 10), held('h1', [['w1', 10]]), captured('h1', [['w1', 10]])]

test('closes an account that has nothing left', () => {
  given(spent).when(close).then([closed])
})

test('refuses to close over points, over a hold, and over a debt', () => {
  given([opened, deposited('w1', 10)])
    .when(close)
    .then(accountNotEmpty({ available: 10, held: 0 as never }))
  given([opened, deposited('w1', 10), held('h1', [['w1', 10]])])
    .when(close)
    .then(accountNotEmpty({ available: 0, held: 10 as never }))
  given([...spent, depositReversed('w1', { debt: 10 })])
    .when(close)
    .then(accountNotEmpty({ available: -10, held: 0 as never }))
})

test('refuses to close twice', () => {
  given([...spent, closed])
    .when(close)
    .then(accountUnusable({ accountId: close.accountId, standing: 'closed' }))
})

test('closes a frozen account: leavers are frozen first', () => {
  given([...spent, frozen])
    .when(close)
    .then([closed])
})

test('writes off with it what had expired unnoticed', () => {
  given([opened, deposited('w1', 10, { expiresOn: '2026-02-10' })])
    .when(close)
    .then([expired([['w1', 10]]), closed])
})

test('refuses while a deduction waits for a decision', () => {
  const waiting = deductionRequested('d1', 5)
  given([...spent, waiting])
    .when(close)
    .then(deductionsWait({ deductionIds: [waiting.deductionId] }))
})
