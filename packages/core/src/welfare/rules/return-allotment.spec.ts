import { scenariosOf, welfareStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { welfare } from '../index.ts'
import { allotmentNotOpen } from '../refusals.ts'

const given = scenariosOf(welfare)
const {
  allotDonation,
  allotmentId,
  allotted,
  allottedNext,
  assessed,
  pooled,
  returnAllotment,
  returned,
  rulesAdopted,
} = welfareStory
const untilAllotted = [
  rulesAdopted(),
  assessed('chen', 1),
  assessed('li', 2),
  pooled('d1', [[12]]),
  allotted('chen', 1, [[12]]),
]

test('goes to the next in line where the account could not take it', () => {
  given(untilAllotted)
    .when(returnAllotment('chen', 'account-not-open'))
    .then([returned('chen', 'account-not-open'), allottedNext('li', 2, [[12]])])
})

test('waits for the next donation where the pool did not have it any more, and keeps the place in line', () => {
  given(untilAllotted)
    .when(returnAllotment('chen', 'not-there-any-more'))
    .then([returned('chen', 'not-there-any-more')])
  given([...untilAllotted, returned('chen', 'not-there-any-more')])
    .when(allotDonation('d2', [[1]]))
    .then([pooled('d2', [[1]]), allotted('chen', 1, [[13]])])
})

test('refuses what was never allotted, or has returned', () => {
  const none = allotmentNotOpen({ allotmentId: allotmentId('chen') })
  given([rulesAdopted()]).when(returnAllotment('chen', 'account-not-open')).then(none)
  given([...untilAllotted, returned('chen', 'account-not-open')])
    .when(returnAllotment('chen', 'account-not-open'))
    .then(none)
})
