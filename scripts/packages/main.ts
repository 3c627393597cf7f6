/** Packs every package that is published and prints what its users would stumble over; exits 1 if there is anything. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packInto } from './pack.ts'
import { problemsOf } from './problems.ts'

for (const name of readdirSync('packages')) {
  const folder = `packages/${name}`
  const target = mkdtempSync(join(tmpdir(), 'lovebank-pack-'))
  try {
    for (const problem of await problemsOf(folder, packInto(folder, target))) {
      process.stdout.write(`${folder}: ${problem}\n`)
      process.exitCode = 1
    }
  } finally {
    rmSync(target, { recursive: true })
  }
}
