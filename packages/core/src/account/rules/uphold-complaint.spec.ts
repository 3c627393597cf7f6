import { ReverseDeposit, UpholdComplaint } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, complaintTakesNothing, creditUnknown } from '../refusals.ts'

const given = scenariosOf(account)
const { actCredited, actLot, actReversed, captured, deposited, expired, held, opened } = accountStory

const uphold = (lotId = actLot('a1')) =>
  commandOf(UpholdComplaint, { accountId: 'li', lotId, ruling: 'never took place' })
const { accountId, lotId } = uphold()

test('turns the points of the act into none', () => {
  given([opened, actCredited('a1', 5)])
    .when(uphold())
    .then([actReversed('a1', { withdrawn: 5 })])
  given([opened, actCredited('a1', 5, { expiresOn: '2026-02-09' }), expired([[actLot('a1'), 5]])])
    .when(uphold())
    .then([actReversed('a1', { unexpired: 5 })])
})

test('keeps on record who complained, where somebody says so', () => {
  given([opened, actCredited('a1', 5)])
    .when({ ...uphold(), complainedBy: 'neighbour' as never })
    .then([{ ...actReversed('a1', { withdrawn: 5 }), complainedBy: 'neighbour' as never }])
})

test('finds what was spent in other lots, and records the rest as debt', () => {
  const spent: ReadonlyArray<readonly [string, number]> = [[actLot('a1'), 4]]
  given([opened, actCredited('a1', 5), deposited('w1', 3), held('h1', spent), captured('h1', spent)])
    .when(uphold())
    .then([actReversed('a1', { withdrawn: 1, settled: [['w1', 3]], debt: 1 })])
})

test('takes what is left of them after a mistake was put right, and never twice', () => {
  const mistake = actReversed('a1', { withdrawn: 2, cause: 'mistake' })
  given([opened, actCredited('a1', 5), mistake])
    .when(uphold())
    .then([actReversed('a1', { withdrawn: 3 })])
  const none = complaintTakesNothing({ lotId, left: 0 as never, isLostByComplaint: true })
  given([opened, actCredited('a1', 5), actReversed('a1', { withdrawn: 5 })])
    .when(uphold())
    .then(none)
  given([opened, actCredited('a1', 0)])
    .when(uphold())
    .then(none)
})

test('leaves an act its points where its card says so', () => {
  given([opened, actCredited('a1', 5, { isLostByComplaint: false })])
    .when(uphold())
    .then(complaintTakesNothing({ lotId, left: 5 as never, isLostByComplaint: false }))
})

test('knows no complaint about work, or about what was never credited', () => {
  given([opened, deposited('w1', 5)])
    .when(uphold('w1'))
    .then(creditUnknown({ accountId, lotId: 'w1' as never }))
  given([opened]).when(uphold()).then(creditUnknown({ accountId, lotId }))
  given([])
    .when(uphold())
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})

test('a mistake is put right by the command for every lot, wholly or in part', () => {
  const reverse = (points?: number) =>
    commandOf(ReverseDeposit, { accountId: 'li', lotId: actLot('a1'), points, reason: 'never took place' })
  given([opened, actCredited('a1', 5)])
    .when(reverse(2))
    .then([actReversed('a1', { withdrawn: 2, cause: 'mistake' })])
  given([opened, actCredited('a1', 5)])
    .when(reverse())
    .then([actReversed('a1', { withdrawn: 5, cause: 'mistake' })])
})
