/**
 * Copies a tenant's log from any store to any other, in its order, with the same ids and revisions. Begun again after a crash it
 * goes on where it was; at its end the digests of both logs are compared. Nobody may write to either meanwhile.
 */
import type { Position, TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { expectedVersionAt } from '../execute/folded.ts'
import type { EventStore, NewEvent, StoredEvent } from '../ports/event-store.ts'
import { type CopyError, storeFailed, targetDiffers } from './copy-error.ts'
import { digestLog } from './log-digest.ts'
import { runsOf } from './runs.ts'

export interface CopyProgress {
  readonly stage: 'copying' | 'comparing'
  /** in this stage, in this run */
  readonly events: number
  readonly eventsPerSecond: number
}

export interface CopyParts {
  readonly source: EventStore
  readonly target: EventStore
  readonly tenant: TenantId
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: CopyProgress) => void) | undefined
}

export interface Copied {
  /** copied in this run */
  readonly copied: number
  /** that both logs hold */
  readonly events: number
  /** of both logs, as `digestLog` tells it */
  readonly digest: string
}

type Step<A> = Promise<Either<CopyError, A>>

const MILLIS_A_SECOND = 1_000

const progressOf = ({ onProgress }: CopyParts, stage: CopyProgress['stage']) => {
  const start = performance.now()
  return (events: number): void => {
    const seconds = (performance.now() - start) / MILLIS_A_SECOND
    onProgress?.({ stage, events, eventsPerSecond: seconds > 0 ? events / seconds : 0 })
  }
}

/** The last event of the target, by which its beginning is known. */
const lastOf = async ({ target, tenant, signal }: CopyParts): Step<StoredEvent | undefined> => {
  for await (const page of target.readAll(tenant, { direction: 'backward', limit: 1, signal })) {
    return page._tag === 'Left' ? left(storeFailed('target', page.left)) : right(page.right.events[0])
  }
  return right(undefined)
}

/** Where the source goes on after what the target holds; undefined: at its beginning. */
const placeToGoOn = async (parts: CopyParts): Step<Position | undefined> => {
  const last = await lastOf(parts)
  if (last._tag === 'Left') return last
  if (last.right === undefined) return right(undefined)
  const { stream, revision, eventId } = last.right
  for await (const page of parts.source.readStream(stream, { from: revision, limit: 1, signal: parts.signal })) {
    if (page._tag === 'Left') return left(storeFailed('source', page.left))
    const [same] = page.right.events
    if (same?.eventId === eventId) return right(same.position)
  }
  return left(targetDiffers(stream))
}

const newEventOf = ({ eventId, type, data, metadata }: StoredEvent): NewEvent => ({
  eventId,
  type,
  data: { ...(data as object) },
  metadata: { ...(metadata as object) },
})

const writeRun = async ({ target, signal }: CopyParts, run: ReadonlyArray<StoredEvent>): Step<void> => {
  const [first] = run
  if (first === undefined) return right(undefined)
  const { stream, revision } = first
  const request = { stream, expected: expectedVersionAt(revision - 1), events: run.map(newEventOf) }
  const appended = await target.append(request, { signal, durability: 'soon' })()
  if (appended._tag === 'Right') return right(undefined)
  const { left: error } = appended
  return left(error.tag === 'Conflict' ? targetDiffers(stream) : storeFailed('target', error))
}

const copyAfter = async (parts: CopyParts, from: Position | undefined): Step<number> => {
  const tell = progressOf(parts, 'copying')
  let copied = 0
  for await (const page of parts.source.readAll(parts.tenant, { from, signal: parts.signal })) {
    if (page._tag === 'Left') return left(storeFailed('source', page.left))
    for (const run of runsOf(page.right.events)) {
      const written = await writeRun(parts, run)
      if (written._tag === 'Left') return written
      copied += run.length
    }
    tell(copied)
  }
  const flushed = await parts.target.flush({ signal: parts.signal })()
  return flushed._tag === 'Left' ? left(storeFailed('target', flushed.left)) : right(copied)
}

const compare = async (parts: CopyParts, copied: number): Step<Copied> => {
  const { source, target, tenant, signal } = parts
  const options = { signal, onProgress: progressOf(parts, 'comparing') }
  const ofSource = await digestLog(source, tenant, options)
  if (ofSource._tag === 'Left') return left(storeFailed('source', ofSource.left))
  const ofTarget = await digestLog(target, tenant, options)
  if (ofTarget._tag === 'Left') return left(storeFailed('target', ofTarget.left))
  const { events, digest } = ofSource.right
  return ofTarget.right.digest === digest ? right({ copied, events, digest }) : left(targetDiffers(undefined))
}

export const copyLog =
  (parts: CopyParts): TaskEither<CopyError, Copied> =>
  async () => {
    const place = await placeToGoOn(parts)
    if (place._tag === 'Left') return place
    const copied = await copyAfter(parts, place.right)
    return copied._tag === 'Left' ? copied : compare(parts, copied.right)
  }
