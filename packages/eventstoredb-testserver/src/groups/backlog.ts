/** What a group has read from its source and is not done with, and in which order it is handed out. */
import type { Log } from '../log/log.ts'
import { type Resolved, resolveLink } from '../log/resolve-link.ts'
import type { Delivery } from './consumer.ts'
import type { GroupSettings } from './settings.ts'
import type { Source } from './source.ts'

export interface Backlog {
  /** to be tried again: handed out before what is fresh */
  readonly again: Array<Delivery>
  readonly fresh: Array<Delivery>
  readonly readAhead: () => void
  /** To be tried again, the earlier of them first. */
  readonly putBack: (delivery: Delivery) => void
  /** What was parked, with the link that parked it, to be tried again after all others that are. */
  readonly replay: (resolved: Resolved) => void
  readonly finish: (delivery: Delivery) => void
  /** place in the source up to which all is done with; -1: nothing is */
  readonly doneUpTo: () => number
}

/** What was parked and is tried again has no place in the source any more: it comes after all that has one. */
const REPLAYED = Number.POSITIVE_INFINITY

/** `first`: the place to begin with. */
export const createBacklog = (log: Log, settings: GroupSettings, source: Source, first: number): Backlog => {
  const again: Array<Delivery> = []
  const fresh: Array<Delivery> = []
  const unfinished = new Set<number>()
  let next = first
  return {
    again,
    fresh,
    readAhead: () => {
      while (fresh.length < settings.historyBufferSize) {
        const record = source.at(next)
        if (record === undefined) return
        if (source.isAskedFor(record)) {
          const resolved = resolveLink(log, record, settings.resolvesLinks)
          fresh.push({ id: record.id, resolved, retries: 0, index: next })
          unfinished.add(next)
        }
        next += 1
      }
    },
    putBack: (delivery) => {
      const { index = REPLAYED } = delivery
      const place = again.findIndex((other) => (other.index ?? REPLAYED) > index)
      again.splice(place < 0 ? again.length : place, 0, { ...delivery, retries: delivery.retries + 1 })
    },
    replay: (resolved) => again.push({ id: resolved.link?.id ?? '', resolved, retries: 0, index: undefined }),
    finish: ({ index }) => {
      if (index !== undefined) unfinished.delete(index)
    },
    doneUpTo: () => Math.min(next, ...unfinished) - 1,
  }
}
