/** Writes a run of events of one stream at the revisions that they have in the source. What stands there already is passed over. */
import { left, right } from 'fp-ts/lib/Either.js'
import { expectedVersionAt } from '../execute/folded.ts'
import type { NewEvent, StoredEvent } from '../ports/event-store.ts'
import { storeFailed, targetDiffers } from './copy-error.ts'
import type { CopyParts, Step } from './copy-parts.ts'

type Run = ReadonlyArray<StoredEvent>

const newEventOf = ({ eventId, type, data, metadata }: StoredEvent): NewEvent => ({
  eventId,
  type,
  // Every store gives back the objects that were written; the copy of each costs little, and nobody else holds it.
  data: { ...(data as object) },
  metadata: { ...(metadata as object) },
})

/** How many of a run, from its first on, the target has in their places: another copier was here. */
const standing = async ({ target, signal }: CopyParts, run: Run, first: StoredEvent): Step<number> => {
  let count = 0
  for await (const page of target.readStream(first.stream, { from: first.revision, limit: run.length, signal })) {
    if (page._tag === 'Left') return left(storeFailed('target', page.left))
    for (const held of page.right.events) {
      if (held.eventId !== run[count]?.eventId) return left(targetDiffers(held))
      count += 1
    }
  }
  return right(count)
}

export const writeRun = async (parts: CopyParts, run: Run): Step<void> => {
  const { target, signal } = parts
  let rest = run
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const { stream, revision } = first
    const request = { stream, expected: expectedVersionAt(revision - 1), events: rest.map(newEventOf) }
    const appended = await target.append(request, { signal, durability: 'soon' })()
    if (appended._tag === 'Right') return right(undefined)
    if (appended.left.tag !== 'Conflict') return left(storeFailed('target', appended.left))
    const stood = await standing(parts, rest, first)
    if (stood._tag === 'Left') return stood
    if (stood.right === 0) return left(targetDiffers(first))
    rest = rest.slice(stood.right)
  }
  return right(undefined)
}
