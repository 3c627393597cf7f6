import { RejectDeduction } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, deductionNotOpen } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, deposited, deductionRequested, deducted, deductionRejected } = accountStory
const reject = commandOf(RejectDeduction, { accountId: 'li', deductionId: 'd1', reason: '证据不足' })
const { accountId, deductionId } = reject

test('ends a request without taking anything', () => {
  given([opened, deductionRequested('d1', 5)])
    .when(reject)
    .then([deductionRejected('d1')])
})

test('refuses what is not waiting', () => {
  given([opened])
    .when(reject)
    .then(deductionNotOpen({ deductionId, standing: 'unknown' }))
  given([opened, deposited('w1', 5), deductionRequested('d1', 5), deducted('d1', [['w1', 5]])])
    .when(reject)
    .then(deductionNotOpen({ deductionId, standing: 'deducted' }))
})

test('refuses an account that was never opened', () => {
  given([])
    .when(reject)
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})
