import { AccountClosed, GrantPoints } from '@lovebank/core'
import { accountStory, commandOf, eventOf, policy, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { MAX_POINTS } from '../../kernel/quantities.ts'
import { account } from '../index.ts'
import { accountUnusable, balanceTooLarge, grantAlreadyBooked, lotExpiredAlready } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, granted, held, captured, depositReversed } = accountStory

const grant = (points: number, more: { expiresOn?: string; reference?: string } = {}) =>
  commandOf(GrantPoints, {
    accountId: 'li',
    reference: more.reference ?? 'g1',
    kind: 'donation',
    from: '镇商会',
    points,
    expiresOn: more.expiresOn,
  })
const { accountId, reference } = grant(1)
const closed = eventOf(AccountClosed, { accountId: 'li' })

test('books a grant as a lot of its own, with its own expiry', () => {
  given([opened])
    .when(grant(50, { expiresOn: '2026-12-31' }))
    .then([granted('g1', 50, { expiresOn: '2026-12-31' })])
})

test('settles a recorded debt first', () => {
  given([
    opened,
    deposited('w1', 30),
    held('h1', [['w1', 30]]),
    captured('h1', [['w1', 30]]),
    depositReversed('w1', { debt: 30 }),
  ])
    .when(grant(50))
    .then([granted('g1', 50, { settledDebt: 30 })])
})

test('refuses the same grant a second time, spent or not', () => {
  const refusal = grantAlreadyBooked({ accountId, reference })
  given([opened, granted('g1', 50)])
    .when(grant(10))
    .then(refusal)
  given([
    opened,
    granted('g1', 50),
    held('h1', [[accountStory.grantLot('g1'), 50]]),
    captured('h1', [[accountStory.grantLot('g1'), 50]]),
  ])
    .when(grant(50))
    .then(refusal)
})

test('takes another grant beside the first', () => {
  given([opened, granted('g1', 50)])
    .when(grant(10, { reference: 'g2' }))
    .then([granted('g2', 10)])
})

test('refuses points that nobody could spend', () => {
  const command = grant(50, { expiresOn: '2026-02-10' })
  given([opened])
    .when(command)
    .then(lotExpiredAlready({ expiresOn: command.expiresOn ?? (0 as never), today: '2026-02-10' as never }))
})

test('refuses more than an account can hold', () => {
  given([opened, deposited('w1', 1)])
    .when(grant(MAX_POINTS))
    .then(balanceTooLarge({ limit: MAX_POINTS }))
})

test('refuses an account that is frozen or was never opened', () => {
  given([opened, frozen])
    .when(grant(1))
    .then(accountUnusable({ accountId, standing: 'frozen' }))
  given([])
    .when(grant(1))
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})

test('comes to a frozen account where a schedule grants it, and to no closed one', () => {
  given([opened, frozen])
    .when(grant(50), policy('scheduled-grants'))
    .then([granted('g1', 50)])
  given([opened, closed])
    .when(grant(50), policy('scheduled-grants'))
    .then(accountUnusable({ accountId, standing: 'closed' }))
})
