/** Repairs what a machine can: formatting, imports, the code shown in Markdown, and the generated docs. */
import { spawnSync } from 'node:child_process'

const COMMANDS: ReadonlyArray<readonly [string, ...Array<string>]> = [
  ['node', '--conditions=lovebank-source', 'scripts/docs/main.ts', '--write'],
  ['node', 'scripts/tidy/refresh-fences.ts'],
  ['biome', 'check', '--write'],
]

for (const [program, ...rest] of COMMANDS) {
  const done = spawnSync(program, rest, { stdio: 'inherit' })
  if (done.status !== 0) process.exitCode = 1
}
