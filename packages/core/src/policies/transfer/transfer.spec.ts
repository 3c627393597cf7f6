import { accountStory, clearingStory, commandsOf, otherwiseOf, reactionsTo, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountUnusable } from '../../account/refusals.ts'
import { transfer } from './index.ts'

const { transferRequested, transferReceived, transferDeclined, transferReturned, transferSent } = accountStory
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

const { dispatched, heldBack, taken } = clearingStory

test('asks the clearing where the other account is one of another town', () => {
  const abroad = accountStory.transferRequested('v1', [['w1', 4]], { toTown: 'rivertown' })
  const { points, requestedAt } = abroad
  expect(asked([abroad])).toEqual([
    {
      type: 'DispatchRemittance',
      town: 'rivertown',
      transferId,
      fromAccountId: 'li',
      toAccountId,
      points,
      lots,
      requestedAt,
    },
  ])
})

test('returns what the clearing holds back, and makes room in the month for what came back', () => {
  expect(asked([heldBack('v1', 'not-agreed')])).toEqual([
    { type: 'ReturnTransfer', accountId: 'li', transferId, obstacle: 'not-agreed' },
  ])
  expect(asked([transferReturned('v1', { returned: [['w1', 4]], toTown: 'rivertown' })])).toEqual([
    { type: 'RecallRemittance', town: 'rivertown', fromAccountId: 'li', transferId },
  ])
  expect(asked([transferReturned('v1', { returned: [['w1', 4]] })])).toEqual([])
})

test('asks the account for what came from another town, and declines it where there is none', () => {
  const reactions = reactionsTo(transfer, [taken('v1', [['w1', 4]])])
  expect(wishesOf(commandsOf(reactions))).toEqual([
    { type: 'ReceiveTransfer', accountId: 'he', transferId, fromAccountId: 'li', fromTown: 'rivertown', lots },
  ])
  const refusal = accountUnusable({ accountId: 'he' as never, standing: 'not-opened' })
  expect(wishesOf(otherwiseOf(reactions, refusal))).toEqual([
    { type: 'DeclineRemittance', town: 'rivertown', transferId, fromAccountId: 'li', obstacle: 'account-unknown' },
  ])
})

test('leaves to the courier what the other town must hear', () => {
  expect(
    asked([
      transferReceived('v1', [['w1', 4]], { fromTown: 'rivertown' }),
      transferDeclined('v1', 'account-not-open', 'rivertown'),
      dispatched('v1', 4, [['w1', 4]]),
    ]),
  ).toEqual([])
})
