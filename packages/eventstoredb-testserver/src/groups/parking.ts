/** Events that a group could not deal with: linked in a stream of their own, until somebody lets them be tried again. */
import { randomUUID } from 'node:crypto'
import type { Log } from '../log/log.ts'
import { LINK_TYPE, type LogRecord } from '../log/record.ts'
import { type Resolved, resolveLink } from '../log/resolve-link.ts'

export interface Parking {
  readonly park: (resolved: Resolved, why: string) => void
  /** Takes those before a revision of the parked stream out; undefined: all. Each comes with the link that parked it. */
  readonly takeOut: (before: number | undefined) => ReadonlyArray<Resolved>
  readonly count: () => number
}

export const openParking = (log: Log, stream: string): Parking => {
  const parked = (): ReadonlyArray<LogRecord> => log.recordsOf(stream).slice(log.metadataOf(stream).truncateBefore ?? 0)
  return {
    park: ({ event, link }, why) => {
      const data = event === undefined ? link?.data : Buffer.from(`${event.revision}@${event.stream}`)
      const added = new Date(log.now()).toISOString()
      const subscriptionEventNumber = (link ?? event)?.revision
      const metadata = Buffer.from(JSON.stringify({ added, reason: why, subscriptionEventNumber }))
      const one = { id: randomUUID(), type: LINK_TYPE, isJson: false, data: data ?? Buffer.alloc(0), metadata }
      log.append(stream, { kind: 'any' }, [one])
    },
    takeOut: (before = Number.POSITIVE_INFINITY) => {
      const taken = parked().filter(({ revision }) => revision < before)
      const last = taken.at(-1)
      if (last !== undefined) log.truncate(stream, last.revision + 1)
      return taken.map((link) => resolveLink(log, link, true))
    },
    count: () => parked().length,
  }
}
