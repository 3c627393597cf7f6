/** The leader changes, falls silent or dies: appends under way are settled exactly once, and subscriptions go on elsewhere. */
import { statusError, type TestCluster } from '@lovebank/eventstoredb-testserver'
import { expect, it } from 'vitest'
import { clusterOf, errorOf, nodeOf, storeOn, textsOf, write } from '../test/scene.ts'
import { leftOf, rightOf, streamOf, textOf, town } from '../test/values.ts'
import type { SubscriptionHealth } from './health.ts'
import type { EventStoreDbStore } from './open.ts'

const UNAVAILABLE = 14

/** Times that make a test quick; what they do is the same. */
const quick = ({ connectionString }: TestCluster, more = ''): string =>
  `${connectionString}&tryTimeout=400&silenceTimeout=300&gossipTimeout=1${more}`

const textsInLog = (cluster: TestCluster): ReadonlyArray<string> =>
  cluster
    .log()
    .all.filter(({ stream }) => stream.startsWith(`${town}.`))
    .map(({ data }) => JSON.parse(Buffer.from(data).toString('utf8')).text)

const count = (most: number): ReadonlyArray<string> => Array.from({ length: most }, (_, index) => `${index}`)

const writeAll = async (store: EventStoreDbStore, texts: ReadonlyArray<string>): Promise<void> => {
  for (const answer of await Promise.all(texts.map((text) => write(store, text, text)))) rightOf(answer)
}

/** Follows until so many texts have come. */
const follow = (store: EventStoreDbStore, most: number) => {
  const stop = new AbortController()
  const texts: Array<string> = []
  const healths: Array<SubscriptionHealth> = []
  const { promise: live, resolve: isLive } = Promise.withResolvers<void>()
  const run = async (): Promise<ReadonlyArray<string>> => {
    const onHealth = (health: SubscriptionHealth) => healths.push(health)
    for await (const page of store.subscribe(town, { signal: stop.signal, onHealth })) {
      texts.push(...rightOf(page).events.map(textOf))
      if (rightOf(page).isLive) isLive()
      if (texts.length >= most) stop.abort()
    }
    return texts
  }
  return { done: run(), live, healths }
}

it('point 19: NotLeader is followed to the leader and never surfaces', async () => {
  const cluster = await clusterOf()
  const store = await storeOn(quick(cluster))
  const asked: Array<number> = []
  for (const [index, { faults }] of cluster.nodes.entries()) {
    faults.inject('append', { kind: 'hold' }, { when: () => asked.push(index) < 0 })
  }
  for (const leader of [1, 2, 0]) {
    cluster.changeLeader(leader)
    rightOf(await write(store, 'a', `led by ${leader}`))
  }
  cluster.changeLeader(1)
  expect(await textsOf(store.readStream(streamOf('a')))).toEqual(textsInLog(cluster))
  expect(textsInLog(cluster)).toEqual(['led by 1', 'led by 2', 'led by 0'])
  expect([...new Set(asked)].sort()).toEqual([0, 1, 2])
})

it('point 19: one name of the cluster is enough, in a string and in options', async () => {
  const cluster = await clusterOf()
  cluster.changeLeader(2)
  const { port } = nodeOf(cluster, 1)
  const byString = await storeOn(`eventstoredb+discover://127.0.0.1:${port}?tls=false`)
  const byOptions = await storeOn({ hosts: [{ name: '127.0.0.1', port }], isDiscovered: true, hasTls: false })
  for (const store of [byString, byOptions]) {
    rightOf(await write(store, 'a', 'found'))
    expect(store.description).toBe(`EventStoreDB cluster of 127.0.0.1:${port}, leader preferred; no TLS, no user`)
  }
})

