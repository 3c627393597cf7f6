/** Lays a copy beside its source, event by event: where they differ is told by its place. */
import type { Position } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { StoredEvent } from '../ports/event-store.ts'
import { type CopyError, type CopyStoreFailed, storeFailed, targetDiffers } from './copy-error.ts'
import { type CopyParts, PAGE_SIZE, progressOf, type Step } from './copy-parts.ts'
import { createDigestSum, keptOf, type LogDigest } from './log-digest.ts'

export interface Compared extends LogDigest {
  /** the source holds events beyond these */
  readonly isSourceAhead: boolean
}

async function* eventsOf(
  { tenant, signal, ...stores }: CopyParts,
  side: CopyStoreFailed['side'],
): AsyncGenerator<Either<CopyError, StoredEvent>, undefined> {
  for await (const page of stores[side].readAll(tenant, { pageSize: PAGE_SIZE, signal })) {
    if (page._tag === 'Left') {
      yield left(storeFailed(side, page.left))
      return undefined
    }
    for (const event of page.right.events) yield right(event)
  }
  return undefined
}

const compareWith = async (
  parts: CopyParts,
  upTo: Position | undefined,
  source: ReturnType<typeof eventsOf>,
): Step<Compared> => {
  const sum = createDigestSum()
  const tell = progressOf(parts, 'comparing', upTo)
  let compared = 0
  for await (const held of eventsOf(parts, 'target')) {
    if (held._tag === 'Left') return held
    const { value: meant } = await source.next()
    if (meant?._tag === 'Left') return meant
    const kept = keptOf(held.right)
    if (meant === undefined || keptOf(meant.right) !== kept) return left(targetDiffers(held.right))
    sum.add(kept)
    compared += 1
    if (compared % PAGE_SIZE === 0) tell(compared, meant.right.position)
  }
  const { value: next } = await source.next()
  if (next?._tag === 'Left') return next
  if (next !== undefined && upTo !== undefined && next.right.position <= upTo) return left(targetDiffers(next.right))
  return right({ ...sum.total(), isSourceAhead: next !== undefined })
}

/** The target holds the source's events in their order, at least those up to the position, and nothing else. */
export const compareLogs = async (parts: CopyParts, upTo: Position | undefined): Step<Compared> => {
  const source = eventsOf(parts, 'source')
  try {
    return await compareWith(parts, upTo, source)
  } finally {
    await source.return(undefined)
  }
}
