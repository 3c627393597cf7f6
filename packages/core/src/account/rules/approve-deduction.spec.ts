import { ApproveDeduction } from '@lovebank/core'
import { accountStory, commandOf, person, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, deductionBySamePerson, deductionNotOpen, notEnoughPoints } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, held, expired, expiryReversed } = accountStory
const { deductionRequested, deducted, deductionRejected, deductionReversed } = accountStory

const approveAs = (who: string) =>
  commandOf(ApproveDeduction, { accountId: 'li', deductionId: 'd1', actor: person(who) })
const approve = approveAs('mayor')
const { accountId, deductionId } = approve

test('takes what was asked for, oldest lots first', () => {
  given([
    opened,
    deposited('late', 10),
    deposited('soon', 10, { expiresOn: '2026-03-01' }),
    deductionRequested('d1', 12),
  ])
    .when(approve)
    .then([
      deducted('d1', [
        ['soon', 10],
        ['late', 2],
      ]),
    ])
})

test('takes from a frozen account, too: inquiries end so', () => {
  given([opened, deposited('w1', 10), deductionRequested('d1', 10), frozen])
    .when(approve)
    .then([deducted('d1', [['w1', 10]])])
})

test('refuses to be approved by who asked for it', () => {
  const refusal = deductionBySamePerson({ deductionId, requestedBy: 'liu' as never })
  given([opened, deposited('w1', 10), deductionRequested('d1', 10)])
    .when(approveAs('liu'))
    .then(refusal)
})

test('refuses more than is there, unless the request allows a debt', () => {
  given([opened, deposited('w1', 10), held('h1', [['w1', 4]]), deductionRequested('d1', 10)])
    .when(approve)
    .then(
      notEnoughPoints({
        asked: 10 as never,
        available: 6,
        held: 4 as never,
        heldUntil: held('h1', [['w1', 4]]).expiresAt,
      }),
    )
  given([opened, deposited('w1', 10), held('h1', [['w1', 4]]), deductionRequested('d1', 10, true)])
    .when(approve)
    .then([deducted('d1', [['w1', 6]], 4)])
})

test('makes a debt larger that there is already', () => {
  given([opened, deductionRequested('d0', 5, true), deducted('d0', [], 5), deductionRequested('d1', 10, true)])
    .when(approve)
    .then([deducted('d1', [], 10)])
})

test('takes on its day what was written off as of a later one', () => {
  given([
    opened,
    deposited('w1', 10, { expiresOn: '2026-02-11' }),
    deductionRequested('d1', 4),
    expired([['w1', 10]], '2026-02-10T16:00:00.000Z'),
  ])
    .when(approve)
    .then([expiryReversed([['w1', 4]]), deducted('d1', [['w1', 4]])])
})

test('refuses what is not waiting', () => {
  const before = [opened, deposited('w1', 30), deductionRequested('d1', 5)]
  given([opened])
    .when(approve)
    .then(deductionNotOpen({ deductionId, standing: 'unknown' }))
  given([...before, deducted('d1', [['w1', 5]])])
    .when(approve)
    .then(deductionNotOpen({ deductionId, standing: 'deducted' }))
  given([...before, deductionRejected('d1')])
    .when(approve)
    .then(deductionNotOpen({ deductionId, standing: 'rejected' }))
  given([...before, deducted('d1', [['w1', 5]]), deductionReversed('d1', { returned: [['w1', 5]] })])
    .when(approve)
    .then(deductionNotOpen({ deductionId, standing: 'reversed' }))
})

test('refuses an account that was never opened', () => {
  given([])
    .when(approve)
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})
