import { accountStory, commandsOf, otherwiseOf, reactionsTo, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountUnusable } from '../../account/refusals.ts'
import { transfer } from './index.ts'

const { transferRequested, transferReceived, transferDeclined, transferSent } = accountStory
const asked = (happenings: Parameters<typeof reactionsTo>[1]) => wishesOf(commandsOf(reactionsTo(transfer, happenings)))
const requested = transferRequested('v1', [['w1', 4]])
const { lots, transferId, toAccountId } = requested

test('asks the other account to take what is set aside', () => {
  expect(asked([requested])).toEqual([
    { type: 'ReceiveTransfer', accountId: 'zhao', transferId, fromAccountId: 'li', lots },
  ])
})

test('returns it where there is no such account', () => {
  const refusal = accountUnusable({ accountId: toAccountId, standing: 'not-opened' })
  expect(wishesOf(otherwiseOf(reactionsTo(transfer, [requested]), refusal))).toEqual([
    { type: 'ReturnTransfer', accountId: 'li', transferId, obstacle: 'account-unknown' },
  ])
})

test('sends it once it has come', () => {
  expect(asked([transferReceived('v1', [['w1', 4]])])).toEqual([
    { type: 'CompleteTransfer', accountId: 'zhao', transferId },
  ])
})

test('returns it where it was declined', () => {
  expect(asked([transferDeclined('v1', 'balance-too-large')])).toEqual([
    { type: 'ReturnTransfer', accountId: 'zhao', transferId, obstacle: 'balance-too-large' },
  ])
})

test('has nothing to ask for when it is over', () => {
  expect(asked([transferSent('v1', [['w1', 4]])])).toEqual([])
})
