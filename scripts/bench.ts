/** Lists the benchmarks of bench/, or runs the one that is named: npm run bench -- commands --check */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const SUFFIX = '.bench.ts'
const names = readdirSync('bench')
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))

/** A benchmark introduces itself in the doc comment that opens its file. */
const introductionOf = (name: string): string =>
  /\/\*\*\s*(.*?)\s*\*\//s.exec(readFileSync(`bench/${name}${SUFFIX}`, 'utf8'))?.[1]?.replace(/\s*\n \*\s*/g, ' ') ?? ''

const [name, ...rest] = process.argv.slice(2)

if (name === undefined) {
  for (const each of names) process.stdout.write(`${each.padEnd(12)} ${introductionOf(each)}\n`)
  process.stdout.write(`\n${names.length} benchmarks. Run one with: npm run bench -- NAME\n`)
} else if (names.includes(name)) {
  const conditions = ['--conditions=lovebank-source', '--expose-gc']
  const done = spawnSync(process.execPath, [...conditions, `bench/${name}${SUFFIX}`, ...rest], { stdio: 'inherit' })
  process.exitCode = done.status ?? 1
} else {
  process.stderr.write(`There is no benchmark ${name}. There are: ${names.join(', ') || 'none yet'}\n`)
  process.exitCode = 1
}
