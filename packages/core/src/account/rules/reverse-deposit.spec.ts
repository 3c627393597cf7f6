import { ReverseDeposit } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, lotUnknown, moreThanDeposited } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, deposited, granted, grantLot, held, captured, expired, depositReversed } = accountStory

const reverse = (points?: number) =>
  commandOf(ReverseDeposit, { accountId: 'li', lotId: 'w1', points, reason: 'never took place' })
const { accountId, lotId } = reverse()

test('takes an unspent deposit back from its own lot', () => {
  given([opened, deposited('w1', 10)])
    .when(reverse())
    .then([depositReversed('w1', { withdrawn: 10 })])
})

test('takes expired points of the deposit back from expired', () => {
  given([opened, deposited('w1', 10, { expiresOn: '2026-02-01' }), expired([['w1', 10]])])
    .when(reverse())
    .then([depositReversed('w1', { unexpired: 10 })])
})

test('settles what was spent from other lots, oldest first, and records the rest as debt', () => {
  given([
    opened,
    deposited('w1', 30),
    deposited('w2', 5),
    deposited('w3', 5, { expiresOn: '2026-05-01' }),
    held('h1', [['w1', 25]]),
    captured('h1', [['w1', 25]]),
  ])
    .when(reverse())
    .then([
      depositReversed('w1', {
        withdrawn: 5,
        settled: [
          ['w3', 5],
          ['w2', 5],
        ],
        debt: 15,
      }),
    ])
})

test('reverses a part, and then exactly the rest', () => {
  given([opened, deposited('w1', 10)])
    .when(reverse(4))
    .then([depositReversed('w1', { withdrawn: 4 })])
  given([opened, deposited('w1', 10), depositReversed('w1', { withdrawn: 4 })])
    .when(reverse())
    .then([depositReversed('w1', { withdrawn: 6 })])
})

test('refuses to reverse more than was deposited and not yet reversed', () => {
  given([opened, deposited('w1', 10), depositReversed('w1', { withdrawn: 4 })])
    .when(reverse(7))
    .then(moreThanDeposited({ lotId, asked: reverse(7).points ?? (0 as never), reversible: 6 as never }))
  given([opened, deposited('w1', 10), depositReversed('w1', { withdrawn: 10 })])
    .when(reverse())
    .then(moreThanDeposited({ lotId, asked: 0 as never, reversible: 0 as never }))
})

test('refuses a deposit that the account never had', () => {
  given([opened]).when(reverse()).then(lotUnknown({ lotId }))
})

test('refuses an account that was never opened', () => {
  given([])
    .when(reverse())
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})

test('takes a grant back to where it came from', () => {
  given([opened, granted('g1', 10)])
    .when(commandOf(ReverseDeposit, { accountId: 'li', lotId: grantLot('g1'), reason: 'never took place' }))
    .then([depositReversed(grantLot('g1'), { withdrawn: 10, source: 'grant' })])
})
