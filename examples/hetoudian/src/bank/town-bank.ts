/** The real bank, wherever it lies, behind the narrow door of the import, and the reading of its log for the report. */
import {
  balances,
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
  type EventStore,
  type ExecutorLimits,
  openBank,
  type Pages,
  type RebuildRun,
  type StoredEvent,
  type StoreError,
  type WriteOptions,
} from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { createBooksOfRecord, type RecordStates } from '../report/books-of-record.ts'
import { type Bank, BankFailure, type Outcome } from './bank.ts'
import type { EventPlace } from './event-place.ts'
import { openStore } from './open-store.ts'
import type { StorePlace } from './store-place.ts'

export interface TownBank extends Bank {
  /** so many by this run */
  readonly eventsWritten: () => number
  /** Of the last event of the log; undefined where it has none. */
  readonly end: () => Promise<EventPlace | undefined>
  readonly holds: (place: EventPlace) => Promise<boolean>
  /** Folds the whole log; throws `BankFailure` where an event cannot be read. */
  readonly readStates: () => Promise<RecordStates>
  /** Rebuilds the balances beside those that serve, which are asked for first. */
  readonly rebuildBalances: () => Promise<RebuildRun>
  readonly close: () => Promise<void>
}

const PAGE = 5_000

/** Rows that a crash takes away are read again from where the import noted that it stood. */
const SOON: WriteOptions = { durability: 'soon' }

/**
 * A file lets one process write, so what this one knows stays so; a cluster lets everybody. And an import passes through its
 * streams rather than coming back to them.
 */
const limitsAt = ({ kind }: StorePlace): Partial<ExecutorLimits> => ({
  mostCached: 200_000,
  ...(kind === 'eventstoredb' ? {} : { freshMillis: Number.POSITIVE_INFINITY }),
})

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

const readStates = async (store: EventStore, tenant: TenantId): Promise<RecordStates> => {
  const record = createBooksOfRecord()
  await forEachRecorded(store.readAll(tenant, { pageSize: PAGE }), record.take)
  const movements: Array<Recorded> = []
  for (const id of record.accountsToTell()) {
    const stream = streamName(tenant, { aggregate: 'account', id })
    await forEachRecorded(store.readStream(stream), (recorded) => movements.push(recorded))
  }
  return record.read(movements)
}

/** The first event that some pages give. */
const firstOf = async (pages: Pages): Promise<StoredEvent | undefined> => {
  for await (const page of pages) {
    if (page._tag === 'Left') throw new BankFailure(page.left.message)
    return page.right.events[0]
  }
  return undefined
}

const endOf = async (store: EventStore, tenant: TenantId): Promise<EventPlace | undefined> => {
  const last = await firstOf(store.readAll(tenant, { direction: 'backward', limit: 1 }))
  return last && { stream: last.stream, revision: last.revision, eventId: last.eventId }
}

const holds = async (store: EventStore, { stream, revision, eventId }: EventPlace): Promise<boolean> =>
  (await firstOf(store.readStream(stream, { from: revision, limit: 1 })))?.eventId === eventId

/** The same store, and how many events went in through it. */
const counting = <S extends EventStore>(store: S): { readonly store: S; readonly written: () => number } => {
  let written = 0
  const append: EventStore['append'] = (request, options) => async () => {
    const appended = await store.append(request, options)()
    if (appended._tag === 'Right' && !appended.right.isRepeat) written += request.events.length
    return appended
  }
  return { store: { ...store, append }, written: () => written }
}

export const openTownBank = async (place: StorePlace, tenant: TenantId): Promise<Either<StoreError, TownBank>> => {
  const opened = await openStore(place)
  if (opened._tag === 'Left') return left(opened.left)
  const { store, written } = counting(opened.right)
  const bank = openBank({ tenant, store, limits: limitsAt(place), arePoliciesInTurn: true })
  return right({
    execute: async (command: Command) => {
      const outcome = await bank.execute(command, SOON)()
      if (outcome._tag === 'Left') return outcomeOfError(outcome.left)
      return { kind: 'done', isRepeat: outcome.right.isRepeat, events: outcome.right.events.length }
    },
    flush: () => orFailure(store.flush()),
    settle: () => orFailure(bank.settle()),
    tick: (now) => orFailure(bank.tick(now)),
    eventsWritten: written,
    end: () => endOf(store, tenant),
    holds: (event) => holds(store, event),
    rebuildBalances: async () => {
      await orFailure(bank.query(balances))
      return bank.rebuild(balances, { force: true })
    },
    readStates: () => readStates(store, tenant),
    close: bank.close,
  })
}
