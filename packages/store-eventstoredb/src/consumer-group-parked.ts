/** What a group has parked: links in a stream of the server's, each with why, beside the event that it names. */
import type { Instant, Revision, StreamName } from '@lovebank/core'
import type { StoredEvent, StoreError } from '@lovebank/runtime'
import { type Either, right } from 'fp-ts/lib/Either.js'
import type { Call } from './call.ts'
import { batchesOf, type ReadingParts } from './reading.ts'
import { storedEventOf } from './stored-event.ts'
import type { WireEvent } from './wire.ts'

export interface ParkedEvent {
  readonly stream: StreamName
  readonly revision: Revision
  /** undefined: it is gone */
  readonly event: StoredEvent | undefined
  readonly parkedAt: Instant
  /** what the consumer said, or the server where it gave up by itself; undefined: nothing was said */
  readonly why: string | undefined
}

export const parkedStreamOf = (group: string): string => `$persistentsubscription-$all::${group}-parked`

const DEFAULT_LIMIT = 100

/** The server's own words before those of the consumer. */
const SERVERS_WORDS = /^Client explicitly NAK'ed message\.\n/u

const reasonIn = ({ metadata }: WireEvent): string | undefined => {
  try {
    const { reason } = JSON.parse(Buffer.from(metadata).toString('utf8')) as { readonly reason?: unknown }
    const said = typeof reason === 'string' ? reason.replace(SERVERS_WORDS, '') : ''
    return said === '' ? undefined : said
  } catch {
    return undefined
  }
}

const eventsOf = async (
  parts: ReadingParts,
  call: Call,
  { stream, from, count }: { readonly stream: string; readonly from: number; readonly count: number },
): Promise<Either<StoreError, ReadonlyArray<WireEvent>>> => {
  const found: Array<WireEvent> = []
  const request = (last: WireEvent | undefined) => {
    const next = last === undefined ? from : last.revision + 1
    return { of: { stream }, from: next, count: count - found.length }
  }
  for await (const batch of batchesOf(parts, { call, batchSize: count, request, name: stream })) {
    if (batch._tag === 'Left') return batch
    for (const message of batch.right) if (message.tag === 'event') found.push(message.event)
  }
  return right(found)
}

/** What the link says: `revision@stream`. */
const targetIn = ({ data }: WireEvent): { readonly stream: StreamName; readonly revision: Revision } => {
  const text = Buffer.from(data).toString('utf8')
  const at = text.indexOf('@')
  return { stream: text.slice(at + 1) as StreamName, revision: Number(text.slice(0, at)) as Revision }
}

export const readParked = async (
  parts: ReadingParts,
  call: Call,
  group: string,
  limit: number = DEFAULT_LIMIT,
): Promise<Either<StoreError, ReadonlyArray<ParkedEvent>>> => {
  const links = await eventsOf(parts, call, { stream: parkedStreamOf(group), from: 0, count: limit })
  if (links._tag === 'Left') return links
  const parked: Array<ParkedEvent> = []
  for (const link of links.right) {
    const { stream, revision } = targetIn(link)
    const found = await eventsOf(parts, call, { stream, from: revision, count: 1 })
    if (found._tag === 'Left') return found
    const target = found.right.find((event) => event.revision === revision)
    const stored = target === undefined ? right(undefined) : storedEventOf(target)
    const event = stored._tag === 'Left' ? undefined : stored.right
    parked.push({
      stream,
      revision,
      event,
      parkedAt: new Date(link.created).toISOString() as Instant,
      why: reasonIn(link),
    })
  }
  return right(parked)
}
