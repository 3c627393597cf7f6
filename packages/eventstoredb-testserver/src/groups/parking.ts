/** Events that a group could not deal with: linked in a stream of their own, until somebody lets them be tried again. */
import { randomUUID } from 'node:crypto'
import type { Log } from '../log/log.ts'
import { LINK_TYPE, type LogRecord } from '../log/record.ts'
import { targetNamedBy } from '../log/resolve-link.ts'

export interface Parking {
  readonly park: (record: LogRecord) => void
  /** Takes the first of them out, at most so many. */
  readonly takeOut: (most: number) => ReadonlyArray<LogRecord>
  readonly count: () => number
}

export const openParking = (log: Log, stream: string): Parking => {
  const parked = (): ReadonlyArray<LogRecord> => log.recordsOf(stream).slice(log.metadataOf(stream).truncateBefore ?? 0)
  return {
    park: ({ revision, stream: from }) => {
      const data = Buffer.from(`${revision}@${from}`)
      const link = { id: randomUUID(), type: LINK_TYPE, isJson: false, data, metadata: Buffer.alloc(0) }
      log.append(stream, { kind: 'any' }, [link])
    },
    takeOut: (most) => {
      const taken = parked().slice(0, most)
      const last = taken.at(-1)
      if (last !== undefined) log.truncate(stream, last.revision + 1)
      return taken.flatMap((link) => {
        const target = targetNamedBy(link)
        return log.recordsOf(target.stream)[target.revision] ?? []
      })
    },
    count: () => parked().length,
  }
}
