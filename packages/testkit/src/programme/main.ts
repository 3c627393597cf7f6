#!/usr/bin/env node
/** Tries rate cards out before a meeting adopts them: npm run rate-card -- my-card.json … */
import { readFileSync } from 'node:fs'
import { type CheckedProgramme, checkProgramme } from './check-programme.ts'

const contentOf = (file: string): CheckedProgramme => {
  try {
    return checkProgramme(JSON.parse(readFileSync(file, 'utf8')))
  } catch (thrown) {
    return { name: '', faults: [thrown instanceof Error ? thrown.message : String(thrown)], cases: [] }
  }
}

const tell = (file: string, { name, faults, cases }: CheckedProgramme): boolean => {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say(`${file}${name === '' ? '' : `: ${name}`}`)
  for (const fault of faults) say(`  ✗ ${fault}`)
  if (faults.length === 0) say('  ✓ a meeting can adopt it')
  for (const { what, expected, points, en, zh, isAsExpected } of cases) {
    const answer = points === undefined ? 'the card does not say' : `${points}`
    say(`  ${isAsExpected ? '✓' : '✗'} ${what}: ${answer}${points === expected ? '' : `, worked out: ${expected}`}`)
    for (const line of [...en, ...zh]) say(`      ${line}`)
  }
  return faults.length === 0 && cases.every(({ isAsExpected }) => isAsExpected)
}

const files = process.argv.slice(2)
if (files.length === 0) {
  process.stderr.write('Name the file of a programme: npm run rate-card -- my-card.json (docs/how-to/rate-card.md)\n')
  process.exitCode = 1
} else if (!files.map((file) => tell(file, contentOf(file))).every(Boolean)) process.exitCode = 1
