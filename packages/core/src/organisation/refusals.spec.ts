import { describe, expect, test } from 'vitest'
import { type Refusal, describe as tell } from '../refusals.ts'
import * as of from './refusals.ts'

/** One of each, with the facts that the words must tell. */
const examples: ReadonlyArray<readonly [Refusal, ...ReadonlyArray<string | number>]> = [
  [of.townNotFounded({})],
  [of.townAlreadyFounded({ townId: 'town' as never })],
  [of.founderNotAPerson({ policy: 'clock' }), 'clock'],
  [of.unitNotFound({ unitId: 'u1' as never }), 'u1'],
  [of.unitNotOpen({ unitId: 'u1' as never }), 'u1'],
  [of.unitCodeTaken({ code: 'ST-1' as never }), 'ST-1'],
  [of.parentKindWrong({ kind: 'village', parentKind: 'town', expected: 'station' })],
  [of.unitHasOpenUnits({ unitId: 'u1' as never, open: ['V1', 'V2'] as never }), 'u1', 'V1', 'V2'],
  [of.officeAlreadyHeld({ personId: 'li' as never, role: 'auditor', unitId: 'u1' as never }), 'li', 'u1'],
  [of.officeNotHeld({ personId: 'li' as never, role: 'auditor', unitId: 'u1' as never }), 'li', 'u1'],
  [of.lastAdministrator({ personId: 'zhang' as never }), 'zhang'],
]

test('every refusal of this folder stands among the examples', () => {
  const tags = Object.values(of.organisationRefusals).map((definition) => definition.tag)
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

test('the tiers of the tree are called as the town calls them', () => {
  const village = of.parentKindWrong({ kind: 'village', parentKind: 'town', expected: 'station' })
  expect(tell(village, 'en')).toBe('A village stands under a station, not under a town. Choose a station for it.')
  expect(tell(village, 'zh')).toBe('自然村应设在社会工作站之下,不能设在镇之下。请改选上级单位。')
  const town = of.parentKindWrong({ kind: 'town', parentKind: 'village', expected: undefined })
  expect(tell(town, 'en')).toContain('A town stands under no other unit')
  expect(tell(town, 'zh')).toBe('镇没有上级,不能设在自然村之下。')
})

test('the offices are called as the town calls them', () => {
  const office = of.officeNotHeld({ personId: 'li' as never, role: 'child-director', unitId: 'u1' as never })
  expect(tell(office, 'zh')).toContain('儿童主任')
})