it('point 19: appends in flight while the leader changes are written once, by the new leader', async () => {
  const cluster = await clusterOf()
  const store = await storeOn(quick(cluster))
  const old = nodeOf(cluster, 0)
  const held = old.faults.inject('append', { kind: 'hold' }, { times: 20 })
  const writing = writeAll(store, count(20))
  await expect.poll(old.openCalls).toBe(20)
  cluster.changeLeader(1)
  held.release()
  await writing
  expect([...textsInLog(cluster)].sort()).toEqual([...count(20)].sort())
})

it('point 19: appends in flight while the leader dies are written once', async () => {
  const cluster = await clusterOf()
  const store = await storeOn(quick(cluster))
  const old = nodeOf(cluster, 0)
  old.faults.inject('append', { kind: 'hold' }, { times: 20 })
  const writing = writeAll(store, count(20))
  await expect.poll(old.openCalls).toBe(20)
  old.kill()
  cluster.changeLeader(2)
  await writing
  expect([...textsInLog(cluster)].sort()).toEqual([...count(20)].sort())
})

it.each(['with an error', 'in silence'])(
  'point 19: what the old leader wrote without an answer, lost %s, is there once',
  async (how) => {
    const cluster = await clusterOf()
    const store = await storeOn(quick(cluster))
    const old = nodeOf(cluster, 0)
    const error = how === 'in silence' ? undefined : statusError(UNAVAILABLE, 'the leader died')
    const lost = { kind: 'drop-acknowledgement', error } as const
    old.faults.inject('append', lost, { times: 8 })
    const unlisten = cluster.log().onAppended(() => {
      if (textsInLog(cluster).length === 8) cluster.changeLeader(1)
    })
    await writeAll(store, count(8))
    unlisten()
    expect([...textsInLog(cluster)].sort()).toEqual([...count(8)].sort())
    const answer = rightOf(await write(store, '0', 'the next'))
    expect(answer).toMatchObject({ firstRevision: 1, lastRevision: 1 })
  },
)

it('point 19: a leader that falls silent is left for the new one, by appends and by reads', async () => {
  const cluster = await clusterOf()
  const [writer, reader] = [await storeOn(quick(cluster)), await storeOn(quick(cluster))]
  rightOf(await write(writer, 'a', 'before'))
  const { faults } = nodeOf(cluster, 0)
  for (const method of ['append', 'read'] as const) faults.inject(method, { kind: 'hold' }, { times: 1_000 })
  cluster.changeLeader(1)
  rightOf(await write(writer, 'a', 'after'))
  expect(textsInLog(cluster)).toEqual(['before', 'after'])
  const silent = await errorOf(reader.readStream(streamOf('a'), { timeoutMillis: 500 }))
  expect(silent?.tag).toBe('DeadlineExceeded')
  expect(await textsOf(reader.readStream(streamOf('a'), { timeoutMillis: 2_000 }))).toEqual(['before', 'after'])
})

it('point 19: a caller in a hurry costs nobody the connection', async () => {
  const cluster = await clusterOf()
  const store = await storeOn(quick(cluster))
  const node = nodeOf(cluster, 0)
  expect(await textsOf(store.readStream(streamOf('a')))).toEqual([])
  const discoveries: Array<string> = []
  for (const { faults, address } of cluster.nodes) {
    faults.inject('gossip', { kind: 'hold' }, { when: () => discoveries.push(address) < 0 })
  }
  for (const method of ['append', 'read'] as const) node.faults.inject(method, { kind: 'hold' })
  expect(leftOf(await write(store, 'a', 'hurried', { timeoutMillis: 50 })).tag).toBe('DeadlineExceeded')
  const hurried = await errorOf(store.readStream(streamOf('a'), { timeoutMillis: 50 }))
  expect(hurried?.tag).toBe('DeadlineExceeded')
  rightOf(await write(store, 'b', 'at ease'))
  expect(discoveries).toEqual([])
})

