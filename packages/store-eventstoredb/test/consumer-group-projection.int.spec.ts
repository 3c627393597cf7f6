import type { StreamName, TenantId } from '@lovebank/core'
import { openTestServer, type TestServer } from '@lovebank/eventstoredb-testserver'
import type { StoredEvent } from '@lovebank/runtime'
import { afterEach, describe, expect, it } from 'vitest'
import type { Delivery, EventStoreDbStore } from '../src/index.ts'
import { consumeUntil, count, freshTenant, numberOf, openStore, rightOf } from './group-town.ts'

const closing: Array<() => Promise<void>> = []

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** What is kept for a stream: order counts, and a gap would show. */
interface Row {
  readonly revision: number
  readonly chain: number
}

type Rows = Map<StreamName, Row>

/** Takes each event once, however often it comes. False: one before it is still in other hands. */
const project = (rows: Rows, event: StoredEvent): boolean => {
  const { revision, chain } = rows.get(event.stream) ?? { revision: -1, chain: 7 }
  if (event.revision <= revision) return true
  if (event.revision !== revision + 1) return false
  rows.set(event.stream, { revision: event.revision, chain: (chain * 31 + numberOf(event)) % 1_000_003 })
  return true
}

const readAlone = async (store: EventStoreDbStore, tenant: TenantId): Promise<Rows> => {
  const rows: Rows = new Map()
  for await (const page of store.readAll(tenant)) for (const event of rightOf(page).events) project(rows, event)
  return rows
}

const STREAMS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const EACH = 12

const eventsIn = (rows: Rows): number => [...rows.values()].reduce((sum, { revision }) => sum + revision + 1, 0)

/** Two consumers keep one read model; the first dies with an event in hand after some, and nobody tells the second. */
const projectTogether = async (server: TestServer, tenant: TenantId, inTheMiddle: () => Promise<void>) => {
  const rows: Rows = new Map()
  const stores = [await openStore(server.connectionString), await openStore(server.connectionString)] as const
  for (const store of stores) closing.push(store.close)
  const counts = [0, 0]
  const isAllThere = () => eventsIn(rows) === STREAMS.length * EACH
  const consumer = (which: 0 | 1) => (delivery: Delivery) => {
    if (!project(rows, delivery.event)) return delivery.fail('retry', 'an earlier event is in other hands')
    counts[which] = (counts[which] ?? 0) + 1
    // Its last event is projected and never acknowledged: it comes again.
    if (which === 0 && counts[0] === 9) return
    delivery.acknowledge()
  }
  const options = { bufferSize: 8, maxTries: Number.POSITIVE_INFINITY }
  const first = consumeUntil(stores[0], tenant, consumer(0), () => counts[0] === 9, options).then(inTheMiddle)
  const second = consumeUntil(stores[1], tenant, consumer(1), isAllThere, options)
  expect(await Promise.all([first, second])).toEqual([undefined, undefined])
  expect(counts[0]).toBe(9)
  return rows
}

describe('a projection over a consumer group of two, of whom one dies', () => {
  const setUp = async () => {
    const server = await openTestServer()
    closing.push(server.close)
    const store = await openStore(server.connectionString)
    closing.push(store.close)
    const tenant = freshTenant()
    await count(store, tenant, STREAMS, EACH)
    return { server, store, tenant }
  }

  it('ends equal to one that read alone', async () => {
    const { server, store, tenant } = await setUp()
    const rows = await projectTogether(server, tenant, () => Promise.resolve())
    expect(rows).toEqual(await readAlone(store, tenant))
  })

  it('ends equal also when the server is killed and comes back meanwhile', async () => {
    const { server, store, tenant } = await setUp()
    const rows = await projectTogether(server, tenant, server.restart)
    expect(rows).toEqual(await readAlone(store, tenant))
  })
})
