import { ReturnTransfer } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, transferNotOpen } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, deposited, transferRequested, transferSent, transferReturned } = accountStory
const back = commandOf(ReturnTransfer, { accountId: 'li', transferId: 'v1', obstacle: 'account-not-open' })
const { accountId, transferId } = back

test('makes the points available again; what expired meanwhile lapses', () => {
  given([
    opened,
    deposited('old', 10, { expiresOn: '2026-02-10' }),
    deposited('w1', 10),
    transferRequested('v1', [
      ['old', 10],
      ['w1', 4],
    ]),
  ])
    .when(back)
    .then([transferReturned('v1', { returned: [['w1', 4]], lapsed: [['old', 10]] })])
})

test('refuses what has ended, or never was', () => {
  given([opened, deposited('w1', 10), transferRequested('v1', [['w1', 4]]), transferSent('v1', [['w1', 4]])])
    .when(back)
    .then(transferNotOpen({ transferId, hasEnded: true }))
  given([opened])
    .when(back)
    .then(transferNotOpen({ transferId, hasEnded: false }))
})

test('refuses an account that was never opened', () => {
  given([])
    .when(back)
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})

test('tells that they were to leave the town', () => {
  given([opened, deposited('w1', 10), transferRequested('v1', [['w1', 4]], { toTown: 'rivertown' })])
    .when(commandOf(ReturnTransfer, { accountId: 'li', transferId: 'v1', obstacle: 'not-agreed' }))
    .then([transferReturned('v1', { returned: [['w1', 4]], toTown: 'rivertown' }, 'not-agreed')])
})
