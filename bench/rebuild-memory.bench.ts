/** the most memory of a process that rebuilds the balances of a hundred thousand accounts, from a million events and from five */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildLog } from './log.ts'
import { runBench, type Sizes } from './report.ts'

const PROCESS = path.resolve(import.meta.dirname, 'rebuild-process.ts')

const peakOf = async (events: number): Promise<number> => {
  const log = await buildLog(events)
  const done = spawnSync(process.execPath, ['--conditions=lovebank-source', PROCESS, log.file], { encoding: 'utf8' })
  log.remove()
  if (done.status !== 0) throw new Error(`the rebuild ended with ${done.status}: ${done.stderr}`)
  return Number(done.stdout)
}

const run = async ({ scale }: Sizes) => {
  const sizes = [1, 5].map((millions) => Math.round(millions * 1_000_000 * scale))
  const peaks: Array<number> = []
  for (const events of sizes) peaks.push(await peakOf(events))
  const [small = Number.NaN, large = Number.NaN] = peaks
  return {
    rows: sizes.map((events, index) => ({
      events: events.toLocaleString('en'),
      'peak memory': `${Math.round(peaks[index] ?? Number.NaN)} MiB`,
    })),
    figures: [
      { name: 'peak memory, five million events', value: large, unit: 'MiB', atMost: 300 },
      { name: 'five million against one', value: large / small, unit: '×', atMost: 1.1 },
    ],
  }
}

await runBench('rebuild-memory', run)
