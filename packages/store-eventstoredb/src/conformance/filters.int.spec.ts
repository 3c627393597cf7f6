/** Point 16: filters of the whole log, the checkpoints that tell how far the server has looked, and those that must not be believed. */
import {
  EventStoreDBClient,
  eventTypeFilter,
  type Filter,
  jsonEvent,
  type Position,
  streamNameFilter,
} from '@eventstore/db-client'
import { openTestServer } from '@lovebank/eventstoredb-testserver'
import { describe, expect, onTestFinished, test } from 'vitest'
import { anyVersion, happenings, rightOf, saidBy } from '../../test/adapter-answers.ts'
import { appendBare, numberOf, positionOf, samples } from '../../test/bare-client.ts'
import { followAll } from '../../test/bare-following.ts'
import { follow } from '../../test/following.ts'
import { openStore, openSubject, proposedOf, streamOf } from '../../test/subject.ts'

const { name, client, store, freshTenant, testOnTestServer } = await openSubject()

const typed = (type: string, n: number) => jsonEvent({ type, data: { n } })

/** What a server is asked for, and what of six events of a tenant it gives. */
const FILTERS = [
  {
    asks: 'a beginning of stream names',
    filter: (tenant: string) => streamNameFilter({ prefixes: [`${tenant}.account-a`] }),
    gives: [0, 2, 4],
  },
  {
    asks: 'two beginnings of stream names',
    filter: (tenant: string) => streamNameFilter({ prefixes: [`${tenant}.account-b`, `${tenant}.account-c`] }),
    gives: [1, 3, 5],
  },
  {
    asks: 'an expression on stream names',
    filter: (tenant: string) => streamNameFilter({ regex: `^${tenant}\\.account-[bc]$` }),
    gives: [1, 3, 5],
  },
  {
    asks: 'a beginning of types',
    filter: (tenant: string) => eventTypeFilter({ prefixes: [`${tenant}Even`] }),
    gives: [0, 2, 4],
  },
  {
    asks: 'an expression on types that stands anywhere',
    filter: (tenant: string) => eventTypeFilter({ regex: `${tenant}(Odd|None)` }),
    gives: [1, 3, 5],
  },
]

