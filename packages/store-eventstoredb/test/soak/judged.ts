/** All that is wrong after a soak. */
import { findingsOf } from './findings.ts'
import { brokenLaws } from './laws.ts'
import type { SoakReport } from './soak.ts'

export const judged = async (report: SoakReport, tenant: string): Promise<ReadonlyArray<string>> => [
  ...findingsOf(report),
  ...(await brokenLaws(report, tenant)),
]
