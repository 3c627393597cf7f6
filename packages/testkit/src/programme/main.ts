#!/usr/bin/env node
/** Tries rate cards out before a meeting adopts them: npm run rate-card -- my-card.json … */
import { existsSync, readFileSync } from 'node:fs'
import { type CheckedProgramme, checkProgramme } from './check-programme.ts'

const contentOf = (file: string): CheckedProgramme => {
  const unread = (fault: string): CheckedProgramme => ({ name: '', faults: [fault], cases: [] })
  if (!existsSync(file)) return unread('there is no such file')
  try {
    return checkProgramme(JSON.parse(readFileSync(file, 'utf8')))
  } catch (thrown) {
    return unread(`not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}

const tell = (file: string, { name, faults, cases }: CheckedProgramme): boolean => {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say(`${file}${name === '' ? '' : `: ${name}`}`)
  for (const fault of faults) say(`  ✗ ${fault}`)
  if (faults.length === 0) say('  ✓ a meeting can adopt it')
  for (const { what, expected, points, en, zh, isAsExpected } of cases) {
    const answer = points === undefined ? 'it earns nothing, for the card does not know it' : `${points}`
    say(`  ${isAsExpected ? '✓' : '✗'} ${what}: ${answer}${points === expected ? '' : `, worked out: ${expected}`}`)
    for (const line of [...en, ...zh]) say(`      ${line}`)
  }
  return faults.length === 0 && cases.every(({ isAsExpected }) => isAsExpected)
}

// Whoever reads may have read enough.
process.stdout.on('error', () => process.exit(1))

const files = process.argv.slice(2)
if (files.length === 0) {
  process.stderr.write('Name the file of a programme: npm run rate-card -- my-card.json (docs/how-to/rate-card.md)\n')
  process.exitCode = 1
} else if (!files.map((file) => tell(file, contentOf(file))).every(Boolean)) process.exitCode = 1
