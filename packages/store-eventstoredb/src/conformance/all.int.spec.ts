/** Points 14 and 15: the whole log both ways, and subscriptions to it from the past into the present. */
import {
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  type Position as Place,
  streamNameFilter,
} from '@eventstore/db-client'
import type { Position, TenantId } from '@lovebank/core'
import { openTestServer } from '@lovebank/eventstoredb-testserver'
import { describe, expect, onTestFinished, test } from 'vitest'
import { anyVersion, at, endOf, happenings, rightOf, saidBy, storedOf } from '../../test/adapter-answers.ts'
import { allOf, appendBare, isIn, numberOf, positionOf, samples } from '../../test/bare-client.ts'
import { followAll } from '../../test/bare-following.ts'
import { follow } from '../../test/following.ts'
import { openStore, openSubject, streamOf } from '../../test/subject.ts'
import type { EventStoreDbStore } from '../open.ts'

const { name, client, store, freshTenant, testOnTestServer } = await openSubject()

const upTo = (count: number, from = 0): ReadonlyArray<number> => Array.from({ length: count }, (_, n) => from + n)

/** Ten events in two streams, in turn, with one of the server's own among them; the places of all ten. */
const tenInTwo = async () => {
  const tenant = freshTenant()
  const places: Array<Place> = []
  for (const n of upTo(10)) {
    places.push(positionOf(await appendBare(client, streamOf(tenant, n % 2 === 0 ? 'a' : 'b'), samples(1, n))))
    if (n === 4) await client.setStreamMetadata(streamOf(tenant, 'a'), { maxCount: 100 })
  }
  return { tenant, places, place: (n: number): Place => places[n] ?? { commit: 0n, prepare: 0n } }
}

/** Reads all in pages, each from the last place that the page before gave, which comes again forwards. */
const paged = async (reader: EventStoreDBClient, from: Place, until: Place) => {
  const all: Array<AllStreamResolvedEvent> = []
  for (let next = from; ; ) {
    const page = (await allOf(reader, { fromPosition: next, maxCount: 4 })).slice(all.length === 0 ? 0 : 1)
    all.push(...page)
    const last = page.at(-1)?.event?.position
    if (last === undefined || last.commit >= until.commit) return all
    next = last
  }
}

