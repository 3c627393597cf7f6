/** Runs every check, a line for each, the output only of those that failed; the last line adds them up. */
import { add, lineOf, NONE, type Totals } from '../vitest/totals.ts'
import { type Outcome, runStep } from './run-step.ts'
import type { Step } from './step.ts'
import { ALL, QUICK } from './steps.ts'

const AT_A_TIME = 2

const report = ({ step, isOk, seconds, output, totals }: Outcome): void => {
  const count = step.countsTests ? `${lineOf(totals)}  ` : ''
  process.stdout.write(`${isOk ? 'ok  ' : 'FAIL'}  ${step.name.padEnd(20)}  ${count}${seconds.toFixed(1)} s\n`)
  if (!isOk) process.stdout.write(`\n${output.trimEnd()}\n      again: npx ${step.command.join(' ')}\n\n`)
}

/** Takes steps off one queue until it is empty. */
const worker = async (queue: Array<Step>): Promise<Totals> => {
  let totals = NONE
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const outcome = await runStep(step)
    report(outcome)
    totals = add(totals, outcome.totals)
  }
  return totals
}

const runWave = async (steps: ReadonlyArray<Step>): Promise<Totals> => {
  const queue = [...steps]
  const sums = await Promise.all(Array.from({ length: AT_A_TIME }, () => worker(queue)))
  return sums.reduce(add, NONE)
}

let totals = NONE
for (const wave of process.argv.includes('--quick') ? QUICK : ALL) totals = add(totals, await runWave(wave))
process.stdout.write(`\n${lineOf(totals)}\n`)
process.exitCode = totals.failed === 0 ? 0 : 1
