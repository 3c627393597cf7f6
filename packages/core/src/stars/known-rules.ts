/** Two rules that are in use, for towns to begin with. */
import type { Keyword } from '../kernel/text.ts'
import type { GrantingUnit, StarRule, StarThreshold } from './star-rule.ts'

/** The brands are for what comes from outside: the specification decodes each of these rules. */
const ruleOf = (
  name: string,
  hours: ReadonlyArray<readonly [hours: number, grantedBy: GrantingUnit]>,
  restartsEveryHours?: number,
): StarRule => ({
  name: name as Keyword,
  thresholds: hours.map(([each, grantedBy]) => ({ minutes: minutesOf(each), points: undefined, grantedBy })),
  restartsEvery: restartsEveryHours === undefined ? undefined : minutesOf(restartsEveryHours),
  assessmentDays: [],
  shownWorkingDays: undefined,
})

const minutesOf = (hours: number) => (hours * 60) as StarThreshold['minutes']

/** The star rule of the Ministry of Civil Affairs: 100, 300, 600, 1,000, 1,500 hours. */
export const nationalStars: StarRule = ruleOf('national', [
  [100, 'station'],
  [300, 'station'],
  [600, 'town'],
  [1_000, 'town'],
  [1_500, 'town'],
])

/** A city's own (Zhangjiagang, 2014): 30, 60, 100, 200, 300 hours, and then anew. */
export const restartingStars: StarRule = ruleOf(
  'restarting',
  [
    [30, 'station'],
    [60, 'station'],
    [100, 'station'],
    [200, 'town'],
    [300, 'town'],
  ],
  300,
)
