import { describe, expect, test } from 'vitest'
import { type Refusal, describe as tell } from '../refusals.ts'
import * as of from './refusals.ts'

/** One of each, with the facts that the words must tell. */
const examples: ReadonlyArray<readonly [Refusal, ...ReadonlyArray<string | number>]> = [
  [of.needRulesOutOfTurn({ version: 5, next: 3 }), 5, 3],
  [
    of.needRulesTakeEffectTooEarly({ effectiveFrom: '2026-02-01' as never, earliest: '2026-02-10' as never }),
    '2026-02-01',
    '2026-02-10',
  ],
  [of.gradeStatedTwice({ grade: 2 }), 2],
  [of.needRulesNotInForce({ on: '2026-02-10' as never }), '2026-02-10'],
  [of.gradeNotInRules({ grade: 7, known: [1, 2] }), 7, 1, 2],
  [
    of.assessmentOutOfTime({
      assessedOn: '2026-02-11' as never,
      earliest: '2026-01-10' as never,
      latest: '2026-02-10' as never,
    }),
    '2026-02-11',
    '2026-01-10',
    '2026-02-10',
  ],
  [of.noNeedOnRecord({ volunteerId: 'chen' as never }), 'chen'],
  [of.allotmentNotOpen({ allotmentId: 'v1' as never }), 'v1'],
  [of.scheduleIdTaken({ scheduleId: 'spring' as never }), 'spring'],
  [
    of.scheduleBeginsTooEarly({ firstDay: '2026-02-01' as never, earliest: '2026-02-10' as never }),
    '2026-02-01',
    '2026-02-10',
  ],
  [of.scheduleWithoutDay({ scheduleId: 'spring' as never }), 'spring'],
  [of.agesOutOfOrder({ from: 71, to: 70 }), 71, 70],
  [of.scheduleNotFound({ scheduleId: 'spring' as never }), 'spring'],
  [of.notAnOccasion({ scheduleId: 'spring' as never, on: '2026-02-10' as never }), 'spring', '2026-02-10'],
]

test('every refusal of this folder stands among the examples', () => {
  const tags = Object.values(of.welfareRefusals).map((definition) => definition.tag)
  expect(examples.map(([refusal]) => refusal.tag)).toEqual(tags)
})

describe.each(examples.map(([refusal, ...facts]) => [refusal.tag, refusal, facts] as const))(
  '%s',
  (_, refusal, facts) => {
    test('says in English and Chinese what happened and what to do', () => {
      for (const fact of facts) {
        expect(tell(refusal, 'en')).toContain(String(fact))
        expect(tell(refusal, 'zh')).toContain(String(fact))
      }
    })
  },
)
