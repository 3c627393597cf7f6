import { describe, expect, test } from 'vitest'
import { type Refusal, describe as tell } from '../refusals.ts'
import * as of from './refusals.ts'

const householdId = 'zhao' as never
const personId = 'wang' as never

/** One of each, with the facts that the words must tell. */
const examples: ReadonlyArray<readonly [Refusal, ...ReadonlyArray<string | number>]> = [
  [of.householdNumberTaken({ number: 'H-1' as never }), 'H-1'],
  [of.householdNotFound({ householdId }), 'zhao'],
  [of.inAnotherHousehold({ personId, householdId }), 'wang', 'zhao'],
  [of.notAMember({ personId, householdId }), 'wang', 'zhao'],
  [of.memberRepeated({ personId }), 'wang'],
  [of.householdFull({ most: 50 }), 50],
  [of.headMustStay({ personId }), 'wang'],
  [of.sharesMissing({ householdId }), 'zhao'],
  [of.sharesPointless({ householdId }), 'zhao'],
  [of.poolingDiffers({ householdId, intoId: 'qian' as never }), 'zhao', 'qian'],
  [of.mergedWithItself({ householdId }), 'zhao'],
  [of.householdWithoutHead({ householdId }), 'zhao'],
  [of.headHasWithdrawn({ personId }), 'wang'],
  [of.personIsErased({ personId }), 'wang'],
  [of.personIsDuplicate({ personId, keptId: 'li' as never }), 'wang', 'li'],
  [of.partnerIsNoMember({ personId }), 'wang'],
  [of.poolIsNoMember({})],
  [of.kinWithOneself({ personId }), 'wang'],
  [of.kinshipNotFound({ personId, relativeId: 'li' as never }), 'wang', 'li'],
  [of.tooManyKin({ personId, most: 100 }), 'wang', 100],
  [of.notARelative({ volunteerId: 'li' as never, personId }), 'li', 'wang'],
  [of.numberEnded({ personId, keptId: 'li' as never }), 'wang', 'li'],
]

test('every refusal of this folder stands among the examples', () => {
  const tags = Object.values(of.householdRefusals).map((definition) => definition.tag)
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
