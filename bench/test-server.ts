/** The test server in a process of its own, with the adapter and the bare client on it: both sides of the benches of EventStoreDB. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { EventStoreDBClient } from '@eventstore/db-client'
import { type EventStoreDbStore, openEventStoreDb } from '@lovebank/store-eventstoredb'

export interface BothSides {
  readonly connectionString: string
  readonly store: EventStoreDbStore
  readonly bare: EventStoreDBClient
  readonly close: () => Promise<void>
}

const startServer = async (): Promise<{ readonly server: ChildProcess; readonly connectionString: string }> => {
  const main = fileURLToPath(import.meta.resolve('@lovebank/eventstoredb-testserver/main'))
  const server = fork(main, { execArgv: ['--conditions=lovebank-source', '--max-old-space-size=8192'] })
  const [connectionString] = await once(server, 'message')
  return { server, connectionString: String(connectionString) }
}

export const openStore = async (connectionString: string): Promise<EventStoreDbStore> => {
  const opened = await openEventStoreDb(connectionString)()
  if (opened._tag === 'Left') throw new Error(opened.left.message)
  return opened.right
}

export const openBothSides = async (): Promise<BothSides> => {
  const { server, connectionString } = await startServer()
  const store = await openStore(connectionString)
  const bare = EventStoreDBClient.connectionString(connectionString)
  return {
    connectionString,
    store,
    bare,
    close: async () => {
      await store.close()
      await bare.dispose()
      const over = once(server, 'exit')
      server.disconnect()
      await over
    },
  }
}
