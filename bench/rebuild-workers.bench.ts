/** balances of a hundred thousand accounts built from a million of their events in SQLite by two worker threads, against one */
import { balances } from '@lovebank/core'
import { buildInParallel } from '@lovebank/runtime'
import { sqliteReaders } from '@lovebank/store-sqlite'
import { type AccountLog, writeAccountLog } from './account-log.ts'
import { TENANT } from './accounts.ts'
import { measureInTurn, medianOf, type Side, timed } from './measure.ts'
import { perSecond, runBench, type Sizes } from './report.ts'

const ACCOUNTS = 100_000

const nameOf = (workers: number): string => (workers === 1 ? '1 worker' : `${workers} workers`)

/** From the asking to the whole state: threads that start and load, read, fold, send, and are put together. */
const building = ({ file, events, upTo }: AccountLog, accounts: number, workers: number): Side => ({
  name: nameOf(workers),
  run: () =>
    timed(events, async () => {
      const parts = { tenant: TENANT, projection: balances, openReader: sqliteReaders(file), workers, upTo }
      const built = await buildInParallel(parts)()
      if (built._tag === 'Left') throw new Error(built.left.message)
      const there = Object.keys(built.right.state.accounts).length
      if (there !== accounts || built.right.events !== events) throw new Error(`${there} of ${accounts} accounts`)
    }),
})

const run = async ({ scale }: Sizes) => {
  const accounts = Math.max(1, Math.round(ACCOUNTS * scale))
  const log = await writeAccountLog(accounts)
  const measured = await measureInTurn([building(log, accounts, 1), building(log, accounts, 2)])
  log.remove()
  const value = medianOf(measured, nameOf(2)) / medianOf(measured, nameOf(1))
  return {
    rows: measured.map(({ name, median }) => ({ side: name, 'events a second': perSecond(median) })),
    figures: [{ name: '2 workers', value, unit: '× 1 worker', atLeast: 1.6 }],
  }
}

await runBench('rebuild-workers', run)
