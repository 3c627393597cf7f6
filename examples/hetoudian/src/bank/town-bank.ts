/** The real bank on SQLite behind the narrow door of the import, and the reading of its log for the report. */
import { type Command, decodeRecorded, describe, type Refusal, type TenantId } from '@lovebank/core'
import { type CommandError, openBank, type StoreError } from '@lovebank/runtime'
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

const readStates = async (store: SqliteStore): Promise<RecordStates> => {
  const record = createBooksOfRecord()
  for await (const page of store.readAll(TENANT, { pageSize: PAGE })) {
    if (page._tag === 'Left') throw new BankFailure(page.left.message)
    for (const stored of page.right.events) {
      const recorded = decodeRecorded(stored)
      if (recorded._tag === 'Left') {
        throw new BankFailure(`${stored.stream}, revision ${stored.revision}: ${recorded.left.errors.join('; ')}`)
      }
      record.take(recorded.right)
    }
  }
  return record.read()
}

const countEvents = async (store: SqliteStore): Promise<number> => {
  let events = 0
  for await (const page of store.readAll(TENANT, { pageSize: PAGE })) {
    if (page._tag === 'Left') throw new BankFailure(page.left.message)
    events += page.right.events.length
  }
  return events
}

export const openTownBank = async (path: string): Promise<Either<StoreError, TownBank>> => {
  const opened = await openSqliteStore(path)()
  if (opened._tag === 'Left') return left(opened.left)
  const store = opened.right
  const bank = openBank({ tenant: TENANT, store })
  return right({
    execute: async (command: Command) => {
      const outcome = await bank.execute(command)()
      if (outcome._tag === 'Left') return outcomeOfError(outcome.left)
      return { kind: 'done', isRepeat: outcome.right.isRepeat, events: outcome.right.events.length }
    },
    settle: () => orFailure(bank.settle()),
    tick: (now) => orFailure(bank.tick(now)),
    countEvents: () => countEvents(store),
    readStates: () => readStates(store),
    close: bank.close,
  })
}
