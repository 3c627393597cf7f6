import { describe, expect, test } from 'vitest'
import { type Refusal, describe as tell } from '../refusals.ts'
import * as of from './refusals.ts'

/** One of each, with the facts that the words must tell. */
const examples: ReadonlyArray<readonly [Refusal, ...ReadonlyArray<string | number>]> = [
  [of.cardVersionOutOfTurn({ version: 5, next: 3 }), 5, 3],
  [
    of.cardTakesEffectTooEarly({ effectiveFrom: '2026-02-01' as never, earliest: '2026-02-10' as never }),
    '2026-02-01',
    '2026-02-10',
  ],
  [of.categoryRatedTwice({ category: 'visits' as never }), 'visits'],
  [of.rateTooHigh({ category: 'visits' as never, points: 99 as never, most: 50 }), 'visits', 99, 50],
  [of.tiersOutOfOrder({ category: 'visits' as never, afterHours: 20 }), 'visits', 20],
  [of.multiplierWithoutEffect({ name: 'night' as never, category: 'haircut' as never }), 'night', 'haircut'],
  [of.specialRateAlways({ category: 'visits' as never, name: 'weekend' as never }), 'visits', 'weekend'],
  [of.holidayNeverComes({ name: 'festival' as never, day: '02-30' as never }), 'festival', '02-30'],
  [of.actTiersOutOfOrder({ act: 'visit' as never, afterTimes: 4 }), 'visit', 4],
  [of.actTierNeverReached({ act: 'visit' as never, afterTimes: 8, most: 6 }), 'visit', 8, 6],
  [of.monthlyTimesWithoutEffect({ act: 'visit' as never, aMonth: 12, aYear: 10 }), 'visit', 12, 10],
  [of.itemStatedTwice({ name: 'meeting' as never }), 'meeting'],
  [of.meetingNotHeldYet({ heldOn: '2026-03-01' as never, on: '2026-02-10' as never }), '2026-03-01', '2026-02-10'],
  [of.votesExceedPresent({ inFavour: 16, votes: 31, present: 30 }), 16, 31, 30],
  [of.noMajority({ inFavour: 15, present: 30 }), 15, 30],
  [of.rulesVersionOutOfTurn({ version: 5, next: 3 }), 5, 3],
  [
    of.rulesTakeEffectTooEarly({ effectiveFrom: '2026-02-01' as never, earliest: '2026-02-10' as never }),
    '2026-02-01',
    '2026-02-10',
  ],
  [of.itemLimitedTwice({ itemId: 'rice' as never }), 'rice'],
  [of.statusPairedTwice({ status: 'poor' as never }), 'poor'],
]

test('every refusal of this folder stands among the examples', () => {
  const tags = Object.values(of.rateCardRefusals).map((definition) => definition.tag)
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
      expect(tell(refusal, 'en')).toMatch(/^[^\p{Script=Han}]+\.$/u)
      expect(tell(refusal, 'zh')).toMatch(/\p{Script=Han}.*。$/u)
    })
  },
)
