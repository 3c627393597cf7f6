/**
 * Copies a tenant's log from any store to any other.
 *
 * Kept: the events in their order, with their streams, revisions, ids, types, data and metadata. At its end both logs are laid
 * beside each other, event by event. Begun again after it was killed anywhere, it goes on where it was.
 *
 * Not kept: positions, and the times of recording, which are those of the copy; when something happened stands in the events.
 * Not copied: checkpoints and snapshots, which are built anew from the log, and the keyring of personal data. It goes beside the log as
 * it is: without it nobody can read what was sealed, in either place.
 *
 * Nobody may write to the target before the town has moved. What is written to the source meanwhile is not copied, and that it
 * was is told (`isSourceAhead`): stop the town's writers, and copy again. Several copiers at once do no harm.
 */
import type { Position } from '@lovebank/core'
import { left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoredEvent } from '../ports/event-store.ts'
import { type Compared, compareLogs } from './compare-logs.ts'
import { type CopyError, storeFailed, targetDiffers } from './copy-error.ts'
import { type CopyParts, PAGE_SIZE, progressOf, type Step } from './copy-parts.ts'
import { runsOf } from './runs.ts'
import { writeRun } from './write-run.ts'

/** The number of events that both logs hold, their digest as `digestLog` tells it, and whether the source went on meanwhile. */
export interface Copied extends Compared {
  /** in this run */
  readonly copied: number
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
  return left(targetDiffers(last.right))
}

const copyBetween = async (parts: CopyParts, from: Position | undefined, upTo: Position): Step<number> => {
  const tell = progressOf(parts, 'copying', upTo)
  let copied = 0
  for await (const page of parts.source.readAll(parts.tenant, { from, pageSize: PAGE_SIZE, signal: parts.signal })) {
    if (page._tag === 'Left') return left(storeFailed('source', page.left))
    const events = page.right.events.filter(({ position }) => position <= upTo)
    for (const run of runsOf(events)) {
      const written = await writeRun(parts, run)
      if (written._tag === 'Left') return written
      copied += run.length
    }
    const last = events.at(-1)
    if (last !== undefined) tell(copied, last.position)
    if (events.length < page.right.events.length) break
  }
  const flushed = await parts.target.flush({ signal: parts.signal })()
  return flushed._tag === 'Left' ? left(storeFailed('target', flushed.left)) : right(copied)
}

/** Copies what the source holds now. */
export const copyLog =
  (parts: CopyParts): TaskEither<CopyError, Copied> =>
  async () => {
    const head = await parts.source.head(parts.tenant, { signal: parts.signal })()
    if (head._tag === 'Left') return left(storeFailed('source', head.left))
    const place = await placeToGoOn(parts)
    if (place._tag === 'Left') return place
    const copied = head.right === undefined ? right(0) : await copyBetween(parts, place.right, head.right)
    if (copied._tag === 'Left') return copied
    const compared = await compareLogs(parts, head.right)
    return compared._tag === 'Left' ? compared : right({ ...compared.right, copied: copied.right })
  }
