import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findingsOf } from './findings.ts'
import { groundOf, ownGround } from './ground.ts'
import { brokenLaws } from './laws.ts'
import { runSoak, type SoakReport } from './soak.ts'

const SEED = Number(process.env['SOAK_SEED'] ?? 20_260_210)
const TIMEOUT_MILLIS = 60_000

const judged = async (report: SoakReport, tenant: string): Promise<ReadonlyArray<string>> => [
  ...findingsOf(report),
  ...(await brokenLaws(report, tenant)),
]

const countOf = ({ told }: SoakReport, tag: string): number => told.filter(({ outcome }) => outcome.tag === tag).length

describe('a soak of sixteen callers', () => {
  it(`holds under every fault (SOAK_SEED=${SEED})`, { timeout: TIMEOUT_MILLIS }, async () => {
    const ground = await ownGround()
    const tenant = 'soak'
    const report = await runSoak(ground, { seed: SEED, commands: 400, callers: 16, chanceOfStrike: 0.25, tenant })
    await ground.close()
    expect(await judged(report, tenant)).toEqual([])
    // A soak in which little went wrong would say nothing.
    expect(countOf(report, 'done')).toBeGreaterThan(100)
    expect(countOf(report, 'refused')).toBeGreaterThan(20)
    expect(report.told.filter(({ wasUnknown }) => wasUnknown).length).toBeGreaterThan(10)
    expect(report.struck.size).toBeGreaterThan(15)
  })

  const url = process.env['EVENTSTOREDB_URL']
  it.skipIf(url === undefined)('holds on a real server', { timeout: TIMEOUT_MILLIS }, async () => {
    const tenant = `soak${randomUUID().slice(0, 8)}`
    const options = { seed: SEED, commands: 400, callers: 16, chanceOfStrike: 0, tenant }
    expect(await judged(await runSoak(groundOf(url ?? ''), options), tenant)).toEqual([])
  })
})
