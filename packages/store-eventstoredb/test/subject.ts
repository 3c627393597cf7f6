/** Whom the conformance suite judges: a server in this process, or the one that EVENTSTOREDB_URL names; the same assertions. */
import { randomUUID } from 'node:crypto'
import { EventStoreDBClient } from '@eventstore/db-client'
import { type StreamName, streamName, type TenantId } from '@lovebank/core'
import { openTestServer, type TestServer } from '@lovebank/eventstoredb-testserver'
import { afterAll, test } from 'vitest'
import { type EventStoreDbStore, openEventStoreDb } from '../src/open.ts'

export interface Subject {
  readonly name: string
  readonly connectionString: string
  /** the vendor's client, as it is */
  readonly client: EventStoreDBClient
  readonly store: EventStoreDbStore
  /** bytes that the server takes in one append */
  readonly maxAppendBytes: number
  /** whose streams nobody else has */
  readonly freshTenant: () => TenantId
  readonly freshStream: () => StreamName
  /** A test of what only the server of this process can be made to do; elsewhere it is not there at all. */
  readonly testOnTestServer: (title: string, prove: (server: TestServer) => Promise<void>) => void
  /** A test of what takes a clock of its own there, and patience elsewhere. */
  readonly isTestServer: boolean
}

const ONE_MEBIBYTE = 1_048_576

/** What a name of a tenant has beside the letters of the run. */
const RUN_LETTERS = 8

const RUN = `c${randomUUID().replaceAll('-', '').slice(0, RUN_LETTERS)}`

let tenants = 0

export const freshTenant = (): TenantId => {
  tenants += 1
  return `${RUN}t${tenants}` as TenantId
}

export const streamOf = (tenant: TenantId, id = 'a'): StreamName => streamName(tenant, { aggregate: 'account', id })

export const openStore = async (connectionString: string): Promise<EventStoreDbStore> => {
  const opened = await openEventStoreDb(connectionString)()
  if (opened._tag === 'Left') throw new Error(opened.left.message)
  return opened.right
}

/** Called while a spec is collected: what it opens is closed after the last test of the file. */
export const openSubject = async (): Promise<Subject> => {
  const url = process.env['EVENTSTOREDB_URL']
  const server = url === undefined ? await openTestServer() : undefined
  const connectionString = url ?? server?.connectionString ?? ''
  const client = EventStoreDBClient.connectionString(connectionString)
  const store = await openStore(connectionString)
  afterAll(async () => {
    await store.close()
    await client.dispose()
    await server?.close()
  })
  return {
    name: url === undefined ? 'the test server' : 'the server of EVENTSTOREDB_URL',
    connectionString,
    client,
    store,
    maxAppendBytes: Number(process.env['EVENTSTOREDB_MAX_APPEND_BYTES'] ?? ONE_MEBIBYTE),
    freshTenant,
    freshStream: () => streamOf(freshTenant()),
    testOnTestServer: (title, prove) => {
      if (server !== undefined) test(`${title} (on the test server only)`, () => prove(server))
    },
    isTestServer: server !== undefined,
  }
}
