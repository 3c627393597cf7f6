/** events a second from CSV books to durable, and the most memory that the import of ever larger books takes */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measureInTurn } from './measure.ts'
import { perSecond, runBench, type Sizes } from './report.ts'

/** The town itself keeps about so many rows a year, and each volunteer adds some. Measured on the generated towns. */
const ROWS_OF_THE_TOWN = 8_200
const ROWS_A_VOLUNTEER = 21
const MAIN = path.resolve(import.meta.dirname, '../examples/hetoudian/src/main.ts')
/** The same for all sizes: an engine that may takes more than it needs, and the more the longer it runs. */
const HEAP = '--max-old-space-size=256'
/** Tells, as the last thing a process does, the most memory it ever had, in kibibytes. */
const TELL_PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`

interface Imported {
  readonly rows: number
  readonly events: number
  readonly seconds: number
  readonly peakMebibytes: number
}

const numberIn = (text: string, pattern: RegExp): number =>
  Number((pattern.exec(text)?.[1] ?? 'NaN').replaceAll(',', ''))

/** Runs the main job in a process of its own, as far as `stopAfter`; the most memory it had stands at the end of its errors. */
const runMain = (stopAfter: string, volunteers: string, data: string) => {
  const main = [MAIN, '--volunteers', volunteers, '--data', data, '--stop-after', stopAfter]
  const done = spawnSync(process.execPath, ['--conditions=lovebank-source', HEAP, '--import', TELL_PEAK, ...main], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (done.status !== 0) throw new Error(`the main job ended with ${done.status}: ${done.stderr}`)
  return done
}

/** Makes up a town and writes its books; then imports them in a process that does nothing else. */
const importTown = (rows: number): Imported => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lovebank-import-'))
  const data = path.join(folder, 'town')
  const volunteers = String(Math.max(40, Math.round((rows - ROWS_OF_THE_TOWN) / ROWS_A_VOLUNTEER)))
  runMain('books', volunteers, data)
  const { stdout, stderr } = runMain('import', volunteers, data)
  rmSync(folder, { recursive: true, force: true })
  const line = stdout.split('\n').find((each) => each.includes('imported:')) ?? ''
  return {
    rows: numberIn(line, /imported: ([\d,]+)/),
    events: numberIn(line, /· ([\d,]+) \S+ events/),
    seconds: numberIn(line, /([\d.]+) s$/),
    peakMebibytes: numberIn(stderr, /peak (\d+)/) / 1_024,
  }
}

const run = async ({ scale }: Sizes) => {
  const [measured] = await measureInTurn([
    {
      name: 'import',
      run: () => {
        const { events, seconds } = importTown(10_000 * scale)
        return Promise.resolve({ units: events, millis: seconds * 1_000 })
      },
    },
  ])
  const small = importTown(100_000 * scale)
  const large = importTown(1_000_000 * scale)
  return {
    rows: [small, large].map(({ rows, events, seconds, peakMebibytes }) => ({
      rows: rows.toLocaleString('en'),
      events: events.toLocaleString('en'),
      'events a second': perSecond(events / seconds),
      'peak memory': `${Math.round(peakMebibytes)} MiB`,
    })),
    figures: [
      { name: 'from CSV to durable', value: measured?.median ?? Number.NaN, unit: 'events/s', atLeast: 20_000 },
      {
        name: 'peak memory, the larger books against the smaller',
        value: large.peakMebibytes / small.peakMebibytes,
        unit: '× the smaller',
        atMost: 1.2,
      },
    ],
  }
}

await runBench('import', run)
