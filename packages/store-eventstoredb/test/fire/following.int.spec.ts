import { status } from '@grpc/grpc-js'
import type { EventId, Position } from '@lovebank/core'
import { type Fault, statusError } from '@lovebank/eventstoredb-testserver'
import type { EventStore } from '@lovebank/runtime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { append, event, idsOf, openScene, requestAfter, rightOf, type Scene, tenant } from './scene.ts'

const unknown = statusError(status.UNKNOWN, 'Something is wrong')

/** The first events that a subscription gives after a place, so many of them. */
const firstOf = async (store: EventStore, count: number, from?: Position): Promise<ReadonlyArray<EventId>> => {
  const leaving = new AbortController()
  const ids: Array<EventId> = []
  for await (const page of store.subscribe(tenant, { signal: leaving.signal, after: from })) {
    ids.push(...rightOf(page).events.map(({ eventId }) => eventId))
    if (ids.length >= count) leaving.abort()
  }
  return ids
}

describe('who follows the log', () => {
  let scene: Scene
  beforeEach(async () => {
    scene = await openScene()
  })
  afterEach(() => scene.close())

  it.each<readonly [string, Fault]>([
    ['fails with no more than that something is wrong', { kind: 'fail', error: unknown }],
    ['ends in the middle with an error', { kind: 'cut', afterMessages: 2, error: unknown }],
    ['ends in the middle as if all had been said', { kind: 'cut', afterMessages: 2, error: undefined }],
    ['is held in silence', { kind: 'hold' }],
  ])('goes on after its place where the subscription %s', { timeout: 20_000 }, async (_name, fault) => {
    const { server, store } = scene
    const first = await append(store, requestAfter(0, event()))
    await append(store, requestAfter(1, event(), event(), event()))
    const [, ...rest] = await idsOf(store)
    server.faults.inject('read', fault)
    expect(await firstOf(store, 3, first.position)).toEqual(rest)
  })

  it('is told that a place is of another log only where that is certain', async () => {
    const { server, store } = scene
    const { position } = await append(store, requestAfter(0, event()))
    const last = await append(store, requestAfter(1, event()))
    const placesAfter = async (from: number) => {
      const pages = await Array.fromAsync(store.readAll(tenant, { from: from as Position }))
      return pages.map((page) => (page._tag === 'Left' ? page.left.tag : page.right.events.at(-1)?.position))
    }
    server.faults.inject('read', { kind: 'fail', error: unknown })
    expect(await placesAfter(position)).toEqual([last.position])
    expect(await placesAfter(position + 1)).toEqual(['InvalidRequest'])
  })
})
