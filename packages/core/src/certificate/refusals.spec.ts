import { describe, expect, test } from 'vitest'
import { type Refusal, describe as tell } from '../refusals.ts'
import * as of from './refusals.ts'

const number = 'C-1' as never
const day = (text: string) => text as never

/** One of each, with the facts that the words must tell. */
const examples: ReadonlyArray<readonly [Refusal, ...ReadonlyArray<string | number>]> = [
  [of.certificateNumberTaken({ number }), 'C-1'],
  [of.certificateNotIssued({ number }), 'C-1'],
  [of.certificateIsRevoked({ number }), 'C-1'],
  [of.certifiedDayToCome({ asOf: day('2026-02-11'), today: day('2026-02-10') }), '2026-02-11', '2026-02-10'],
  [
    of.taskOutsideCertificate({
      title: '清扫' as never,
      from: day('2026-02-01'),
      until: day('2026-02-03'),
      asOf: day('2026-02-02'),
    }),
    '2026-02-01',
    '2026-02-03',
    '2026-02-02',
  ],
  [of.certifiedMinutesDiffer({ stated: 120, ofTasks: 90 }), 120, 90],
  [of.handlerIsHolder({ holderId: 'wang' as never }), 'wang'],
]

test('every refusal of this folder stands among the examples', () => {
  const tags = Object.values(of.certificateRefusals).map((definition) => definition.tag)
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
      expect(tell(refusal, 'en')).toMatch(/\.$/u)
      expect(tell(refusal, 'zh')).toMatch(/\p{Script=Han}.*。$/u)
    })
  },
)
