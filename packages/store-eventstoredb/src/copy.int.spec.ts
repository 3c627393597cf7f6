/** A town moves from a file to a cluster, and back, over a real socket. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventId, StreamName, TenantId } from '@lovebank/core'
import { openTestServer, type TestServer } from '@lovebank/eventstoredb-testserver'
import { copyLog, digestLog, type EventStore, MAX_EVENT_BYTES, memoryStore, type NewEvent } from '@lovebank/runtime'
import { openSqliteStore } from '@lovebank/store-sqlite'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openEventStoreDb } from './open.ts'

const town = 'hetoudian' as TenantId

let server: TestServer
let folder: string
beforeEach(async () => {
  server = await openTestServer()
  folder = mkdtempSync(join(tmpdir(), 'copy-'))
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const inCluster = async (): Promise<EventStore> => {
  const store = await openEventStoreDb(server.connectionString)()
  if (store._tag === 'Left') throw new Error(store.left.message)
  onTestFinished(() => store.right.close())
  return store.right
}

const inFile = async (name: string): Promise<EventStore> => {
  const store = await openSqliteStore(join(folder, name))()
  if (store._tag === 'Left') throw new Error(store.left.message)
  onTestFinished(() => store.right.close())
  return store.right
}

const eventSaying = (text: string): NewEvent => ({
  eventId: randomUUID() as EventId,
  type: 'SampleHappened',
  data: { type: 'SampleHappened', text, nothing: null, small: -0.5, exact: 9_007_199_254_740_991 },
  metadata: { commandId: randomUUID(), correlationId: randomUUID(), causationId: randomUUID(), schemaVersion: 2 },
})

const append = async (store: EventStore, id: string, texts: ReadonlyArray<string>): Promise<void> => {
  const stream = `${town}.account-${id}` as StreamName
  const answer = await store.append({ stream, expected: { kind: 'any' }, events: texts.map(eventSaying) })()
  if (answer._tag === 'Left') throw new Error(answer.left.message)
}

const fill = async (store: EventStore): Promise<void> => {
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await append(store, id, ['one', '两'])
  await append(store, 'large', ['爱'.repeat(200_000), 'x'.repeat(400_000)])
}

const placesIn = async (store: EventStore) => {
  const places: Array<unknown> = []
  for await (const page of store.readAll(town)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    for (const { stream, revision, eventId, type, data, metadata } of page.right.events)
      places.push({ stream, revision, eventId, type, data, metadata })
  }
  return places
}

const copied = async (source: EventStore, target: EventStore) => {
  const answer = await copyLog({ source, target, tenant: town })()
  if (answer._tag === 'Left') throw new Error(answer.left.message)
  return answer.right
}

describe('a town', () => {
  it('moves from a file to a cluster and back, and is the same town', async () => {
    const [source, cluster, back] = [await inFile('before.db'), await inCluster(), await inFile('after.db')]
    await fill(source)
    const there = await copied(source, cluster)
    expect(there).toMatchObject({ copied: 14, events: 14, isSourceAhead: false })
    expect(await copied(cluster, back)).toEqual(there)
    expect(await placesIn(cluster)).toEqual(await placesIn(source))
    expect(await placesIn(back)).toEqual(await placesIn(source))
    for (const store of [source, cluster, back])
      expect(await digestLog(store, town)).toMatchObject({ right: { digest: there.digest, events: 14 } })
  })

  it('moves with the largest event that a store takes', async () => {
    const [source, cluster] = [memoryStore(), await inCluster()]
    const event = eventSaying('')
    const rest = MAX_EVENT_BYTES - Buffer.byteLength(JSON.stringify(event.data) + JSON.stringify(event.metadata))
    const events = [{ ...event, data: { ...event.data, text: 'x'.repeat(rest) } }]
    const stream = `${town}.account-a` as StreamName
    expect((await source.append({ stream, expected: { kind: 'any' }, events })())._tag).toBe('Right')
    expect(await copied(source, cluster)).toMatchObject({ events: 1 })
  })

  it('goes on moving after the cluster was killed on the way, whatever was acknowledged', async () => {
    const source = memoryStore()
    await fill(source)
    for (const appends of [1, 4]) {
      let underWay = 0
      const cluster = await inCluster()
      const interrupted: EventStore = {
        ...cluster,
        append: (request, options) => async () => {
          underWay += 1
          if (underWay === appends) server.faults.inject('append', { kind: 'drop-acknowledgement', error: undefined })
          if (underWay > appends) server.kill()
          return cluster.append(request, { ...options, timeoutMillis: 300 })()
        },
      }
      const answer = await copyLog({ source, target: interrupted, tenant: town })()
      expect(answer).toMatchObject({ left: { tag: 'StoreFailed', side: 'target' } })
      await server.restart()
    }
    const cluster = await inCluster()
    expect(await copied(source, cluster)).toMatchObject({ events: 14 })
    expect(await placesIn(cluster)).toEqual(await placesIn(source))
  })

  it('moves between neighbours in one cluster, which stay as they are', async () => {
    const [source, cluster] = [memoryStore(), await inCluster()]
    await fill(source)
    const stream = 'laixi.account-a' as StreamName
    await cluster.append({ stream, expected: { kind: 'any' }, events: [eventSaying('neighbour')] })()
    expect(await copied(source, cluster)).toMatchObject({ events: 14 })
    expect(await digestLog(cluster, 'laixi' as TenantId)).toMatchObject({ right: { events: 1 } })
  })

  it('is moved by two at once, and arrives once', async () => {
    const [source, first, second] = [memoryStore(), await inCluster(), await inCluster()]
    await fill(source)
    await Promise.all([copied(source, first), copied(source, second)])
    expect(await placesIn(first)).toEqual(await placesIn(source))
  })
})
