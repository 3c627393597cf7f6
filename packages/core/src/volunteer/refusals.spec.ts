import { describe, expect, test } from 'vitest'
import { type Refusal, describe as tell } from '../refusals.ts'
import * as of from './refusals.ts'

/** One of each, with the facts that the words must tell. */
const examples: ReadonlyArray<readonly [Refusal, ...ReadonlyArray<string | number>]> = [
  [of.volunteerNotRegistered({ volunteerId: 'wang' as never }), 'wang'],
  [of.volunteerNumberTaken({ number: 'V001' as never }), 'V001'],
  [of.birthDateInFuture({ on: '2026-02-10' as never }), '2026-02-10'],
  [of.guardianNeeded({ number: 'V001' as never, on: '2026-02-10' as never }), 'V001', '2026-02-10'],
  [of.recruitedByThemself({ number: 'V001' as never }), 'V001'],
  [of.volunteerIsSuspended({ volunteerId: 'wang' as never }), 'wang'],
  [of.volunteerHasWithdrawn({ volunteerId: 'wang' as never }), 'wang'],
  [
    of.claimEndsBeforeItBegins({ workId: 'w1' as never, from: '09:00' as never, to: '08:00' as never }),
    'w1',
    '09:00',
    '08:00',
  ],
  [of.timeNotClaimed({ volunteerId: 'wang' as never, workId: 'w1' as never }), 'wang', 'w1'],
  [of.guardianNotNamed({ volunteerId: 'wang' as never, purpose: 'guardian' }), 'wang', 'guardian'],
  [of.recordNotFound({ volunteerId: 'wang' as never, recordId: 'r1' as never }), 'wang', 'r1'],
  [of.recordAlreadyReplaced({ recordId: 'r1' as never, replacedBy: 'r2' as never }), 'r1', 'r2'],
  [of.dayStillToCome({ day: '2026-02-11' as never, today: '2026-02-10' as never }), '2026-02-11', '2026-02-10'],
  [
    of.periodEndsBeforeItBegins({ from: '2026-02-10' as never, until: '2026-02-09' as never }),
    '2026-02-10',
    '2026-02-09',
  ],
  [of.sameRecord({ volunteerId: 'wang' as never }), 'wang'],
  [of.alreadyDuplicate({ volunteerId: 'wang' as never, keptId: 'li' as never }), 'wang', 'li'],
  [of.markedDistinct({ volunteerId: 'wang' as never, otherId: 'li' as never }), 'wang', 'li'],
  [of.starRuleNotAscending({ rule: 'national' as never }), 'national'],
  [of.notAssessmentDay({ asOf: '2026-02-10' as never, days: ['03-05'] }), '2026-02-10', '03-05'],
  [of.starNotReached({ minutes: 59, minutesNeeded: 6_000 }), 59, 6_000],
  [of.volunteerHasNotWithdrawn({ volunteerId: 'wang' as never }), 'wang'],
  [of.erasureTooEarly({ volunteerId: 'wang' as never, from: '2026-04-10' as never }), 'wang', '2026-04-10'],
  [of.personalDataAreErased({ volunteerId: 'wang' as never }), 'wang'],
  [of.starNotProposed({ volunteerId: 'wang' as never, stars: 3, round: 2 }), 'wang', 3, 2],
  [of.starNotHigher({ volunteerId: 'wang' as never, stars: 3 }), 'wang', 3],
  [of.starShownUntil({ until: '2026-02-13' as never }), '2026-02-13'],
  [of.starObjectionOpen({ volunteerId: 'wang' as never }), 'wang'],
  [of.starNotOnShow({ volunteerId: 'wang' as never }), 'wang'],
  [of.starPublicityOver({ until: '2026-02-13' as never }), '2026-02-13'],
  [of.starObjectorUnknown({ policy: 'clock' as never }), 'clock'],
  [of.noStarObjection({ volunteerId: 'wang' as never }), 'wang'],
]

test('every refusal of this folder stands among the examples', () => {
  const tags = Object.values(of.volunteerRefusals).map((definition) => definition.tag)
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
