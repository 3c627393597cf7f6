/** A server, a store upon it, and events to write: for specs of what happens when something goes wrong. */
import { randomUUID } from 'node:crypto'
import type { EventId, Revision, StreamName, TenantId } from '@lovebank/core'
import { openTestServer, type TestServer } from '@lovebank/eventstoredb-testserver'
import type { Appended, AppendRequest, EventStore, NewEvent, StoreError } from '@lovebank/runtime'
import type { Either } from 'fp-ts/lib/Either.js'
import { type EventStoreDbStore, openEventStoreDb } from '../../src/index.ts'

export const tenant = 'fire' as TenantId
export const stream = 'fire.account-a1' as StreamName

export interface Scene {
  readonly server: TestServer
  readonly store: EventStoreDbStore
  /** Another adapter upon the same server, as in another process. */
  readonly openAnother: () => Promise<EventStoreDbStore>
  readonly close: () => Promise<void>
}

export const rightOf = <A>(answer: Either<StoreError, A>): A => {
  if (answer._tag === 'Left') throw new Error(answer.left.message)
  return answer.right
}

export const openScene = async (): Promise<Scene> => {
  const server = await openTestServer()
  const opened: Array<EventStoreDbStore> = []
  const openAnother = async (): Promise<EventStoreDbStore> => {
    const store = rightOf(await openEventStoreDb(server.connectionString)())
    opened.push(store)
    return store
  }
  return {
    server,
    store: await openAnother(),
    openAnother,
    close: async () => {
      server.faults.clear()
      await Promise.all(opened.map((store) => store.close()))
      await server.close()
    },
  }
}

export const event = (note = ''): NewEvent => ({
  eventId: randomUUID() as EventId,
  type: 'PointsDeposited',
  data: { type: 'PointsDeposited', note },
  metadata: {},
})

/** After how many events; none: the stream is new. */
export const requestAfter = (count: number, ...events: ReadonlyArray<NewEvent>): AppendRequest => ({
  stream,
  expected: count === 0 ? { kind: 'no-stream' } : { kind: 'at', revision: (count - 1) as Revision },
  events,
})

export const append = async (store: EventStore, request: AppendRequest): Promise<Appended> =>
  rightOf(await store.append(request)())

/** The ids of the tenant's events in the order of the log. */
export const idsOf = async (store: EventStore): Promise<ReadonlyArray<EventId>> => {
  const ids: Array<EventId> = []
  for await (const page of store.readAll(tenant)) ids.push(...rightOf(page).events.map(({ eventId }) => eventId))
  return ids
}
