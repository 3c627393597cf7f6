/** queries and commands while a rebuild of the balances runs in the same process, against the same without one */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { balances } from '@lovebank/core'
import { type Bank, createExecutor, type Executor, openBank } from '@lovebank/runtime'
import { openSqliteReadModels, openSqliteStore } from '@lovebank/store-sqlite'
import { accountNamed, TENANT, writeAccounts } from './accounts.ts'
import { runBench, type Sizes } from './report.ts'
import { depositWish } from './town.ts'

const QUERIES_A_SECOND = 500
const COMMANDS_A_SECOND = 200
const EVENTS_AN_ACCOUNT = 10

/** Without a rebuild, at least so long. */
const LEAST_SECONDS = 10

interface Served {
  readonly queries: Array<number>
  readonly commands: Array<number>
  refused: number
}

/** Begins so many a second at even distances, whether those before are answered or not, until the signal ends it. */
const atRate = async (
  perSecond: number,
  signal: AbortSignal,
  begin: (count: number) => Promise<void>,
): Promise<void> => {
  const startedAt = performance.now()
  const underWay: Array<Promise<void>> = []
  for (let count = 0; !signal.aborted; count += 1) {
    const due = startedAt + (count * 1_000) / perSecond
    if (due > performance.now()) await pause(due - performance.now())
    underWay.push(begin(count))
  }
  await Promise.all(underWay)
}

/** Milliseconds from when it was begun to its answer. */
const timing = async (into: Array<number>, work: () => Promise<boolean>): Promise<boolean> => {
  const begunAt = performance.now()
  const isDone = await work()
  into.push(performance.now() - begunAt)
  return isDone
}

const serve = async (bank: Bank, executor: Executor, accounts: ReadonlyArray<string>, signal: AbortSignal) => {
  const served: Served = { queries: [], commands: [], refused: 0 }
  const run = randomUUID()
  const ask = async (): Promise<void> => {
    const isDone = await timing(served.queries, async () => (await bank.query(balances)())._tag === 'Right')
    if (!isDone) served.refused += 1
  }
  const command = async (count: number): Promise<void> => {
    const wish = { ...depositWish(accounts[count % accounts.length] ?? '', count), workId: `work-${run}-${count}` }
    const isDone = await timing(served.commands, async () => (await executor.execute(wish)())._tag === 'Right')
    if (!isDone) served.refused += 1
  }
  await Promise.all([atRate(QUERIES_A_SECOND, signal, ask), atRate(COMMANDS_A_SECOND, signal, command)])
  return served
}

const percentile = (values: ReadonlyArray<number>, part: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN

/** Serves while some work is done; what was served, and how long the event loop was held at most. */
const during = async (bank: Bank, executor: Executor, accounts: ReadonlyArray<string>, work: () => Promise<void>) => {
  const stop = new AbortController()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const serving = serve(bank, executor, accounts, stop.signal)
  const startedAt = performance.now()
  await work()
  const seconds = (performance.now() - startedAt) / 1_000
  stop.abort()
  const served = await serving
  delay.disable()
  return { ...served, seconds, longestBlock: delay.max / 1e6 }
}

const row = (
  name: string,
  { queries, commands, refused, seconds, longestBlock }: Awaited<ReturnType<typeof during>>,
) => ({
  side: name,
  seconds: seconds.toFixed(1),
  queries: queries.length,
  'p50 ms': percentile(queries, 0.5).toFixed(2),
  'p99 ms': percentile(queries, 0.99).toFixed(2),
  commands: commands.length,
  'commands p99 ms': percentile(commands, 0.99).toFixed(2),
  'longest block ms': longestBlock.toFixed(0),
  refused,
})

/** Into which the commands pay: some of those that make up the log. */
const MOST_PAID = 1_000

const run = async ({ scale }: Sizes) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lovebank-bench-'))
  const opened = await openSqliteStore(path.join(folder, 'town.db'))()
  if (opened._tag === 'Left') throw new Error(opened.left.message)
  const store = opened.right
  const count = Math.round((1_000_000 * scale) / EVENTS_AN_ACCOUNT)
  await writeAccounts(store, count, EVENTS_AN_ACCOUNT)
  const executor = createExecutor({ tenant: TENANT, store })
  const rows = await openSqliteReadModels(path.join(folder, 'read-models.db'))()
  if (rows._tag === 'Left') throw new Error(rows.left.message)
  const bank = openBank({ tenant: TENANT, store, policies: [], readModels: rows.right })
  const accounts = Array.from({ length: Math.min(MOST_PAID, count) }, (_, number) => accountNamed(number))
  await bank.query(balances)()

  await during(bank, executor, accounts, () => pause(1_000))
  const without = await during(bank, executor, accounts, () => pause(LEAST_SECONDS * 1_000))
  const withOne = await during(bank, executor, accounts, async () => {
    const ended = await bank.rebuild(balances, { force: true }).result()
    if (ended._tag === 'Left') throw new Error(ended.left.message)
  })
  await bank.close()
  rmSync(folder, { recursive: true, force: true })
  const ratio = (of: 'queries' | 'commands') => percentile(withOne[of], 0.99) / percentile(without[of], 0.99)
  return {
    rows: [row('without', without), row('while rebuilding', withOne)],
    figures: [
      { name: 'p99 of queries, while rebuilding against without', value: ratio('queries'), unit: '×', atMost: 2 },
      { name: 'p99 of commands, the same', value: ratio('commands'), unit: '×', atMost: 2 },
      { name: 'refused', value: without.refused + withOne.refused, unit: '', atMost: 0 },
    ],
  }
}

await runBench('rebuild-serving', run)
