/** starting with rows or a checkpoint that are there, against building the same balances from a million events */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AccountId, accountBalance, balances, type Instant } from '@lovebank/core'
import { createRowBook, type EventStore, type RowBookSettings, townDomain } from '@lovebank/runtime'
import { openSqliteReadModels, openSqliteStore } from '@lovebank/store-sqlite'
import { accountNamed, depositInto, streamOf, TENANT, writeAccounts } from './accounts.ts'
import { median } from './measure.ts'
import { runBench, type Sizes } from './report.ts'

const ACCOUNTS = 100_000
const EVENTS_EACH = 10
/** written after the rows were saved: what a start has to catch up with */
const TAIL = 1_000
const ROUNDS = 5
const SAVE_EVERY = 100_000
const NAME = `${TENANT}/${balances.name}@${balances.version}`
const AT: Instant = new Date(Date.UTC(2026, 5, 1)).toISOString() as Instant

const waiters = {
  waitFor: () => {
    throw new Error('nobody waits')
  },
  reached: () => undefined,
}

const mustBe = <A>(
  answer:
    | { readonly _tag: 'Left'; readonly left: { readonly message: string } }
    | { readonly _tag: 'Right'; readonly right: A },
): A => {
  if (answer._tag === 'Left') throw new Error(answer.left.message)
  return answer.right
}

const mustDo = async (work: Promise<{ readonly message: string } | undefined>): Promise<void> => {
  const failure = await work
  if (failure !== undefined) throw new Error(failure.message)
}

interface Reader {
  readonly store: EventStore
  readonly settings: RowBookSettings
}

/** Loads what is there, takes in the rest, saves, and has every tenth of a thousand balances read. */
const start = async ({ store, settings }: Reader): Promise<number> => {
  const begun = performance.now()
  const checkpoints = { loadCheckpoint: unused, saveCheckpoint: unused, deleteCheckpoint: unused }
  const parts = { tenant: TENANT, projection: balances, store, checkpoints, decodeRecorded: townDomain.decodeRecorded }
  const book = createRowBook(parts, NAME, waiters, settings)
  await mustDo(book.load({}))
  for await (const page of store.readAll(TENANT, { from: book.position(), pageSize: 1_000 })) {
    const failure = book.applyBatch(mustBe(page).events)
    if (failure !== undefined) throw new Error(failure.message)
    if (book.unsaved() >= SAVE_EVERY) await mustDo(book.save())
  }
  await mustDo(book.save())
  accountBalance(book.state(), accountNamed(0) as AccountId, AT)
  return performance.now() - begun
}

const unused = () => {
  throw new Error('rows need no checkpoint')
}

const writeTail = async (store: EventStore, accounts: number, tail: number, round: number): Promise<void> => {
  for (let n = 0; n < tail; n += 1) {
    const accountId = accountNamed((n * 97) % accounts)
    const events = [depositInto(accountId, 1_000_000_000 + round * TAIL + n)]
    mustBe(
      await store.append({ stream: streamOf(accountId), expected: { kind: 'any' }, events }, { durability: 'soon' })(),
    )
  }
}

/** A balance that was asked for before, and one that has to be read from the file, in microseconds. */
const balanceMicros = async ({ store, settings }: Reader, accounts: number) => {
  const checkpoints = { loadCheckpoint: unused, saveCheckpoint: unused, deleteCheckpoint: unused }
  const parts = { tenant: TENANT, projection: balances, store, checkpoints, decodeRecorded: townDomain.decodeRecorded }
  const book = createRowBook(parts, NAME, waiters, settings)
  await mustDo(book.load({}))
  const some = Array.from({ length: Math.min(1_000, accounts) }, (_, n) => accountNamed((n * 89) % accounts))
  const ask = (): number => {
    const begun = performance.now()
    for (const accountId of some) accountBalance(book.state(), accountId as AccountId, AT)
    return ((performance.now() - begun) * 1_000) / some.length
  }
  const cold = ask()
  for (let warm = 0; warm < 20; warm += 1) ask()
  return { cold, hot: ask() }
}

const run = async ({ scale }: Sizes) => {
  const folder = mkdtempSync(join(tmpdir(), 'love-bank-start-'))
  const accounts = Math.round(ACCOUNTS * scale)
  const tail = Math.ceil(TAIL * scale)
  const store = mustBe(await openSqliteStore(join(folder, 'books.db'))())
  const path = join(folder, 'read-models.db')
  await writeAccounts(store, accounts, EVENTS_EACH)
  const readModels = mustBe(await openSqliteReadModels(path)())
  const reader: Reader = { store, settings: { readModels } }
  const replay = await start(reader)
  const starts: Array<number> = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await writeTail(store, accounts, tail, round)
    starts.push(await start(reader))
  }
  const { cold, hot } = await balanceMicros(reader, accounts)
  const bytes = statSync(path).size + statSync(`${path}-wal`).size
  await readModels.close()
  await store.close()
  rmSync(folder, { recursive: true })
  const started = median(starts)
  const millis = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`
  return {
    rows: [
      { what: `all ${(accounts * EVENTS_EACH).toLocaleString('en')} events, rows saved`, took: millis(replay) },
      { what: `rows, and a tail of ${tail.toLocaleString('en')} events`, took: millis(started) },
      { what: 'size of the file of rows', took: `${Math.round(bytes / 2 ** 20)} MiB` },
      { what: 'a balance from the file', took: `${cold.toFixed(1)} µs` },
      { what: 'a balance that was asked for before', took: `${hot.toFixed(2)} µs` },
    ],
    figures: [
      { name: 'start against a full replay, time', value: started / replay, unit: '×', atMost: 1 / 20 },
      { name: 'a hot balance', value: hot, unit: 'µs', atMost: 50 },
    ],
  }
}

await runBench('start', run)