it('point 19: while nobody leads, writes are Unavailable in bounded time, reads of all go on, and it passes', async () => {
  const cluster = await clusterOf()
  const store = await storeOn(quick(cluster))
  rightOf(await write(store, 'a', 'before'))
  cluster.changeLeader(undefined)
  const refused = leftOf(await write(store, 'a', 'refused', { timeoutMillis: 300 }))
  expect(refused).toMatchObject({ tag: 'Unavailable', message: expect.stringContaining('no node leads') })
  expect(await errorOf(store.readStream(streamOf('a'), { timeoutMillis: 300 }))).toMatchObject({ tag: 'Unavailable' })
  expect(await textsOf(store.readAll(town))).toEqual(['before'])
  const waiting = write(store, 'a', 'after')
  cluster.changeLeader(2)
  rightOf(await waiting)
  expect(textsInLog(cluster)).toEqual(['before', 'after'])
})

it('point 19: the whole cluster goes and comes back; nothing ends the process, and everything is written once', async () => {
  const cluster = await clusterOf()
  const store = await storeOn(quick(cluster, '&maxDiscoverAttempts=1'))
  const followed = follow(store, 30)
  await followed.live
  nodeOf(cluster, 0).faults.inject('append', { kind: 'delay', millis: 100 }, { times: 30 })
  const writing = writeAll(store, count(30))
  await expect.poll(nodeOf(cluster, 0).openCalls).toBeGreaterThan(20)
  for (const { kill } of cluster.nodes) kill()
  await expect.poll(() => followed.healths.filter(({ state }) => state === 'waiting').length).toBeGreaterThan(2)
  for (const { restart } of cluster.nodes) await restart()
  await writing
  expect([...(await followed.done)].sort()).toEqual([...count(30)].sort())
})

it.each(['leader', 'follower', 'random'])(
  'point 19: a subscription at a %s moves to another node, no gap, no repeat',
  async (preference) => {
    const cluster = await clusterOf()
    const store = await storeOn(quick(cluster, `&nodePreference=${preference}`))
    await writeAll(store, ['history'])
    const followed = follow(store, 31)
    await followed.live
    for (const [round, node] of cluster.nodes.entries()) {
      node.kill()
      cluster.changeLeader((round + 1) % 3)
      for (const text of count(10)) rightOf(await write(store, 'a', `${round}-${text}`))
      await node.restart()
    }
    expect(await followed.done).toEqual(textsInLog(cluster))
    expect(textsInLog(cluster)).toHaveLength(31)
  },
)

it('point 19: what decides is read at the leader, what follows at the preferred node', async () => {
  const cluster = await clusterOf()
  const store = await storeOn(quick(cluster, '&nodePreference=follower'))
  const calls = { leader: 0, followers: 0 }
  for (const [index, { faults }] of cluster.nodes.entries()) {
    const isMet = (stream: string): boolean => {
      if (stream.startsWith('checkpoint-')) return false
      calls[index === 0 ? 'leader' : 'followers'] += 1
      return false
    }
    faults.inject('read', { kind: 'hold' }, { when: isMet })
  }
  await textsOf(store.readAll(town))
  expect(calls).toEqual({ leader: 0, followers: 1 })
  await textsOf(store.readStream(streamOf('a')))
  rightOf(await store.head(town)())
  expect(calls).toMatchObject({ followers: 1 })
  for (const node of cluster.nodes) node.refuseWrites(true)
  rightOf(await write(store, 'a', 'at the leader'))
})

it('point 19: a node that falls silent is left by its subscriber', async () => {
  const cluster = await clusterOf()
  const store = await storeOn(quick(cluster, '&nodePreference=follower'))
  rightOf(await write(store, 'a', 'said'))
  const followers = [nodeOf(cluster, 1), nodeOf(cluster, 2)]
  const holds = followers.map(({ faults }) => faults.inject('read', { kind: 'hold' }, { times: 1_000 }))
  const followed = follow(store, 1)
  await expect.poll(() => followers.some(({ openCalls }) => openCalls() > 0)).toBe(true)
  const other = followers.findIndex(({ openCalls }) => openCalls() === 0)
  holds[other]?.release()
  expect(await followed.done).toEqual(['said'])
})
