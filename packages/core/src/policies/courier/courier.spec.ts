import { accountStory, clearingStory, commandsOf, reactionsTo, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { courier } from './index.ts'

const policy = courier({ from: 'hetoudian' as never, to: 'rivertown' as never })
const asked = (happenings: Parameters<typeof reactionsTo>[1]) => wishesOf(commandsOf(reactionsTo(policy, happenings)))
const { dispatched, declined, taken } = clearingStory
const { transferReceived, transferDeclined } = accountStory

test('brings there what was let go here, in points of there', () => {
  const event = dispatched('v1', 8, [['w1', 4]], { theirPoints: 4 })
  const { type: _, town: __, ...facts } = event
  expect(asked([event])).toEqual([{ type: 'TakeRemittance', ...facts, town: 'hetoudian', points: 4, theirPoints: 8 }])
})

test('tells there that it has come, or has not', () => {
  const { transferId } = transferReceived('v1', [['w1', 4]])
  expect(asked([transferReceived('v1', [['w1', 4]], { fromTown: 'rivertown' })])).toEqual([
    { type: 'CompleteTransfer', accountId: 'zhao', transferId },
  ])
  expect(asked([transferDeclined('v1', 'account-not-open', 'rivertown')])).toEqual([
    { type: 'ReturnTransfer', accountId: 'zhao', transferId, obstacle: 'account-not-open' },
  ])
  expect(asked([declined('v1', 'not-agreed')])).toEqual([
    { type: 'ReturnTransfer', accountId: 'li', transferId, obstacle: 'not-agreed' },
  ])
})

test('carries nothing of this town, of a third, or that is only under way', () => {
  expect(
    asked([
      transferReceived('v1', [['w1', 4]]),
      transferDeclined('v1', 'account-not-open'),
      transferReceived('v2', [['w2', 4]], { fromTown: 'hilltown' }),
      transferDeclined('v3', 'account-not-open', 'hilltown'),
      { ...dispatched('v1', 8, [['w1', 8]]), town: 'hilltown' as never },
      { ...declined('v1', 'not-agreed'), town: 'hilltown' as never },
      taken('v1', [['w1', 4]]),
    ]),
  ).toEqual([])
})
