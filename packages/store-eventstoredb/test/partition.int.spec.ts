import { openTestServer } from '@lovebank/eventstoredb-testserver'
import { type Partition, partitioned, type StoredEvent, type SubscriptionPage } from '@lovebank/runtime'
import { afterAll, expect, it } from 'vitest'
import { count, freshTenant, nameOf, openStore, rightOf } from './group-town.ts'

const server = await openTestServer()
const store = await openStore(server.connectionString)

afterAll(async () => {
  await store.close()
  await server.close()
})

it('partitions of a subscription give whole streams in order, together everything, also over a restart', async () => {
  const tenant = freshTenant()
  const streams = ['a', 'b', 'c', 'd', 'e', 'f']
  await count(store, tenant, streams, 3)
  const taken: Array<StoredEvent> = []
  const live = [1, 2, 3].map(() => Promise.withResolvers<void>())
  const end = new AbortController()
  const follow = async (share: Partition) => {
    const own: Array<StoredEvent> = []
    for await (const page of partitioned(store, share).subscribe(tenant, { signal: end.signal, pageSize: 4 })) {
      const { events, isLive }: SubscriptionPage = rightOf(page)
      own.push(...events)
      taken.push(...events)
      if (isLive) live[share.partition - 1]?.resolve()
      if (taken.length === 36) end.abort()
    }
    return own
  }
  const followed = [1, 2, 3].map((partition) => follow({ partition, partitions: 3 }))
  await Promise.all(live.map(({ promise }) => promise))
  await server.restart()
  await count(store, tenant, streams, 3)
  const shares = await Promise.all(followed)
  const owners = shares.flatMap((share) => [...new Set(share.map(({ stream }) => stream))])
  expect(owners.toSorted()).toEqual([...new Set(owners)].toSorted())
  for (const share of shares) expect(share).toEqual(share.toSorted((one, two) => one.position - two.position))
  const names = streams.flatMap((stream) => [0, 1, 2, 3, 4, 5].map((revision) => `${stream}${revision}`))
  expect(shares.flat().map(nameOf).toSorted()).toEqual(names)
})
