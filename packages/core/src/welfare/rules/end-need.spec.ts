import { scenariosOf, welfareStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { welfare } from '../index.ts'
import { noNeedOnRecord } from '../refusals.ts'

const given = scenariosOf(welfare)
const { allotDonation, assessed, endNeed, needEnded, pooled, rulesAdopted } = welfareStory
const nobody = noNeedOnRecord({ volunteerId: 'chen' as never })

test('is over from that day on, and has nothing of later donations', () => {
  given([rulesAdopted(), assessed('chen', 1)])
    .when(endNeed('chen'))
    .then([needEnded('chen')])
  given([rulesAdopted(), assessed('chen', 1), needEnded('chen')])
    .when(allotDonation('d1', [[9]]))
    .then([pooled('d1', [[9]])])
})

test('refuses where there is none, or none any more', () => {
  given([rulesAdopted()]).when(endNeed('chen')).then(nobody)
  given([rulesAdopted(), assessed('chen', 1), needEnded('chen')])
    .when(endNeed('chen'))
    .then(nobody)
  given([rulesAdopted(), assessed('chen', 1, { validUntil: '2026-02-10' })])
    .when(endNeed('chen'))
    .then(nobody)
})
