/** Ends every run of the tests with one line that any machine can read, and leaves the numbers where TOTALS_FILE says. */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import { lineOf, type Totals } from './totals.ts'

const count = (modules: ReadonlyArray<TestModule>, strayErrors: number): Totals => {
  const totals = { passed: 0, failed: strayErrors, skipped: 0 }
  for (const module of modules) {
    const states = [...module.children.allTests()].map((test) => test.result().state)
    for (const state of states) totals[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1
    // A file that breaks before its first test has no tests to count; it is a failure all the same.
    if (module.state() === 'failed' && !states.includes('failed')) totals.failed += 1
  }
  return totals
}

export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>): void {
    const totals = count(modules, errors.length)
    const file = process.env['TOTALS_FILE']
    if (file !== undefined) writeFileSync(file, JSON.stringify(totals))
    process.stdout.write(`\n${lineOf(totals)}\n`)
  }
}
