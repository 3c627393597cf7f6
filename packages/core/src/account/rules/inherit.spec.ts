import { AccountClosed, Inherit, PointsInherited } from '@lovebank/core'
import { accountStory, commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { inheritedLotIdOf } from '../../kernel/derive.ts'
import { MAX_POINTS } from '../../kernel/quantities.ts'
import { account } from '../index.ts'
import { accountUnusable, balanceTooLarge } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, givenLots, deductionRequested, deducted } = accountStory

const closed = eventOf(AccountClosed, { accountId: 'li' })
const inherit = commandOf(Inherit, {
  accountId: 'li',
  shareId: 's1',
  fromAccountId: 'pool',
  cause: 'dissolution',
  lots: givenLots([['w1', 7]]),
  occurredAt: '2026-02-10T01:00:00.000Z',
})
const { accountId } = inherit
const inherited = eventOf(PointsInherited, {
  accountId: 'li',
  shareId: 's1',
  fromAccountId: 'pool',
  cause: 'dissolution',
  points: 7,
  lots: givenLots([[inheritedLotIdOf('pool' as never, 's1' as never, 'w1' as never), 7]]),
  settledDebt: 0,
  inheritedAt: '2026-02-10T01:00:00.000Z',
})

test('takes a lot for each lot that was shared, frozen or not', () => {
  given([opened]).when(inherit).then([inherited])
  given([opened, frozen]).when(inherit).then([inherited])
})

test('settles a recorded debt first', () => {
  given([opened, deductionRequested('d1', 4, true), deducted('d1', [], 4)])
    .when(inherit)
    .then([{ ...inherited, settledDebt: 4 as never }])
})

test('takes a share once, by whatever command', () => {
  given([opened, inherited]).when(inherit).then([])
})

test('takes a share of the same id from another account for another', () => {
  const other = { ...inherited, fromAccountId: 'else' as never, lots: givenLots([['w9', 7]]) as never }
  given([opened, other]).when(inherit).then([inherited])
})

test('refuses where it is not there, is closed, or would have too much', () => {
  given([])
    .when(inherit)
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
  given([opened, closed])
    .when(inherit)
    .then(accountUnusable({ accountId, standing: 'closed' }))
  given([opened, deposited('w9', MAX_POINTS)])
    .when(inherit)
    .then(balanceTooLarge({ limit: MAX_POINTS }))
})
