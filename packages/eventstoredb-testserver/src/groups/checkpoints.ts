/** How far a group is, in a stream of its own: by it the group goes on after a restart. */
import { randomUUID } from 'node:crypto'
import type { Log } from '../log/log.ts'
import { indexAt } from '../log/read-all.ts'
import { checkpointStreamOf, type GroupSettings } from './settings.ts'

export const CHECKPOINT_TYPE = '$SubscriptionCheckpoint'

/** The text of a place as the server writes it: `C:12/P:12` in the whole log, a revision in a stream. */
export const placeText = (log: Log, { stream }: Pick<GroupSettings, 'stream'>, index: number): string => {
  if (stream !== undefined) return String(index)
  const position = log.all[index]?.position
  return position === undefined ? '' : `C:${position}/P:${position}`
}

const indexOf = (log: Log, { stream }: GroupSettings, text: string): number =>
  stream === undefined ? indexAt(log.all, Number(/^C:(\d+)/u.exec(text)?.[1])) : Number(text)

export interface GroupCheckpoints {
  /** The place of the last event that all is done with up to; undefined: none was written. */
  readonly load: () => number | undefined
  readonly save: (index: number) => void
}

export const openCheckpoints = (log: Log, settings: GroupSettings): GroupCheckpoints => {
  const stream = checkpointStreamOf(settings)
  return {
    load: () => {
      const last = log
        .recordsOf(stream)
        .slice(log.metadataOf(stream).truncateBefore ?? 0)
        .at(-1)
      if (last === undefined) return undefined
      return indexOf(log, settings, JSON.parse(Buffer.from(last.data).toString('utf8')))
    },
    save: (index) => {
      const data = Buffer.from(JSON.stringify(placeText(log, settings, index)))
      const event = { id: randomUUID(), type: CHECKPOINT_TYPE, isJson: true, data, metadata: Buffer.alloc(0) }
      log.append(stream, { kind: 'any' }, [event])
    },
  }
}
