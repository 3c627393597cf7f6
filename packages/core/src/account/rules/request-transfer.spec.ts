import { RequestTransfer } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, notEnoughPoints, transferIdTaken, transferToSelf } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, granted, grantLot, held, captured, expired, expiryReversed } = accountStory
const { transferRequested, transferReturned } = accountStory

const give = (points: number, toAccountId = 'zhao') =>
  commandOf(RequestTransfer, { accountId: 'li', transferId: 'v1', toAccountId, points })
const { accountId, transferId } = give(1)

test('sets points aside, oldest lots first, with the kind, age and expiry of each', () => {
  const [soon] = transferRequested('v1', [[grantLot('g1'), 10]], {
    pointClass: 'granted',
    earnedOn: '2026-02-10',
    expiresOn: '2026-03-01',
  }).lots
  const whole = transferRequested('v1', [['w1', 2]])
  given([opened, deposited('w1', 10), granted('g1', 10, { expiresOn: '2026-03-01' })])
    .when(give(12))
    .then([{ ...whole, points: 12 as never, lots: [soon ?? (0 as never), ...whole.lots] }])
})

test('refuses more than is available', () => {
  given([opened, deposited('w1', 10), held('h1', [['w1', 4]])])
    .when(give(7))
    .then(
      notEnoughPoints({
        asked: 7 as never,
        available: 6,
        held: 4 as never,
        heldUntil: held('h1', [['w1', 4]]).expiresAt,
      }),
    )
})

test('refuses a gift to the same account', () => {
  given([opened, deposited('w1', 10)])
    .when(give(1, 'li'))
    .then(transferToSelf({ accountId }))
})

test('refuses an id that a transfer or a hold has or had', () => {
  const refusal = transferIdTaken({ transferId })
  given([opened, deposited('w1', 10), transferRequested('v1', [['w1', 4]])])
    .when(give(1))
    .then(refusal)
  given([
    opened,
    deposited('w1', 10),
    transferRequested('v1', [['w1', 4]]),
    transferReturned('v1', { returned: [['w1', 4]] }),
  ])
    .when(give(1))
    .then(refusal)
  given([opened, deposited('w1', 10), held('v1', [['w1', 4]]), captured('v1', [['w1', 4]])])
    .when(give(1))
    .then(refusal)
})

test('gives on its day what was written off as of a later one', () => {
  given([opened, deposited('w1', 10, { expiresOn: '2026-02-11' }), expired([['w1', 10]], '2026-02-10T16:00:00.000Z')])
    .when(give(4))
    .then([expiryReversed([['w1', 4]]), transferRequested('v1', [['w1', 4]], { expiresOn: '2026-02-11' })])
})

test('refuses an account that is frozen', () => {
  given([opened, deposited('w1', 10), frozen])
    .when(give(1))
    .then(accountUnusable({ accountId, standing: 'frozen' }))
})

test('sets points aside for another town, where the account may even have the same id', () => {
  given([opened, deposited('w1', 10)])
    .when(
      commandOf(RequestTransfer, {
        accountId: 'li',
        transferId: 'v1',
        toAccountId: 'li',
        toTown: 'rivertown',
        points: 4,
      }),
    )
    .then([{ ...transferRequested('v1', [['w1', 4]], { toTown: 'rivertown' }), toAccountId: 'li' as never }])
})
