/** the most memory that reading a million events from EventStoreDB takes, against a hundred thousand: it must not grow */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { TENANT, writeAccounts } from './accounts.ts'
import { runBench, type Sizes } from './report.ts'
import { openBothSides, openStore } from './test-server.ts'

const EVENTS_EACH = 500

/** The same for both: an engine that may takes more than it needs, and the more the longer it runs. */
const HEAP = ['--max-old-space-size=64', '--max-semi-space-size=8']

const BYTES_A_MEBIBYTE = 2 ** 20
const KIBIBYTES_A_MEBIBYTE = 1_024

/** What a reading process tells of itself: the most memory it ever had, and what it has after a collection, in mebibytes. */
interface Memory {
  readonly peak: number
  readonly after: number
}

/** In a process of its own, which does nothing else: reads so many events and tells what it took. */
const readAndTell = async (connectionString: string, limit: number): Promise<void> => {
  const store = await openStore(connectionString)
  let read = 0
  for await (const page of store.readAll(TENANT, { limit })) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    read += page.right.events.length
  }
  await store.close()
  if (read !== limit) throw new Error(`read ${read} of ${limit} events`)
  globalThis.gc?.()
  const memory: Memory = {
    peak: process.resourceUsage().maxRSS / KIBIBYTES_A_MEBIBYTE,
    after: process.memoryUsage().rss / BYTES_A_MEBIBYTE,
  }
  process.send?.(memory)
}

const memoryOf = async (connectionString: string, limit: number): Promise<Memory> => {
  const execArgv = ['--conditions=lovebank-source', '--expose-gc', ...HEAP]
  const reader = fork(import.meta.filename, [connectionString, String(limit)], { execArgv })
  const [memory] = await once(reader, 'message')
  if (reader.exitCode === null) await once(reader, 'exit')
  return memory as Memory
}

const run = async ({ scale }: Sizes) => {
  const sides = await openBothSides()
  const many = Math.round((1_000_000 * scale) / EVENTS_EACH) * EVENTS_EACH
  await writeAccounts(sides.store, many / EVENTS_EACH, EVENTS_EACH)
  const small = await memoryOf(sides.connectionString, Math.round(many / 10))
  const large = await memoryOf(sides.connectionString, many)
  await sides.close()
  const mebibytes = (value: number): string => `${Math.round(value)} MiB`
  const row = (events: number, { peak, after }: Memory) => ({
    events: events.toLocaleString('en'),
    'most memory': mebibytes(peak),
    'after a collection': mebibytes(after),
  })
  return {
    rows: [row(many / 10, small), row(many, large)],
    figures: [
      {
        name: 'most memory, the longer read above the shorter',
        value: large.peak - small.peak,
        unit: 'MiB',
        atMost: 30,
      },
      {
        name: 'memory after a collection, the longer above the shorter',
        value: large.after - small.after,
        unit: 'MiB',
        atMost: 30,
      },
    ],
  }
}

const [connectionString, limit] = process.argv.slice(2)
if (process.send === undefined || connectionString === undefined) await runBench('eventstoredb-memory', run)
else await readAndTell(connectionString, Number(limit))
