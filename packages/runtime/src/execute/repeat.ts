/** The answer to a command that already stands in its stream: what came of it then, read back from the store. */
import {
  type Command,
  type DomainEvent,
  ERASED_DIGEST,
  type EventMetadata,
  type Position,
  type Revision,
} from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { type CallOptions, type EventStore, MAX_EVENTS_PER_APPEND } from '../ports/event-store.ts'
import { type CommandError, commandIdReused, readFailed, streamUnreadable, unknown } from './command-error.ts'
import type { Domain } from './domain.ts'
import type { Executed } from './executed.ts'
import type { Folded } from './folded.ts'

/** Most commands write one or two events. */
const USUAL_PAGE = 10

/** As far as can be told: where personal data were erased, nothing is left to compare. */
const isSameWish = ({ commandDigest }: EventMetadata, digest: string): boolean =>
  commandDigest === digest || commandDigest === ERASED_DIGEST

/** `first`: the revision of the command's first event. Refuses the same id with another wish, where its wording was not erased. */
export const answerRepeat = async (
  domain: Domain,
  store: EventStore,
  { stream }: Folded,
  command: Command,
  digest: string,
  first: Revision,
  options: CallOptions,
): Promise<Either<CommandError, Executed>> => {
  const events: Array<DomainEvent> = []
  let last: { readonly revision: Revision; readonly position: Position } | undefined
  const pages = store.readStream(stream, {
    ...options,
    from: first,
    pageSize: USUAL_PAGE,
    limit: MAX_EVENTS_PER_APPEND,
  })
  reading: for await (const page of pages) {
    if (page._tag === 'Left') return left(unknown(readFailed(page.left)))
    for (const stored of page.right.events) {
      const recorded = domain.decodeRecorded(stored)
      if (recorded._tag === 'Left') return left(streamUnreadable(recorded.left))
      const { event, metadata, revision, position } = recorded.right
      if (metadata.commandId !== command.commandId) break reading
      if (!isSameWish(metadata, digest)) return left(commandIdReused(command.commandId, stream))
      events.push(event)
      last = { revision, position }
    }
  }
  return right({
    commandId: command.commandId,
    stream,
    events,
    revision: last?.revision,
    position: last?.position,
    isRepeat: true,
  })
}
