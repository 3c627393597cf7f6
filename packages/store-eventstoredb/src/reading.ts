/** A read at the server in batches, which goes on by itself where a connection breaks, and leaves no call open. */
import type { StoreError } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { backOff } from './back-off.ts'
import type { Call } from './call.ts'
import { explained, isPassing, storeErrorOf, unavailable } from './errors.ts'
import type { Wire, WireEnd, WireEvent, WireFailure, WireMessage, WireRead, WireReading } from './wire.ts'

export interface ReadingParts {
  readonly wire: Wire
  /** 0 up to 1 */
  readonly dice: () => number
}

export interface BatchedRead {
  readonly call: Call
  /** events in a batch, at most */
  readonly batchSize: number
  /** what to ask for after the last event that came; undefined: from the beginning */
  readonly request: (last: WireEvent | undefined) => WireRead
  /** whose it is, for words */
  readonly name: string
}

export type Batch = ReadonlyArray<WireMessage> | WireEnd | 'silence'

/** What comes next, or silence where nothing does in the time that is left. */
export const nextBatch = async (reading: WireReading, most: number, call: Call, millis?: number): Promise<Batch> => {
  if (reading.hasWaiting()) return reading.next(most)
  // Nothing is taken yet: what comes in the moment of giving up is still there for the next who asks.
  const isReady = await call.waitFor(
    reading.ready().then(() => true),
    () => false,
    millis,
  )
  return isReady ? reading.next(most) : 'silence'
}

export const isEnd = (batch: Batch): batch is WireEnd => typeof batch === 'object' && 'tag' in batch

const lastEventOf = (batch: ReadonlyArray<WireMessage>): WireEvent | undefined => {
  const last = batch.findLast(({ tag }) => tag === 'event')
  return last?.tag === 'event' ? last.event : undefined
}

type Batches<R> = AsyncGenerator<Either<StoreError, ReadonlyArray<WireMessage>>, R>

/** What one call at the server comes to: all was read, nothing more is to be had, or the connection broke. */
type Outcome = 'ended' | 'given up' | WireFailure

/** So often in a row the server may say no more than that something is wrong, before it is the place that is wrong. */
const MOST_DOUBTS = 3

/** `before`: what the try before this one failed of; `failures`: how many did in a row. */
async function* readOnce(
  reading: WireReading,
  { call, batchSize, name }: BatchedRead,
  before: WireFailure | undefined,
  failures: number,
): Batches<Outcome> {
  for (;;) {
    const batch = await nextBatch(reading, batchSize, call)
    if (batch === 'silence') {
      const stopped = call.stopped() ?? unavailable(before?.words ?? 'it fell silent', false)
      reading.cancel(true)
      yield left(explained(stopped, before))
      return 'given up'
    }
    if (!isEnd(batch)) {
      yield right(batch)
      continue
    }
    if (batch.tag === 'ended') return 'ended'
    const isBeyondDoubt = batch.reason === 'perhaps-bad-position' && failures + 1 >= MOST_DOUBTS
    if (isPassing(batch) && !isBeyondDoubt) return batch
    yield left(storeErrorOf(name, batch, false))
    return 'given up'
  }
}

/** Gives batches until the read has ended at the server; after a Left nothing more comes. */
export async function* batchesOf({ wire, dice }: ReadingParts, read: BatchedRead): Batches<void> {
  let last: WireEvent | undefined
  let failures = 0
  let broken: WireFailure | undefined
  /** Where the read stands, as the batches pass by. */
  async function* noting(batches: Batches<Outcome>): Batches<Outcome> {
    for (let next = await batches.next(); ; next = await batches.next()) {
      if (next.done === true) return next.value
      failures = 0
      broken = undefined
      last = next.value._tag === 'Right' ? (lastEventOf(next.value.right) ?? last) : last
      yield next.value
    }
  }
  for (;;) {
    const stopped = read.call.stopped()
    if (stopped !== undefined) return yield left(explained(stopped, broken))
    const reading = wire.read(read.request(last))
    let outcome: Outcome
    try {
      outcome = yield* noting(readOnce(reading, read, broken, failures))
    } finally {
      reading.cancel()
    }
    if (typeof outcome === 'string') return
    broken = outcome
    await read.call.pause(backOff(failures, dice()))
    failures += 1
  }
}
