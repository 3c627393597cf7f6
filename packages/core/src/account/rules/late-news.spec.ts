/** News that comes when the expiry has been booked is judged as of its own day, as if the booking had not come yet (law 16). */
import { CloseAccount, ExpirePoints, PlaceHold, ReverseDeposit } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { asPoints } from '../../kernel/quantities.ts'
import { account } from '../index.ts'
import { accountNotEmpty, notEnoughPoints } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, deposited, held, released, expired, expiryReversed, depositReversed } = accountStory

/** The commands are of the tenth. */
const ON_THE_ELEVENTH = '2026-02-10T16:00:00.000Z'
const hold = (points: number) =>
  commandOf(PlaceHold, { accountId: 'li', holdId: 'h1', points, expiresAt: '2026-02-20T01:00:00.000Z' })

const writtenOff = [
  opened,
  deposited('w1', 10, { expiresOn: '2026-02-10' }),
  deposited('w2', 10, { expiresOn: '2026-02-11' }),
  deposited('w3', 10, { expiresOn: '2026-03-01' }),
  expired(
    [
      ['w1', 10],
      ['w2', 10],
    ],
    ON_THE_ELEVENTH,
  ),
]

test('holds what was good on its day, oldest first, and takes just that much of the write-off back', () => {
  given(writtenOff)
    .when(hold(4))
    .then([expiryReversed([['w2', 4]]), held('h1', [['w2', 4]])])
})

test('holds what is available without taking anything back, where the write-off reached only what had expired', () => {
  given([opened, deposited('w1', 10, { expiresOn: '2026-02-10' }), deposited('w3', 10), expired([['w1', 10]])])
    .when(hold(4))
    .then([held('h1', [['w3', 4]])])
})

test('takes a part from what is available and the rest from the write-off', () => {
  given([
    opened,
    deposited('w2', 10, { expiresOn: '2026-02-11' }),
    held('h0', [['w2', 3]]),
    expired([['w2', 7]], ON_THE_ELEVENTH),
    released('h0', 'cancelled', { returned: [['w2', 3]] }),
  ])
    .when(hold(8))
    .then([expiryReversed([['w2', 5]]), held('h1', [['w2', 8]])])
})

test('refuses more than was good on its day', () => {
  given(writtenOff)
    .when(hold(21))
    .then(notEnoughPoints({ asked: hold(21).points, available: 20, held: asPoints(0), heldUntil: undefined }))
})

test('settles a reversal from what was good on its day', () => {
  given([
    ...writtenOff,
    expiryReversed([['w2', 10]]),
    held('h0', [['w2', 10]]),
    accountStory.captured('h0', [['w2', 10]]),
    deposited('w4', 5, { expiresOn: '2026-02-11' }),
    expired([['w4', 5]], ON_THE_ELEVENTH),
  ])
    .when(commandOf(ReverseDeposit, { accountId: 'li', lotId: 'w2', points: 6, reason: 'never took place' }))
    .then([
      expiryReversed([['w4', 5]]),
      depositReversed('w2', {
        settled: [
          ['w4', 5],
          ['w3', 1],
        ],
      }),
    ])
})

test('does not close an account that was not empty on that day', () => {
  given(writtenOff)
    .when(commandOf(CloseAccount, { accountId: 'li' }))
    .then(accountNotEmpty({ available: 20, held: asPoints(0) }))
})

test('is written off again where it was not spent', () => {
  given([...writtenOff, expiryReversed([['w2', 4]])])
    .when(commandOf(ExpirePoints, { accountId: 'li', occurredAt: ON_THE_ELEVENTH }))
    .then([expired([['w2', 4]], ON_THE_ELEVENTH)])
})
