/** Runs one check as a child process, keeps its output, and tells how it went. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Totals } from '../vitest/totals.ts'
import type { Step } from './step.ts'

export interface Outcome {
  readonly step: Step
  readonly isOk: boolean
  readonly seconds: number
  readonly output: string
  readonly totals: Totals
}

/** The exit code and everything that was written, in the order in which it came. */
const execute = (step: Step, totalsFile: string): Promise<readonly [number, string]> =>
  new Promise((resolve) => {
    const [program, ...rest] = step.command
    const environment = { ...process.env, TOTALS_FILE: totalsFile, FORCE_COLOR: '0', NO_COLOR: '1' }
    const child = spawn(program, rest, { env: environment, shell: process.platform === 'win32' })
    const chunks: Array<Buffer> = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => resolve([1, error.message]))
    child.on('close', (code) => resolve([code ?? 1, Buffer.concat(chunks).toString()]))
  })

const testTotals = (file: string): Totals | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Totals
  } catch {
    return undefined
  }
}

/** A run of tests counts its tests; if it failed although none of them did, or ended without a count, that is one failure. */
const totalsOf = (step: Step, isOk: boolean, file: string): Totals => {
  const itself = { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 }
  if (step.countsTests === undefined) return itself
  const counted = testTotals(file)
  if (counted === undefined) return { passed: 0, failed: 1, skipped: 0 }
  return { ...counted, failed: isOk ? counted.failed : Math.max(counted.failed, 1) }
}

export const runStep = async (step: Step): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'lovebank-check-'))
  const totalsFile = join(folder, 'totals.json')
  const startedAt = performance.now()
  const [code, output] = await execute(step, totalsFile)
  const seconds = (performance.now() - startedAt) / 1000
  const totals = totalsOf(step, code === 0, totalsFile)
  rmSync(folder, { recursive: true })
  return { step, isOk: code === 0 && totals.failed === 0, seconds, output, totals }
}
