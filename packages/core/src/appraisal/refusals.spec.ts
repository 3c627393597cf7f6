import { describe, expect, test } from 'vitest'
import { type Refusal, describe as tell } from '../refusals.ts'
import * as of from './refusals.ts'

const householdId = 'zhao' as never
const month = '2026-01' as never
const personId = 'wang' as never
const until = '2026-02-10T01:00:00.000Z' as never

/** One of each, with the facts that the words must tell. */
const examples: ReadonlyArray<readonly [Refusal, ...ReadonlyArray<string | number>]> = [
  [of.alreadyAppraised({ householdId, month }), 'zhao', '2026-01'],
  [of.itemRepeated({ item: 'courtyard' as never }), 'courtyard'],
  [of.panelistRepeated({ personId }), 'wang'],
  [of.panelistOfHousehold({ personId }), 'wang'],
  [of.appraisedTooMuch({ points: 2_000, most: 1_000 }), 2_000, 1_000],
  [of.monthNotOver({ month }), '2026-01'],
  [of.appraisalNotOnShow({ householdId, month }), 'zhao', '2026-01'],
  [of.appraisalShownUntil({ until }), until],
  [of.appraisalPublicityOver({ until }), until],
  [of.appraisalObjectionOpen({ householdId, month }), 'zhao', '2026-01'],
  [of.noAppraisalObjection({ householdId, month }), 'zhao', '2026-01'],
  [of.appraisalObjectorUnknown({ policy: 'expiry' as never }), 'expiry'],
]

test('every refusal of this folder stands among the examples', () => {
  const tags = Object.values(of.appraisalRefusals).map((definition) => definition.tag)
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
