import { appraisalLotIdOf, CreditAppraisal, PointsCredited } from '@lovebank/core'
import { accountStory, commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, cardNotInForce, creditAlreadyBooked } from '../refusals.ts'

const given = scenariosOf(account)
const { cardOfActs, opened } = accountStory
type Found = ReadonlyArray<readonly [item: string | undefined, points: number]>

const credit = (found: Found, month = '2026-01') =>
  commandOf(CreditAppraisal, {
    ...{ accountId: 'li', householdId: 'zhao', month, card: cardOfActs() },
    items: found.map(([item, points]) => ({ item, points })),
  })
const { accountId, householdId, month } = credit([[undefined, 1]])
const lotId = appraisalLotIdOf(accountId, householdId, month)

const appraised = (points: number, explanation: ReadonlyArray<object>) =>
  eventOf(PointsCredited, {
    ...{ accountId: 'li', lotId, basis: { kind: 'appraisal', householdId: 'zhao', month: '2026-01' } },
    ...{ creditedFor: '2026-01-31', pointClass: 'earned', points, cardVersion: 1 },
    explanation: explanation as [],
    ...{ isLostByComplaint: true, expiresOn: '2027-01-31', settledDebt: 0 },
    creditedAt: '2026-02-10T01:00:00.000Z',
  })
const line = (item: string | undefined, points: number) => ({ line: 'appraised', cardVersion: 1, item, points })

test('credits what the panel found, item by item, as of the last day of the month', () => {
  given([opened])
    .when(
      credit([
        ['filial-care', 30],
        ['tidy-yard', 3],
      ]),
    )
    .then([appraised(33, [line('filial-care', 30), line('tidy-yard', 3)])])
  given([opened])
    .when(credit([[undefined, 50]]))
    .then([appraised(50, [line(undefined, 50)])])
})

test('gives no more for an item than the card says of it as an act', () => {
  given([opened])
    .when(credit([['tidy-yard', 9]]))
    .then([appraised(5, [line('tidy-yard', 9), { line: 'item-cap', item: 'tidy-yard', cap: 5, cut: 4 }])])
})

test('is booked once a household and month, by a card of that month', () => {
  given([opened, appraised(33, [line('filial-care', 33)])])
    .when(credit([['filial-care', 30]]))
    .then(creditAlreadyBooked({ accountId, lotId }))
  given([opened])
    .when(credit([[undefined, 1]], '2025-12'))
    .then(cardNotInForce({ cardVersion: 1, effectiveFrom: '2026-01-01', servedOn: '2025-12-31' }))
  given([])
    .when(credit([[undefined, 1]]))
    .then(accountUnusable({ accountId, standing: 'not-opened' }))
})
