/** Pages of events out of batches of messages. */
import type { Position } from '@lovebank/core'
import { DEFAULT_PAGE_SIZE, type Page, type StoredEvent, type StoreError } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { type BatchedRead, batchesOf, type ReadingParts } from './reading.ts'
import { storedEventOf } from './stored-event.ts'
import type { WireEvent, WireMessage } from './wire.ts'

export interface PagedRead {
  readonly read: BatchedRead
  readonly pageSize?: number | undefined
  readonly limit?: number | undefined
  /** an event that the caller has already */
  readonly isKnown?: ((event: WireEvent) => boolean) | undefined
  /** the types that are asked for; absent: all. A server cannot filter by stream and type at once, so these are left out here */
  readonly types?: ReadonlySet<string> | undefined
  /** a read of a whole log, whose pages tell how far it was looked through; `to its end`: even where nothing came of it */
  readonly tells?: 'how far' | 'how far, to its end' | undefined
  /** what is wrong with an event that comes after this one */
  readonly objection?: ((event: WireEvent, before: WireEvent | undefined) => StoreError | undefined) | undefined
  /** the server knows no such stream */
  readonly onMissing?: (() => Promise<StoreError | undefined>) | undefined
}

/** Links and other marks of the server; none of our events has such a type. */
export const isServersOwn = ({ type }: WireEvent): boolean => type.startsWith('$')

/** Events on their way to pages. */
interface Sheet {
  events: Array<StoredEvent>
  /** how many the reader still wants */
  wanted: number
  /** the last that came, whosever it was */
  last: WireEvent | undefined
  /** how far the reader was told that the log was looked through */
  told: Position | undefined
}

/** Takes the events of a batch in; gives what is wrong with one of them. */
const takeIn = (
  { isKnown = () => false, objection = () => undefined, types }: PagedRead,
  sheet: Sheet,
  messages: ReadonlyArray<WireMessage>,
): StoreError | undefined => {
  for (const message of messages) {
    if (message.tag !== 'event' || isKnown(message.event)) continue
    const wrong = objection(message.event, sheet.last)
    if (wrong !== undefined) return wrong
    sheet.last = message.event
    if (isServersOwn(message.event) || types?.has(message.event.type) === false) continue
    const stored = storedEventOf(message.event)
    if (stored._tag === 'Left') return stored.left
    sheet.events.push(stored.right)
  }
  return undefined
}

/** A full page, or the last one that is wanted, where the events for it have come. */
const pageFrom = (sheet: Sheet, pageSize: number, tells: PagedRead['tells']): Page | undefined => {
  const due = Math.min(pageSize, sheet.wanted)
  if (sheet.events.length < due || due === 0) return undefined
  const events = sheet.events.slice(0, due)
  sheet.events = sheet.events.slice(due)
  sheet.wanted -= due
  if (tells === undefined) return { events }
  sheet.told = events.at(-1)?.position
  return { events, reached: sheet.told }
}

/** What is left when the read has ended: events, or only the news that none came further on. */
const lastPage = ({ events, last, told }: Sheet, tells: PagedRead['tells']): Page | undefined => {
  if (tells === undefined) return events.length > 0 ? { events } : undefined
  const reached = last?.position as Position | undefined
  const isNews = tells === 'how far, to its end' && reached !== undefined && reached !== told
  return events.length > 0 || isNews ? { events, reached } : undefined
}

const isMissing = (messages: ReadonlyArray<WireMessage>): boolean => messages.some(({ tag }) => tag === 'not-found')

type Pages<R = void> = AsyncGenerator<Either<StoreError, Page>, R>

/** Full pages out of one batch. True: the read is over. */
async function* fullPages(sheet: Sheet, pageSize: number, { read: { call }, tells }: PagedRead): Pages<boolean> {
  const next = () => pageFrom(sheet, pageSize, tells)
  for (let page = next(); page !== undefined; page = next()) {
    yield right(page)
    if (sheet.wanted <= 0) return true
    const stopped = call.stopped()
    if (stopped === undefined) continue
    yield left(stopped)
    return true
  }
  return false
}

export async function* pagesOf(parts: ReadingParts, paged: PagedRead): Pages {
  const { read, pageSize = DEFAULT_PAGE_SIZE, limit = Number.POSITIVE_INFINITY, onMissing } = paged
  const sheet: Sheet = { events: [], wanted: limit, last: undefined, told: undefined }
  if (limit === 0) return
  for await (const batch of batchesOf(parts, read)) {
    if (batch._tag === 'Left') return yield batch
    const wrong = (isMissing(batch.right) ? await onMissing?.() : undefined) ?? takeIn(paged, sheet, batch.right)
    if (wrong !== undefined) return yield left(wrong)
    if (yield* fullPages(sheet, pageSize, paged)) return
  }
  const page = lastPage(sheet, paged.tells)
  if (page !== undefined) yield right(page)
}
