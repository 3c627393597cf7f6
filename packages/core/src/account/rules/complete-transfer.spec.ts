import { CaptureHold, CompleteTransfer, ReleaseHold } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, holdNotOpen, transferNotOpen } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, held, transferRequested, transferSent, transferReturned } = accountStory
const complete = commandOf(CompleteTransfer, { accountId: 'li', transferId: 'v1' })
const { accountId, transferId } = complete
const asked = [opened, deposited('w1', 10), transferRequested('v1', [['w1', 4]])]

test('lets the points leave, frozen or not', () => {
  given(asked)
    .when(complete)
    .then([transferSent('v1', [['w1', 4]])])
  given([...asked, frozen])
    .when(complete)
    .then([transferSent('v1', [['w1', 4]])])
})

test('refuses what has ended, or never was', () => {
  given([...asked, transferSent('v1', [['w1', 4]])])
    .when(complete)
    .then(transferNotOpen({ transferId, hasEnded: true }))
  given([...asked, transferReturned('v1', { returned: [['w1', 4]] })])
    .when(complete)
    .then(transferNotOpen({ transferId, hasEnded: true }))
  given([opened, deposited('w1', 10), held('v1', [['w1', 4]])])
    .when(complete)
    .then(transferNotOpen({ transferId, hasEnded: false }))
})

test('is not ended by what ends holds', () => {
  const holdId = held('v1', [['w1', 4]]).holdId
  given(asked)
    .when(commandOf(ReleaseHold, { accountId: 'li', holdId: 'v1', reason: 'cancelled' }))
    .then(holdNotOpen({ holdId, hasEnded: false }))
  given(asked)
    .when(commandOf(CaptureHold, { accountId: 'li', holdId: 'v1', points: 4 }))
    .then(holdNotOpen({ holdId, hasEnded: false }))
})

test('refuses an account that was never opened', () => {
  given([])
    .when(complete)
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})

test('tells that they leave the town where they go to another', () => {
  given([opened, deposited('w1', 10), transferRequested('v1', [['w1', 4]], { toTown: 'rivertown' })])
    .when(complete)
    .then([transferSent('v1', [['w1', 4]], 'rivertown')])
})
