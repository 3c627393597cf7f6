import { RequestDeduction } from '@lovebank/core'
import { accountStory, commandOf, person, policy, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, deductionIdTaken, deductionNotByPerson } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, deductionRequested, deductionRejected } = accountStory

const ask = (mayOwe = false) => ({ accountId: 'li', deductionId: 'd1', points: 10, reason: '冒领', mayOwe })
const request = commandOf(RequestDeduction, { ...ask(), actor: person('liu') })
const { accountId, deductionId } = request

test('takes nothing yet, and names who asked', () => {
  given([opened, deposited('w1', 30)])
    .when(request)
    .then([deductionRequested('d1', 10)])
})

test('may ask on a frozen account, and for more than is there', () => {
  given([opened, frozen])
    .when(commandOf(RequestDeduction, { ...ask(true), actor: person('liu') }))
    .then([deductionRequested('d1', 10, true)])
})

test('refuses an id that was used, whatever came of it', () => {
  given([opened, deductionRequested('d1', 5)])
    .when(request)
    .then(deductionIdTaken({ deductionId }))
  given([opened, deductionRequested('d1', 5), deductionRejected('d1')])
    .when(request)
    .then(deductionIdTaken({ deductionId }))
})

test('refuses to be asked by nobody in person', () => {
  given([opened])
    .when(commandOf(RequestDeduction, { ...ask(), actor: policy('expiry') }))
    .then(deductionNotByPerson({ deductionId }))
})

test('refuses an account that was never opened', () => {
  given([])
    .when(request)
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})
