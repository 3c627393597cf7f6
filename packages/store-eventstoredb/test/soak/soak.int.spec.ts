import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { groundOf, ownGround } from './ground.ts'
import { judged } from './judged.ts'
import { runSoak, type SoakReport } from './soak.ts'
import { restartsOf, strikesOf } from './strikes.ts'

const SEED = Number(process.env['SOAK_SEED'] ?? 20_260_210)
const TIMEOUT_MILLIS = 120_000
const RESTARTS = 50
const NO_STRIKES = new Map()

const countOf = ({ told }: SoakReport, tag: string): number => told.filter(({ outcome }) => outcome.tag === tag).length

const namesOf = ({ struck }: SoakReport): ReadonlyArray<string> => [...struck.keys()]

const sumOf = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + count, 0)

describe(`commands under fire (SOAK_SEED=${SEED})`, { timeout: TIMEOUT_MILLIS }, () => {
  it('are there once where they were acknowledged, and nowhere where they were refused', async () => {
    const ground = await ownGround()
    const [commands, tenant] = [240, 'soak']
    const strikes = strikesOf(SEED, commands, 0.2)
    const report = await runSoak(ground, { seed: SEED, commands, callers: 16, strikes, tenant })
    await ground.close()
    expect(await judged(report, tenant)).toEqual([])
    // A soak in which little went wrong would say nothing.
    expect(countOf(report, 'done')).toBeGreaterThan(60)
    expect(countOf(report, 'refused')).toBeGreaterThan(20)
    expect(report.told.filter(({ wasUnknown }) => wasUnknown).length).toBeGreaterThan(1)
    expect(report.struck.size).toBeGreaterThan(12)
    expect(namesOf(report).filter((name) => name.startsWith('cluster: ')).length).toBeGreaterThan(3)
  })

  it('make the same read model through fifty restarts of the server as without any', async () => {
    const ground = await ownGround(1)
    const [commands, tenant] = [2 * RESTARTS, 'soak']
    const strikes = restartsOf(SEED, commands, 2)
    const report = await runSoak(ground, { seed: SEED, commands, callers: 3, strikes, tenant })
    await ground.close()
    expect(await judged(report, tenant)).toEqual([])
    expect(sumOf(report.struck.values())).toBe(RESTARTS)
  })

  const url = process.env['EVENTSTOREDB_URL']
  if (url !== undefined) {
    it('hold on a real server, where nothing is broken on purpose', async () => {
      const tenant = `soak${randomUUID().slice(0, 8)}`
      const options = { seed: SEED, commands: 400, callers: 16, strikes: NO_STRIKES, tenant }
      expect(await judged(await runSoak(groundOf(url), options), tenant)).toEqual([])
    })
  }
})
