/** Whom the conformance suite judges: a server in this process, or the one that EVENTSTOREDB_URL names; the same assertions. */
import { randomUUID } from 'node:crypto'
import { EventStoreDBClient } from '@eventstore/db-client'
import { type StreamName, streamName, type TenantId } from '@lovebank/core'
import { openTestServer, type ProposedEvent, type TestServer } from '@lovebank/eventstoredb-testserver'
import type { ExpectedVersion, NewEvent } from '@lovebank/runtime'
import { afterAll, test } from 'vitest'
import { type EventStoreDbStore, openEventStoreDb } from '../src/open.ts'
import { at, happenings, noStream, rightOf } from './adapter-answers.ts'

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
  /** Writes events that say 0, 1, 2 … to a fresh stream, by the shortest way that there is. */
  readonly fill: (stream: StreamName, count: number, text?: string) => Promise<void>
}

const MOST_AT_ONCE = 1_000

const fillIn = async (
  count: number,
  write: (events: ReadonlyArray<NewEvent>, expected: ExpectedVersion) => Promise<unknown>,
  text: string,
): Promise<void> => {
  for (let from = 0; from < count; from += MOST_AT_ONCE) {
    await write(happenings(Math.min(MOST_AT_ONCE, count - from), from, { text }), from === 0 ? noStream : at(from - 1))
  }
}

/** An event as the log of the test server takes it. */
export const proposedOf = ({ eventId, type, data, metadata }: NewEvent): ProposedEvent => ({
  id: eventId,
  type,
  isJson: true,
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.from(JSON.stringify(metadata)),
})

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
    fill: (stream, count, text = '') =>
      fillIn(
        count,
        async (events, expected) => {
          if (server === undefined) await rightOf(store.append({ stream, expected, events }))
          else server.log().append(stream, { kind: 'any' }, events.map(proposedOf))
        },
        text,
      ),
  }
}
