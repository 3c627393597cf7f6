/** Fails when too few branches of the core are reached by its tests, and names the files to look at first. */
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** Percent of the branches in packages/core/src. */
const CORE_BRANCHES_FLOOR = 95

interface Covered {
  readonly branches: { readonly total: number; readonly covered: number; readonly pct: number }
}

const SUMMARY = 'coverage/coverage-summary.json'
if (!existsSync(SUMMARY)) throw new Error(`${SUMMARY} is missing: the tests of core, which write it, did not end.`)
const summary = JSON.parse(readFileSync(SUMMARY, 'utf8')) as Record<string, Covered>
const { total, ...files } = summary
const reached = total?.branches.pct ?? 0

if (reached < CORE_BRANCHES_FLOOR) {
  const missing = Object.entries(files)
    .map(([file, { branches }]) => ({ file: relative('.', file), count: branches.total - branches.covered }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
  process.stdout.write(`The tests of core reach ${reached} % of its branches; the floor is ${CORE_BRANCHES_FLOOR} %.\n`)
  for (const { file, count } of missing.slice(0, 20)) process.stdout.write(`  ${count} not reached in ${file}\n`)
  process.stdout.write('Look at coverage/index.html, then write the missing specs.\n')
  process.exitCode = 1
}
