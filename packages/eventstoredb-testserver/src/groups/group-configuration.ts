/** Which groups there are, in a stream of the server's own: by it they are there again after a restart. */
import { randomUUID } from 'node:crypto'
import type { Log } from '../log/log.ts'
import type { GroupSettings } from './settings.ts'

const CONFIGURATION_STREAM = '$persistentSubscriptionConfig'
const CONFIGURATION_TYPE = '$PersistentConfig'

export const loadConfiguration = (log: Log): ReadonlyArray<GroupSettings> => {
  const last = log.recordsOf(CONFIGURATION_STREAM).at(-1)
  if (last === undefined) return []
  return (JSON.parse(Buffer.from(last.data).toString('utf8')) as { readonly entries: ReadonlyArray<GroupSettings> })
    .entries
}

export const saveConfiguration = (log: Log, entries: ReadonlyArray<GroupSettings>): void => {
  const data = Buffer.from(JSON.stringify({ version: '2', updated: new Date(log.now()).toISOString(), entries }))
  const event = { id: randomUUID(), type: CONFIGURATION_TYPE, isJson: true, data, metadata: Buffer.alloc(0) }
  log.append(CONFIGURATION_STREAM, { kind: 'any' }, [event])
}
