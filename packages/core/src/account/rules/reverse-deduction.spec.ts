import { DebtPassedOn, ReverseDeduction } from '@lovebank/core'
import { accountStory, commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, debtIsWithHeirs, deductionNotTaken } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, deposited, deductionRequested, deducted, deductionRejected, deductionReversed } = accountStory
const back = commandOf(ReverseDeduction, { accountId: 'li', deductionId: 'd1', reason: '查明无误' })
const { accountId, deductionId } = back

test('gives the points back to the lots that they were taken from; what expired meanwhile lapses', () => {
  given([
    opened,
    deposited('old', 10, { expiresOn: '2026-02-10' }),
    deposited('w1', 10),
    deductionRequested('d1', 15),
    deducted('d1', [
      ['old', 10],
      ['w1', 5],
    ]),
  ])
    .when(back)
    .then([deductionReversed('d1', { returned: [['w1', 5]], lapsed: [['old', 10]] })])
})

test('forgives the debt that still stands', () => {
  given([opened, deposited('w1', 6), deductionRequested('d1', 10, true), deducted('d1', [['w1', 6]], 4)])
    .when(back)
    .then([deductionReversed('d1', { returned: [['w1', 6]], forgiven: 4 })])
})

test('gives back what paid the debt meanwhile, to the lot that paid it', () => {
  given([opened, deductionRequested('d1', 10, true), deducted('d1', [], 10), deposited('w2', 7, { settledDebt: 7 })])
    .when(back)
    .then([deductionReversed('d1', { returned: [['w2', 7]], unsettled: [['w2', 7]], forgiven: 3 })])
})

test('pays another debt with what returns', () => {
  given([
    opened,
    deposited('w1', 6),
    deductionRequested('d1', 6),
    deducted('d1', [['w1', 6]]),
    deductionRequested('d2', 4, true),
    deducted('d2', [], 4),
  ])
    .when(back)
    .then([deductionReversed('d1', { returned: [['w1', 6]], settledDebt: 4 })])
})

test('refuses what has taken nothing, or was taken back before', () => {
  given([opened])
    .when(back)
    .then(deductionNotTaken({ deductionId, standing: 'unknown' }))
  given([opened, deductionRequested('d1', 5)])
    .when(back)
    .then(deductionNotTaken({ deductionId, standing: 'requested' }))
  given([opened, deductionRequested('d1', 5), deductionRejected('d1')])
    .when(back)
    .then(deductionNotTaken({ deductionId, standing: 'rejected' }))
  given([
    opened,
    deposited('w1', 5),
    deductionRequested('d1', 5),
    deducted('d1', [['w1', 5]]),
    deductionReversed('d1', { returned: [['w1', 5]] }),
  ])
    .when(back)
    .then(deductionNotTaken({ deductionId, standing: 'reversed' }))
})

test('refuses an account that was never opened', () => {
  given([])
    .when(back)
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})

test('leaves a debt that heirs made good with them, and says how they get it back', () => {
  const passedOn = eventOf(DebtPassedOn, {
    ...{ accountId: 'li', claimId: 'c1', cause: 'dissolution', holderId: 'sun', points: 6 },
    passedOnAt: '2026-02-10T01:00:00.000Z',
  })
  given([opened, deductionRequested('d1', 10, true), deducted('d1', [], 10), passedOn])
    .when(back)
    .then(debtIsWithHeirs({ deductionId, points: 6 as never }))
})
