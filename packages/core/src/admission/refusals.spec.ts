import { describe, expect, test } from 'vitest'
import { type Refusal, describe as tell } from '../refusals.ts'
import * as of from './refusals.ts'

const signUp = { taskId: 'sweeping' as never, volunteerId: 'li' as never }

/** One of each, with the facts that the words must tell. */
const examples: ReadonlyArray<readonly [Refusal, ...ReadonlyArray<string | number>]> = [
  [
    of.ownKin({ command: 'AcceptWork', personId: 'clerk' as never, concerned: 'wang' as never }),
    'AcceptWork',
    'clerk',
    'wang',
  ],
  [of.notOnTheBooks({ personId: 'wang' as never }), 'wang'],
  [of.notNamedToSpend({ volunteerId: 'wang' as never }), 'wang'],
  [of.guardianSaysWhoSpends({ volunteerId: 'wang' as never }), 'wang'],
  [of.partnerComesInGroups({ volunteerId: 'college' as never }), 'college'],
  [of.notAPartner({ volunteerId: 'li' as never }), 'li'],
  [of.groupPointsAreGiven({ volunteerId: 'college' as never }), 'college'],
  [of.categoryNotRated({ category: 'singing' as never, on: '2026-02-10' as never }), 'singing', '2026-02-10'],
  [of.itemNotOffered({ shopId: 's1' as never, itemId: 'rice' as never }), 's1', 'rice'],
  [of.priceChanged({ itemId: 'rice' as never, stated: 44 as never, listed: 45 as never }), 'rice', 44, 45],
  [of.holderIsBlocked({ volunteerId: 'wang' as never }), 'wang'],
  [of.nothingPooled({ volunteerId: 'wang' as never, householdId: 'zhao' as never }), 'zhao', 'wang'],
  [of.lastOfHousehold({ personId: 'wang' as never, householdId: 'zhao' as never }), 'wang', 'zhao'],
  [of.householdDiffers({ householdId: 'zhao' as never }), 'zhao'],
  [
    of.duplicateHasPoints({ volunteerId: 'wang' as never, keptId: 'li' as never, available: 30, held: 12 as never }),
    'wang',
    'li',
    30,
    12,
  ],
  [of.minorNotCounted(signUp), 'sweeping', 'li'],
  [of.companyNeeded(signUp), 'sweeping', 'li'],
  [of.guardianConsentNeeded(signUp), 'sweeping', 'li'],
  [of.insuranceNeeded({ ...signUp, on: '2026-02-10' as never }), 'sweeping', 'li', '2026-02-10'],
  [of.spendingLocked({ volunteerId: 'wang' as never, untilAge: 60 }), 'wang', 60],
  [of.balanceBelowMinimum({ balance: 40, least: 100 }), 40, 100],
  [of.nextKeeperNotAppointed({ shopId: 's1' as never, personId: 'next' as never }), 's1', 'next'],
  [of.unitMayNotIssue({ unitId: 'u1' as never, kind: 'village' }), 'u1', 'village'],
  [of.issuerStillOpen({ number: 'C-1' as never, unitId: 'u1' as never }), 'C-1', 'u1'],
  [
    of.unitMayNotGrantStar({ unitId: 'u1' as never, kind: 'station', stars: 4, grantedBy: 'town' }),
    'u1',
    'station',
    4,
    'town',
  ],
  [of.accountNotSettled({ volunteerId: 'wang' as never, available: 30, held: 12 as never }), 'wang', 30, 12],
  [of.stillInOffice({ personId: 'wang' as never, role: 'auditor', unitId: 'u1' as never }), 'wang', 'auditor', 'u1'],
  [
    of.ownHousehold({ command: 'AcceptWork', personId: 'clerk' as never, concerned: 'wang' as never }),
    'AcceptWork',
    'clerk',
    'wang',
  ],
  [of.giftsGoToThePool({ toAccountId: 'zhao' as never, poolAccountId: 'pool' as never }), 'zhao', 'pool'],
  [of.partnerHasNoNeed({ volunteerId: 'uni' as never }), 'uni'],
  [
    of.notOfThatAge({ personId: 'chen' as never, from: 70, to: 80, on: '2026-10-18' as never }),
    'chen',
    70,
    80,
    '2026-10-18',
  ],
  [of.cardDiffers({ on: '2026-02-10' as never, stated: 3, inForce: 7 }), '2026-02-10', 3, 7],
]

test('every refusal of this folder stands among the examples', () => {
  const tags = Object.values(of.admissionRefusals).map((definition) => definition.tag)
  expect(examples.map(([refusal]) => refusal.tag).toSorted()).toEqual(tags.toSorted())
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
