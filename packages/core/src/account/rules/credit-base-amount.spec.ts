import { CreditBaseAmount, PointsCredited, periodLotIdOf } from '@lovebank/core'
import { accountStory, commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, creditAlreadyBooked, statusNotOnCard, statusUnknown } from '../refusals.ts'

const given = scenariosOf(account)
const { cardOfActs, deposited, opened, statusRecorded } = accountStory

const credit = (on = '2026-02-10', terms: Parameters<typeof cardOfActs>[0] = {}) =>
  commandOf(CreditBaseAmount, { accountId: 'li', on, card: cardOfActs(terms) })
const { accountId } = credit()
const lotId = periodLotIdOf(accountId, 'base-amount', '2026-01-01' as never)

const amount = (status: string, points: number, creditedFor = '2026-02-10') =>
  eventOf(PointsCredited, {
    ...{ accountId: 'li', lotId, basis: { kind: 'base-amount', status, startsOn: '2026-01-01' }, creditedFor },
    ...{ pointClass: 'granted', points, cardVersion: 1 },
    explanation: [{ line: 'base-amount', cardVersion: 1, status, points }],
    ...{ isLostByComplaint: true, expiresOn: `2027-${creditedFor.slice(5)}`, settledDebt: 0 },
    creditedAt: '2026-02-10T01:00:00.000Z',
  })

test('credits what the status of the day has, as granted points', () => {
  given([opened, statusRecorded('low-income')])
    .when(credit())
    .then([amount('low-income', 100)])
  given([opened, statusRecorded('ordinary')])
    .when(credit())
    .then([amount('ordinary', 0)])
})

test('goes by the status of the first of January, however late it is asked for', () => {
  given([opened, statusRecorded('low-income', '2025-05-01'), statusRecorded('ordinary', '2026-02-01')])
    .when(credit('2026-01-01'))
    .then([amount('low-income', 100, '2026-01-01')])
})

test('has room whatever the storage cap of what is earned', () => {
  given([opened, statusRecorded('low-income'), deposited('w1', 50)])
    .when(credit('2026-02-10', { storageCap: { points: 50, above: 'not-awarded' } }))
    .then([amount('low-income', 100)])
})

test('is booked once a year, whatever the status is by then', () => {
  given([opened, statusRecorded('ordinary', '2026-01-02'), amount('ordinary', 0), statusRecorded('low-income')])
    .when(credit())
    .then(creditAlreadyBooked({ accountId, lotId }))
})

test('refuses a status that is not on record or not on the card', () => {
  given([opened])
    .when(credit())
    .then(statusUnknown({ accountId, on: credit().on }))
  given([opened, statusRecorded('low-income', '2026-02-11')])
    .when(credit())
    .then(statusUnknown({ accountId, on: credit().on }))
  given([opened, statusRecorded('extreme-poverty')])
    .when(credit())
    .then(statusNotOnCard({ status: 'extreme-poverty' as never, cardVersion: 1 }))
  given([])
    .when(credit())
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})
