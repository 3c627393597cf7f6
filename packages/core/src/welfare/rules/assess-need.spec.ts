import { scenariosOf, welfareStory } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { welfare } from '../index.ts'
import { assessmentOutOfTime, gradeNotInRules, needRulesNotInForce } from '../refusals.ts'

const given = scenariosOf(welfare)
const { allotted, assess, assessed, needEnded, pooled, returned, rulesAdopted } = welfareStory
const rules = rulesAdopted()
const day = (text: string) => text as never

describe('an assessment', () => {
  test('is valid from its day for as long as the rules say, and gives what they say', () => {
    given([rules])
      .when(assess('chen', 1))
      .then([assessed('chen', 1)])
    given([rules])
      .when(assess('chen', 2, { assessedOn: '2026-01-31' }))
      .then([assessed('chen', 2, { assessedOn: '2026-01-31' })])
  })

  test('goes by the rules of the day on which it is entered', () => {
    given([])
      .when(assess('chen', 1))
      .then(needRulesNotInForce({ on: day('2026-02-10') }))
    given([rulesAdopted(1, '2026-02-11')])
      .when(assess('chen', 1))
      .then(needRulesNotInForce({ on: day('2026-02-10') }))
    given([rules])
      .when(assess('chen', 3))
      .then(gradeNotInRules({ grade: 3, known: [1, 2] }))
  })

  test('is refused with a day to come, or so old that it would pass the line', () => {
    const outOfTime = (assessedOn: string, earliest: string) =>
      assessmentOutOfTime({ assessedOn: day(assessedOn), earliest: day(earliest), latest: day('2026-02-10') })
    given([rules])
      .when(assess('chen', 1, { assessedOn: '2026-02-11' }))
      .then(outOfTime('2026-02-11', '2026-01-10'))
    given([rules])
      .when(assess('chen', 1, { assessedOn: '2026-01-09' }))
      .then(outOfTime('2026-01-09', '2026-01-10'))
    given([rules, assessed('chen', 2, { assessedOn: '2026-02-01' })])
      .when(assess('chen', 1, { assessedOn: '2026-01-31' }))
      .then(outOfTime('2026-01-31', '2026-02-01'))
  })

  test('that says what is so already says nothing', () => {
    given([rules, assessed('chen', 1)])
      .when(assess('chen', 1))
      .then([])
  })
})

describe('what waits in the pool', () => {
  test('is allotted at once, what expires first before the rest', () => {
    given([rules, pooled('d1', [[10], [9, '2026-05-01']])])
      .when(assess('chen', 1))
      .then([assessed('chen', 1), allotted('chen', 1, [[9, '2026-05-01'], [10]])])
  })

  test('is not allotted where it has expired', () => {
    given([rules, pooled('d1', [[9, '2026-02-10']])])
      .when(assess('chen', 1))
      .then([assessed('chen', 1)])
  })
})

describe('a renewal', () => {
  const had = [rules, assessed('chen', 1), pooled('d1', [[30]]), allotted('chen', 1, [[30]]), pooled('d2', [[50]])]
  const again = (assessedOn: string) => ({ assessedOn, occurredAt: `${assessedOn}T01:00:00.000Z` })

  test('within its time keeps what the person had: assessing often gives no more', () => {
    given(had)
      .when(assess('chen', 1, again('2026-08-01')))
      .then([assessed('chen', 1, { ...again('2026-08-01'), countedFrom: '2026-02-10' })])
    given([...had, needEnded('chen', '2026-03-01')])
      .when(assess('chen', 2, again('2026-08-01')))
      .then([assessed('chen', 2, { ...again('2026-08-01'), countedFrom: '2026-02-10' })])
  })

  test('after its time counts anew', () => {
    const at = again('2027-02-10')
    given(had)
      .when(assess('chen', 1, at))
      .then([
        assessed('chen', 1, { ...at, validUntil: '2028-02-10' }),
        allotted('chen', 1, [[30]], '2027-02-10T01:00:00.000Z'),
      ])
  })

  test('brings back into line whoever was passed over', () => {
    given([
      rules,
      assessed('chen', 1),
      pooled('d1', [[9]]),
      allotted('chen', 1, [[9]]),
      returned('chen', 'account-not-open'),
    ])
      .when(assess('chen', 1))
      .then([assessed('chen', 1), allotted('chen', 1, [[9]])])
  })
})
