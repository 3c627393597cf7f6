/** The real bank on SQLite behind the narrow door of the import, and the reading of its log for the report. */
import {
  type Command,
  type DomainEvent,
  decodeRecorded,
  describe,
  type RecordedEvent,
  type Refusal,
  streamName,
  type TenantId,
} from '@lovebank/core'
import {
  type CommandError,
  type ExecutorLimits,
  openBank,
  type Pages,
  type StoreError,
  type WriteOptions,
} from '@lovebank/runtime'
import { openSqliteStore, type SqliteStore } from '@lovebank/store-sqlite'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { createBooksOfRecord, type RecordStates } from '../report/books-of-record.ts'
import { type Bank, BankFailure, type Outcome } from './bank.ts'

export interface TownBank extends Bank {
  readonly countEvents: () => Promise<number>
  /** Folds the whole log; throws `BankFailure` where an event cannot be read. */
  readonly readStates: () => Promise<RecordStates>
  readonly close: () => Promise<void>
}

const TENANT = 'hetoudian' as TenantId
const PAGE = 5_000

/** Rows that a crash takes away are read again from where the import noted that it stood. */
const SOON: WriteOptions = { durability: 'soon' }

/**
 * The store lets one process write, so what this one knows stays so; and an import passes through its streams rather than
 * coming back to them.
 */
const LIMITS: Partial<ExecutorLimits> = { freshMillis: Number.POSITIVE_INFINITY, mostCached: 200_000 }

const adviceOf = (refusal: Refusal) => ({ zh: describe(refusal, 'zh'), en: describe(refusal, 'en') })

const outcomeOfError = (error: CommandError): Outcome => {
  switch (error.tag) {
    case 'Refused':
      return { kind: 'refused', advice: adviceOf(error.refusal) }
    case 'CommandIdReused': {
      const zh = '同一编号以前导入过,但内容不同;如需更改,请在“更正”里写一行'
      const en = 'this key was imported before and said something else: write a row into the corrections instead'
      return { kind: 'refused', advice: { zh, en } }
    }
    case 'InvalidCommand':
      return { kind: 'refused', advice: { zh: `这一行的内容不合要求:${error.message}`, en: error.message } }
    case 'Contended':
    case 'QueueFull':
    case 'StreamUnreadable':
    case 'StoreFailed':
      return { kind: 'failed', message: error.message }
  }
}

const orFailure = async (run: () => Promise<Either<{ readonly message: string }, unknown>>): Promise<void> => {
  const outcome = await run()
  if (outcome._tag === 'Left') throw new BankFailure(outcome.left.message)
}

type Recorded = RecordedEvent<DomainEvent>

/** Hands over every event of some pages, decoded. */
const forEachRecorded = async (pages: Pages, take: (recorded: Recorded) => void): Promise<void> => {
  for await (const page of pages) {
    if (page._tag === 'Left') throw new BankFailure(page.left.message)
    for (const stored of page.right.events) {
      const recorded = decodeRecorded(stored)
      if (recorded._tag === 'Left') {
        throw new BankFailure(`${stored.stream}, revision ${stored.revision}: ${recorded.left.errors.join('; ')}`)
      }
      take(recorded.right)
    }
  }
}

const readStates = async (store: SqliteStore): Promise<RecordStates> => {
  const record = createBooksOfRecord()
  await forEachRecorded(store.readAll(TENANT, { pageSize: PAGE }), record.take)
  const movements: Array<Recorded> = []
  for (const id of record.accountsToTell()) {
    const stream = streamName(TENANT, { aggregate: 'account', id })
    await forEachRecorded(store.readStream(stream), (recorded) => movements.push(recorded))
  }
  return record.read(movements)
}

/** This store numbers its events without a gap, and there is one tenant. */
const countEvents = async (store: SqliteStore): Promise<number> => {
  const head = await store.head(TENANT)()
  if (head._tag === 'Left') throw new BankFailure(head.left.message)
  return head.right ?? 0
}

export const openTownBank = async (path: string): Promise<Either<StoreError, TownBank>> => {
  const opened = await openSqliteStore(path)()
  if (opened._tag === 'Left') return left(opened.left)
  const store = opened.right
  const bank = openBank({ tenant: TENANT, store, limits: LIMITS })
  return right({
    execute: async (command: Command) => {
      const outcome = await bank.execute(command, SOON)()
      if (outcome._tag === 'Left') return outcomeOfError(outcome.left)
      return { kind: 'done', isRepeat: outcome.right.isRepeat, events: outcome.right.events.length }
    },
    flush: () => orFailure(store.flush()),
    settle: () => orFailure(bank.settle()),
    tick: (now) => orFailure(bank.tick(now)),
    countEvents: () => countEvents(store),
    readStates: () => readStates(store),
    close: bank.close,
  })
}