describe(`conformance of ${name}`, () => {
  test('point 14, S: forwards all begins with the event at the place, backwards with the one before it', async () => {
    const { tenant, place } = await tenInTwo()
    const forwards = (await allOf(client, { fromPosition: place(3), maxCount: 500 })).filter(isIn(tenant))
    const backwards = (await allOf(client, { fromPosition: place(3), direction: 'backwards', maxCount: 500 })).filter(
      isIn(tenant),
    )
    expect(forwards.map(({ event }) => numberOf(event))).toEqual(upTo(7, 3))
    expect(backwards.map(({ event }) => numberOf(event))).toEqual([2, 1, 0])
  })

  test('point 14, S: page after page every event comes once, in the order in which it was written', async () => {
    const { tenant, places, place } = await tenInTwo()
    const all = await paged(client, place(0), place(9))
    const ours = all.filter(isIn(tenant))
    expect(ours.map(({ event }) => event?.position)).toEqual(places)
    const commits = all.map(({ event, link }) => (link ?? event)?.position.commit ?? -1n)
    expect(commits).toEqual([...new Set(commits)].toSorted((one, other) => (one < other ? -1 : 1)))
    expect(all.some(({ event }) => event?.streamId === `$$${streamOf(tenant, 'a')}`)).toBe(true)
  })

  test('point 14, S: the answer of an append, a read of its stream and a read of all tell one place', async () => {
    const { tenant, place } = await tenInTwo()
    const [inAll] = await allOf(client, { fromPosition: place(6), maxCount: 1 })
    const inStream = client.readStream(streamOf(tenant, 'a'), { fromRevision: 3n, maxCount: 1 })
    for await (const { event } of inStream) expect(event?.position).toEqual(inAll?.event?.position)
    await inStream.cancel()
    expect(inAll?.event?.position).toEqual(place(6))
  })

  testOnTestServer('point 14, S: places have gaps, and one that was never given out is refused', async () => {
    const { places, place } = await tenInTwo()
    const steps = places.slice(1).map(({ commit }, n) => commit - place(n).commit)
    expect(steps.every((step) => step > 1n)).toBe(true)
    const between = { commit: place(3).commit + 1n, prepare: place(3).prepare + 1n }
    await expect(allOf(client, { fromPosition: between, maxCount: 1 })).rejects.toThrow()
  })

  test('point 14, A: all of a tenant comes once in every page size, exclusive both ways, without the server’s own', async () => {
    const { tenant } = await tenInTwo()
    const whole = await storedOf(store.readAll(tenant))
    expect(whole.map(saidBy)).toEqual(upTo(10))
    for (const pageSize of [1, 3, 10]) {
      expect((await storedOf(store.readAll(tenant, { pageSize }))).map(saidBy)).toEqual(upTo(10))
      expect((await storedOf(store.readAll(tenant, { pageSize, direction: 'backward' }))).map(saidBy)).toEqual(
        upTo(10).toReversed(),
      )
    }
    const from = whole[3]?.position
    expect((await storedOf(store.readAll(tenant, { from, pageSize: 2 }))).map(saidBy)).toEqual(upTo(6, 4))
    expect((await storedOf(store.readAll(tenant, { from, direction: 'backward' }))).map(saidBy)).toEqual([2, 1, 0])
  })

  test('point 15, S: a subscription is confirmed, gives what was, says that it has caught up, and gives what comes', async () => {
    const tenant = freshTenant()
    await appendBare(client, streamOf(tenant), samples(3))
    const { marks, events } = await followAll(client, {
      filter: () => streamNameFilter({ prefixes: [`${tenant}.`] }),
      whenLive: () => appendBare(client, streamOf(tenant), samples(2, 3)),
      until: (followed) => followed.events.length === 5,
    })
    expect(marks.filter((mark) => mark !== 'checkpoint')).toEqual([
      'confirmed',
      ...Array(3).fill('event'),
      'caught-up',
      ...Array(2).fill('event'),
    ])
    expect(events.map(numberOf)).toEqual(upTo(5))
  })

  test('point 15, S: a subscription goes on after the place that was kept, and from the end sees only what is new', async () => {
    const tenant = freshTenant()
    const filter = () => streamNameFilter({ prefixes: [`${tenant}.`] })
    const kept = positionOf(await appendBare(client, streamOf(tenant), samples(2)))
    await appendBare(client, streamOf(tenant), samples(2, 2))
    const resumed = await followAll(client, { from: kept, filter, until: ({ events }) => events.length === 2 })
    const fresh = await followAll(client, {
      from: 'end',
      filter,
      whenLive: () => appendBare(client, streamOf(tenant), samples(1, 4)),
      until: ({ events }) => events.length === 1,
    })
    expect(resumed.events.map(numberOf)).toEqual([2, 3])
    expect(fresh.events.map(numberOf)).toEqual([4])
  })

  test('point 15, S: a subscription from a place that was never given out is refused', async () => {
    const { commit } = positionOf(await appendBare(client, streamOf(freshTenant()), samples(1)))
    const between = { commit: commit + 1n, prepare: commit + 1n }
    const following = followAll(client, {
      from: between,
      filter: () => streamNameFilter({ prefixes: ['x'] }),
      until: () => false,
    })
    await expect(following).rejects.toThrow()
  })

  test('point 15, A: a subscription goes on after the place that was kept, with no gap and no repeat', async () => {
    const tenant = freshTenant()
    await rightOf(store.append({ stream: streamOf(tenant), expected: anyVersion, events: happenings(5) }))
    const first = await follow(store, tenant, { count: 3, pageSize: 3 })
    const rest = await follow(store, tenant, {
      after: first[2]?.position,
      count: 4,
      whenLive: () => rightOf(store.append({ stream: streamOf(tenant), expected: at(4), events: happenings(2, 5) })),
    })
    expect([...first, ...rest].map(saidBy)).toEqual(upTo(7))
  })

  /** Pages of a subscription that must end by itself. */
  const ended = (adapter: EventStoreDbStore, tenant: TenantId, after: Position) =>
    Array.fromAsync(adapter.subscribe(tenant, { after, signal: AbortSignal.timeout(10_000) }))

  test('point 15, A: a place that was never given out is told as such, and that is the end', async () => {
    const tenant = freshTenant()
    const append = { stream: streamOf(tenant), expected: anyVersion, events: happenings(1) }
    const { position } = await rightOf(store.append(append))
    const between = (position + 1) as Position
    expect(await ended(store, tenant, between)).toMatchObject([{ _tag: 'Left', left: { tag: 'InvalidRequest' } }])
    expect(await endOf(store.readAll(tenant, { from: between }))).toMatchObject({ tag: 'InvalidRequest' })
  })

  test('point 15, A: a place that the log does not reach to is told as such, and that is the end', async () => {
    const tenant = freshTenant()
    const beyond = (await ended(store, tenant, (2 ** 52) as Position)).at(-1)
    expect(beyond).toMatchObject({ _tag: 'Left', left: { tag: 'InvalidRequest' } })
  })

  testOnTestServer(
    'point 15, A: it is told also where the server takes such a place and would keep events back',
    async () => {
      const server = await openTestServer({ behaviour: { takesPlacesBeyondEnd: true } })
      onTestFinished(server.close)
      const adapter = await openStore(server.connectionString)
      onTestFinished(adapter.close)
      const tenant = freshTenant()
      const { position } = await rightOf(
        adapter.append({ stream: streamOf(tenant), expected: anyVersion, events: happenings(1) }),
      )
      const beyond = await ended(adapter, tenant, (position + 5_000) as Position)
      expect(beyond).toMatchObject([{ _tag: 'Left', left: { tag: 'InvalidRequest' } }])
      const stop = new AbortController()
      for await (const page of adapter.subscribe(tenant, { after: position, signal: stop.signal })) {
        expect(page).toEqual({ _tag: 'Right', right: { events: [], reached: position, isLive: true } })
        stop.abort()
      }
    },
  )

  testOnTestServer(
    'point 15, A: a subscription goes through ten deaths of the server with no gap and no repeat',
    async (server) => {
      const tenant = freshTenant()
      const stream = streamOf(tenant)
      await rightOf(store.append({ stream, expected: anyVersion, events: happenings(200) }))
      let deaths = 0
      const onPage = async (seen: number): Promise<void> => {
        if (seen < deaths * 20) return
        deaths += 1
        server.kill()
        await server.restart()
      }
      const events = await follow(store, tenant, { count: 200, pageSize: 7, onPage })
      expect(deaths).toBeGreaterThanOrEqual(10)
      expect(events.map(saidBy)).toEqual(upTo(200))
    },
  )
})