describe(`conformance of ${name}`, () => {
  test.each(FILTERS)('point 16, S: $asks', async ({ filter, gives }) => {
    const tenant = freshTenant()
    for (const [n, id] of ['a', 'b', 'a', 'c', 'a', 'b'].entries()) {
      await appendBare(client, streamOf(tenant, id), [typed(`${tenant}${n % 2 === 0 ? 'Even' : 'Odd'}`, n)])
    }
    const { events } = await followAll(client, {
      filter: () => filter(tenant),
      until: (followed) => followed.events.length === 3,
    })
    expect(events.map(numberOf)).toEqual(gives)
  })

  test('point 16, S: a checkpoint comes after so many considered events, though none was asked for', async () => {
    const [tenant, other] = [freshTenant(), freshTenant()]
    const before = positionOf(await appendBare(client, streamOf(other), samples(1)))
    const end = positionOf(await appendBare(client, streamOf(other), samples(40, 1)))
    const { events, checkpoints } = await followAll(client, {
      from: before,
      filter: (checkpointReached) => quietFilter(tenant, checkpointReached),
      until: (followed) => followed.checkpoints.some(({ commit }) => commit >= end.commit),
    })
    const commits = checkpoints.map(({ commit }) => commit)
    expect(events).toEqual([])
    expect(commits.length).toBeGreaterThanOrEqual(4)
    expect(commits).toEqual([...new Set(commits)].toSorted((one, another) => (one < another ? -1 : 1)))
  })

  test('point 16, S: a checkpoint comes also from a live subscription to which nothing is sent', async () => {
    const [tenant, other] = [freshTenant(), freshTenant()]
    let end = 0n
    const { events } = await followAll(client, {
      from: 'end',
      filter: (checkpointReached) => quietFilter(tenant, checkpointReached),
      whenLive: async () => {
        const first = await appendBare(client, streamOf(other), samples(1))
        end = positionOf(first).commit
        await appendBare(client, streamOf(other), samples(30, 1))
      },
      until: ({ checkpoints }) => end > 0n && checkpoints.some(({ commit }) => commit > end && commit < 2n ** 63n),
    })
    expect(events).toEqual([])
  })

  test('point 16, S: who goes on from a checkpoint misses nothing and gets nothing again', async () => {
    const [tenant, other] = [freshTenant(), freshTenant()]
    const before = positionOf(await appendBare(client, streamOf(tenant), samples(1)))
    await appendBare(client, streamOf(other), samples(40))
    const { checkpoints } = await followAll(client, {
      from: before,
      filter: (checkpointReached) => quietFilter(tenant, checkpointReached),
      until: (followed) => followed.checkpoints.length > 0,
    })
    await appendBare(client, streamOf(tenant), samples(2, 1))
    const { events } = await followAll(client, {
      from: checkpoints[0],
      filter: () => streamNameFilter({ prefixes: [`${tenant}.`] }),
      until: (followed) => followed.events.length === 2,
    })
    expect(events.map(numberOf)).toEqual([1, 2])
  })

  testOnTestServer('point 16, S: an old server that has seen nothing tells the end for a checkpoint', async () => {
    const server = await openTestServer({ behaviour: { sendsEndCheckpoint: true } })
    onTestFinished(server.close)
    const aside = EventStoreDBClient.connectionString(server.connectionString)
    onTestFinished(() => aside.dispose())
    const { checkpoints } = await followAll(aside, {
      filter: (checkpointReached) =>
        streamNameFilter({
          prefixes: [`${freshTenant()}.`],
          checkpointReached: (_, position) => checkpointReached(position),
        }),
      until: (followed) => followed.marks.includes('caught-up'),
    })
    expect(checkpoints).toEqual([{ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n }])
  })

  testOnTestServer(
    'point 16, A: the end for a checkpoint is not believed: what is written while the server is gone comes',
    async () => {
      const server = await openTestServer({ behaviour: { sendsEndCheckpoint: true } })
      onTestFinished(server.close)
      const adapter = await openStore(server.connectionString)
      onTestFinished(adapter.close)
      const tenant = freshTenant()
      const whenLive = async (): Promise<void> => {
        server.kill()
        server.log().append(streamOf(tenant), { kind: 'any' }, happenings(2).map(proposedOf))
        await server.restart()
      }
      expect((await follow(adapter, tenant, { count: 2, whenLive })).map(saidBy)).toEqual([0, 1])
    },
  )

  testOnTestServer(
    'point 16, A: after a break it goes on from the last checkpoint, not from the last event of its own',
    async () => {
      const server = await openTestServer()
      onTestFinished(server.close)
      const adapter = await openStore(server.connectionString)
      onTestFinished(adapter.close)
      const [tenant, other] = [freshTenant(), freshTenant()]
      server.log().append(streamOf(other), { kind: 'any' }, happenings(1_500).map(proposedOf))
      const whenLive = async (): Promise<void> => {
        server.kill()
        server.log().append(streamOf(tenant), { kind: 'any' }, happenings(1, 7).map(proposedOf))
        // No connection lives beyond its second message: from the beginning that is a checkpoint, for ever.
        server.faults.inject('read', { kind: 'cut', afterMessages: 2, error: undefined }, { times: 1_000 })
        await server.restart()
      }
      expect((await follow(adapter, tenant, { count: 1, whenLive })).map(saidBy)).toEqual([7])
    },
  )

  test('point 16, A: one tenant never sees another, though the name of one begins with the name of the other', async () => {
    const tenant = freshTenant()
    const longer = `${tenant}x` as typeof tenant
    await rightOf(store.append({ stream: streamOf(longer), expected: anyVersion, events: happenings(2, 10) }))
    await rightOf(store.append({ stream: streamOf(tenant), expected: anyVersion, events: happenings(2) }))
    expect((await follow(store, tenant, { count: 2, whenLive: () => undefined })).map(saidBy)).toEqual([0, 1])
    expect((await follow(store, longer, { count: 2, whenLive: () => undefined })).map(saidBy)).toEqual([10, 11])
  })
})

/** Nothing passes it, and a checkpoint comes after every eight considered events. */
const quietFilter = (tenant: string, checkpointReached: (position: Position) => void): Filter =>
  streamNameFilter({
    prefixes: [`${tenant}.account-none`],
    maxSearchWindow: 8,
    checkpointInterval: 1,
    checkpointReached: (_, position) => checkpointReached(position),
  })
