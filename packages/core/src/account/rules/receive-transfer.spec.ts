import { AccountClosed, ReceiveTransfer } from '@lovebank/core'
import { accountStory, commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { transferLotIdOf } from '../../kernel/derive.ts'
import { MAX_POINTS } from '../../kernel/quantities.ts'
import { account } from '../index.ts'
import { accountUnusable } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, givenLots, deductionRequested, deducted } = accountStory
const { transferReceived, transferDeclined } = accountStory

const closed = eventOf(AccountClosed, { accountId: 'li' })
const take = commandOf(ReceiveTransfer, {
  accountId: 'li',
  transferId: 'v1',
  fromAccountId: 'zhao',
  lots: givenLots([
    ['w1', 7],
    ['w2', 3],
  ]),
})
const taken = transferReceived('v1', [
  ['w1', 7],
  ['w2', 3],
])

test('takes a lot for each lot that gave', () => {
  given([opened]).when(take).then([taken])
})

test('settles a recorded debt first', () => {
  given([opened, deductionRequested('d1', 4, true), deducted('d1', [], 4)])
    .when(take)
    .then([{ ...taken, settledDebt: 4 as never }])
})

test('declines where it is not open, or would have too much', () => {
  given([opened, frozen])
    .when(take)
    .then([transferDeclined('v1', 'account-not-open')])
  given([opened, closed])
    .when(take)
    .then([transferDeclined('v1', 'account-not-open')])
  given([opened, deposited('w9', MAX_POINTS)])
    .when(take)
    .then([transferDeclined('v1', 'balance-too-large')])
})

test('answers once: the first answer stands, whatever the account is by now', () => {
  given([opened, taken]).when(take).then([])
  given([opened, taken, closed]).when(take).then([])
  given([opened, transferDeclined('v1', 'account-not-open')])
    .when(take)
    .then([])
})

test('takes a transfer of the same id from another account for another', () => {
  given([opened, taken])
    .when(commandOf(ReceiveTransfer, { ...take, fromAccountId: 'sun', lots: givenLots([['w1', 7]]) }))
    .then([
      {
        ...transferReceived('v1', [['w1', 7]]),
        fromAccountId: 'sun' as never,
        lots: givenLots([
          [transferLotIdOf({ fromAccountId: 'sun' as never, transferId: 'v1' as never }, 'w1' as never), 7],
        ]) as never,
      },
    ])
})

test('refuses an account that never was', () => {
  given([])
    .when(take)
    .then(accountUnusable({ accountId: take.accountId, standing: 'not-opened' }))
})

test('takes a transfer of the same id from the same account of another town for another', () => {
  const abroad = commandOf(ReceiveTransfer, { ...take, fromTown: 'rivertown', lots: givenLots([['w1', 7]]) })
  const came = transferReceived('v1', [['w1', 7]], { fromTown: 'rivertown' })
  given([opened, taken]).when(abroad).then([came])
  given([opened, taken, came]).when(abroad).then([])
  given([opened, frozen])
    .when(abroad)
    .then([transferDeclined('v1', 'account-not-open', 'rivertown')])
})
