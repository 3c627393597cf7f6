import { scenariosOf, welfareStory } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { welfare } from '../index.ts'

const given = scenariosOf(welfare)
const { allotDonation, allotted, assessed, needEnded, pooled, returned, rulesAdopted } = welfareStory
const rules = rulesAdopted()

describe('a donation', () => {
  test('waits where nobody is in need', () => {
    given([rules])
      .when(allotDonation('d1', [[20, '2026-05-01']]))
      .then([pooled('d1', [[20, '2026-05-01']])])
  })

  test('goes to the most needy first, and the next has what the first does not need', () => {
    given([rules, assessed('li', 2), assessed('chen', 1)])
      .when(allotDonation('d1', [[45]]))
      .then([pooled('d1', [[45]]), allotted('chen', 1, [[30]]), allotted('li', 2, [[15]])])
    given([rules, assessed('li', 2), assessed('chen', 1)])
      .when(allotDonation('d1', [[30]]))
      .then([pooled('d1', [[30]]), allotted('chen', 1, [[30]])])
  })

  test('of those who are equally needy goes to who was assessed earlier, by day and then by entry', () => {
    given([rules, assessed('li', 1), assessed('chen', 1, { assessedOn: '2026-02-09' })])
      .when(allotDonation('d1', [[9]]))
      .then([pooled('d1', [[9]]), allotted('chen', 1, [[9]])])
    given([rules, assessed('li', 1), assessed('chen', 1)])
      .when(allotDonation('d1', [[9]]))
      .then([pooled('d1', [[9]]), allotted('li', 1, [[9]])])
  })

  test('keeps the days on which its points expire', () => {
    given([rules, assessed('chen', 1), assessed('li', 2)])
      .when(allotDonation('d1', [[25], [10, '2026-05-01']]))
      .then([
        pooled('d1', [[25], [10, '2026-05-01']]),
        allotted('chen', 1, [[10, '2026-05-01'], [20]]),
        allotted('li', 2, [[5]]),
      ])
  })

  test('passes by whose need is met, is over, or whose account could not take it', () => {
    given([
      rules,
      assessed('chen', 1),
      allotted('chen', 1, [[30]]),
      assessed('wang', 1),
      needEnded('wang', '2026-02-10'),
      assessed('zhao', 1, { validUntil: '2026-02-10' }),
      assessed('li', 2),
    ])
      .when(allotDonation('d1', [[20]]))
      .then([pooled('d1', [[20]]), allotted('li', 2, [[20]])])
    given([
      rules,
      assessed('chen', 1),
      allotted('chen', 1, [[9]]),
      returned('chen', 'account-not-open'),
      assessed('li', 2, {}),
    ])
      .when(allotDonation('d1', [[11]]))
      .then([pooled('d1', [[11]]), allotted('li', 2, [[20]])])
  })

  test('comes once, however often it is told', () => {
    given([rules, pooled('d1', [[20]])])
      .when(allotDonation('d1', [[20]]))
      .then([])
  })
})
