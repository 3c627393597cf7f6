import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  EventStoreDBClient,
  jsonEvent,
  type PersistentSubscriptionToAllSettings,
  PINNED,
  persistentSubscriptionToAllSettingsFromDefaults,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
  streamNameFilter,
} from '@eventstore/db-client'
import { status } from '@grpc/grpc-js'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestServer, statusError, type TestServer, type TestServerOptions } from '../src/index.ts'
import { type Given, openConsumer } from './consumer.ts'

const closing: Array<() => Promise<unknown>> = []

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const setUp = async (options: TestServerOptions = {}) => {
  const server = await openTestServer(options)
  const client = EventStoreDBClient.connectionString(server.connectionString)
  closing.push(server.close, () => client.dispose())
  return { server, client }
}

const write = (client: EventStoreDBClient, stream: string, count = 1) =>
  client.appendToStream(
    stream,
    Array.from({ length: count }, (_, n) => jsonEvent({ type: 'Counted', data: { n } })),
  )

const GROUP = 'town.readers'

const createGroup = (client: EventStoreDBClient, changes: Partial<PersistentSubscriptionToAllSettings> = {}) =>
  client.createPersistentSubscriptionToAll(
    GROUP,
    persistentSubscriptionToAllSettingsFromDefaults({ startFrom: START, ...changes }),
    { filter: streamNameFilter({ prefixes: ['town.'] }) },
  )

const placesOf = (given: ReadonlyArray<Given>) => given.map(({ event }) => `${event?.streamId}@${event?.revision}`)

const parkedCount = async (client: EventStoreDBClient) =>
  (await client.getPersistentSubscriptionToAllInfo(GROUP)).stats.parkedMessageCount

/** Answers come over another call than acknowledgements: asks until they have come through. */
const settled = async (client: EventStoreDBClient) => {
  for (;;) {
    const { stats } = await client.getPersistentSubscriptionToAllInfo(GROUP)
    if (stats.totalInFlightMessages === 0) return
  }
}

describe('the groups of the server', () => {
  it('are created once, listed, told of and deleted', async () => {
    const { client } = await setUp()
    await createGroup(client, { consumerStrategyName: PINNED, maxRetryCount: 3 })
    await expect(createGroup(client)).rejects.toMatchObject({ type: 'persistent-subscription-exists' })
    await client.createPersistentSubscriptionToStream(
      'town.one',
      'of-one',
      persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START }),
    )
    const told = await client.getPersistentSubscriptionToAllInfo(GROUP)
    expect(told).toMatchObject({
      eventSource: '$all',
      groupName: GROUP,
      settings: { consumerStrategyName: 'Pinned', maxRetryCount: 3, startFrom: START },
    })
    expect((await client.listAllPersistentSubscriptions()).map(({ groupName }) => groupName)).toEqual([GROUP, 'of-one'])
    expect(await client.listPersistentSubscriptionsToStream('town.one')).toHaveLength(1)
    await client.deletePersistentSubscriptionToAll(GROUP)
    await expect(client.getPersistentSubscriptionToAllInfo(GROUP)).rejects.toMatchObject({
      type: 'persistent-subscription-does-not-exist',
    })
    await expect((await openConsumer(client, GROUP)).ended).resolves.toMatchObject({
      type: 'persistent-subscription-does-not-exist',
      groupName: GROUP,
    })
  })

  it('take no more consumers than they were told to', async () => {
    const { client } = await setUp()
    await createGroup(client, { maxSubscriberCount: 1 })
    await openConsumer(client, GROUP)
    const second = await openConsumer(client, GROUP)
    await expect(second.ended).resolves.toMatchObject({ type: 'maximum-subscribers-reached' })
  })

  it('drop their consumers when they are deleted, updated or restarted', async () => {
    const { client } = await setUp()
    await createGroup(client)
    const settings = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: START, maxRetryCount: 2 })
    const endings = [
      () => client.restartPersistentSubscriptionSubsystem(),
      () => client.updatePersistentSubscriptionToAll(GROUP, settings),
      () => client.deletePersistentSubscriptionToAll(GROUP),
    ]
    for (const end of endings) {
      const { ended } = await openConsumer(client, GROUP)
      await end()
      await expect(ended).resolves.toMatchObject({ type: 'persistent-subscription-dropped', groupName: GROUP })
    }
  })

  it('give what passes their filter, past and new, and nothing of the server', async () => {
    const { client } = await setUp()
    await write(client, 'town.one', 2)
    await write(client, 'village.one', 2)
    await createGroup(client)
    const consumer = await openConsumer(client, GROUP)
    await consumer.until(2)
    await write(client, 'town.two')
    expect(placesOf(await consumer.until(3))).toEqual(['town.one@0', 'town.one@1', 'town.two@0'])
  })

  it('give a stream from a revision', async () => {
    const { client } = await setUp()
    await write(client, 'town.one', 3)
    await client.createPersistentSubscriptionToStream(
      'town.one',
      'tail',
      persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: 1n }),
    )
    const subscription = client.subscribeToPersistentSubscriptionToStream('town.one', 'tail')
    const revisions: Array<bigint | undefined> = []
    for await (const { event } of subscription) if (revisions.push(event?.revision) === 2) break
    expect(revisions).toEqual([1n, 2n])
  })

  it('give no more than a consumer has room for until it answers', async () => {
    const { client } = await setUp()
    await write(client, 'town.one', 5)
    await createGroup(client)
    const consumer = await openConsumer(client, GROUP, 2)
    const [first] = await consumer.until(2)
    const told = await client.getPersistentSubscriptionToAllInfo(GROUP)
    expect(told.connections).toMatchObject([{ availableSlots: 0, inFlightMessages: 2 }])
    await consumer.ack(first as Given)
    expect(placesOf(await consumer.until(3))).toEqual(['town.one@0', 'town.one@1', 'town.one@2'])
  })

  it('try again what is asked for again, and park it when it was tried often enough', async () => {
    const { client } = await setUp()
    await write(client, 'town.one')
    await createGroup(client, { maxRetryCount: 2 })
    const consumer = await openConsumer(client, GROUP)
    for (let tries = 1; tries <= 3; tries += 1) {
      const last = (await consumer.until(tries)).at(-1) as Given
      expect(last.retryCount).toBe(tries - 1)
      await consumer.nack('retry', 'not now', last)
    }
    await settled(client)
    expect(await parkedCount(client)).toBe(1n)
  })

  it('park with the reason, pass over what is skipped, and replay what was parked with its link', async () => {
    const { client } = await setUp()
    await write(client, 'town.one', 2)
    await createGroup(client)
    const consumer = await openConsumer(client, GROUP)
    const [first, second] = (await consumer.until(2)) as [Given, Given]
    await consumer.nack('park', 'cannot be read', first)
    await consumer.nack('skip', 'of no interest', second)
    await settled(client)
    const parked = `$persistentsubscription-$all::${GROUP}-parked`
    const links: Array<unknown> = []
    for await (const { event } of client.readStream(parked)) links.push(event)
    expect(links).toMatchObject([{ type: '$>', metadata: { reason: expect.stringContaining('cannot be read') } }])
    await client.replayParkedMessagesToAll(GROUP)
    const again = (await consumer.until(3))[2] as Given
    expect(again).toMatchObject({ event: { id: first.event?.id }, link: { streamId: parked } })
    await consumer.ack(again)
    await settled(client)
    expect(await parkedCount(client)).toBe(0n)
  })

  it('give an event again whose consumer falls silent or says no more than stop', async () => {
    const { client } = await setUp()
    await write(client, 'town.one', 2)
    await createGroup(client, { messageTimeout: 50 })
    const consumer = await openConsumer(client, GROUP)
    const [first] = (await consumer.until(2)) as [Given]
    await consumer.nack('stop', 'enough', first)
    const given = await consumer.until(4)
    expect(placesOf(given).toSorted()).toEqual(['town.one@0', 'town.one@0', 'town.one@1', 'town.one@1'])
    expect(given.slice(2).map(({ retryCount }) => retryCount)).toEqual([1, 1])
  })

  it('pin a stream to one consumer, and hand what it had to the others in order when it leaves', async () => {
    const { client } = await setUp()
    await createGroup(client, { consumerStrategyName: PINNED })
    const [one, two] = [await openConsumer(client, GROUP, 50), await openConsumer(client, GROUP, 50)]
    for (const stream of ['a', 'b', 'c', 'd']) await write(client, `town.${stream}`, 3)
    while (one.given().length + two.given().length < 12) await client.getPersistentSubscriptionToAllInfo(GROUP)
    const streamsOf = (given: ReadonlyArray<Given>) => [...new Set(given.map(({ event }) => event?.streamId))]
    expect(streamsOf(one.given()).filter((stream) => streamsOf(two.given()).includes(stream))).toEqual([])
    const [left, had] = [two.given().length, placesOf(one.given())]
    expect(had.length).toBeGreaterThan(0)
    await one.leave()
    const given = await two.until(12)
    expect(placesOf(given.slice(left))).toEqual(had)
  })
})

const outlives = async (server: TestServer, client: EventStoreDBClient) => {
  await write(client, 'town.one', 3)
  await createGroup(client, { checkPointLowerBound: 1, checkPointUpperBound: 1 })
  const before = await openConsumer(client, GROUP)
  const [first] = (await before.until(3)) as [Given]
  await before.ack(first)
  while ((await client.getPersistentSubscriptionToAllInfo(GROUP)).stats.lastCheckpointedEventPosition === undefined);
  await server.restart()
  await before.ended
  const after = await openConsumer(client, GROUP)
  expect(placesOf(await after.until(2))).toEqual(['town.one@1', 'town.one@2'])
}

describe('the groups of a server that is killed', () => {
  it('are there when it comes back, and go on after their checkpoint', async () => {
    const { server, client } = await setUp()
    await outlives(server, client)
  })

  it('are found again on disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'groups-'))
    closing.push(async () => rmSync(folder, { recursive: true }))
    const { server, client } = await setUp({ file: join(folder, 'log') })
    await outlives(server, client)
  })
})

describe('faults of consumer groups', () => {
  it('cut a consumer off, and fail what an administrator asks', async () => {
    const { server, client } = await setUp()
    await write(client, 'town.one', 3)
    const error = statusError(status.UNAVAILABLE, 'gone')
    server.faults.inject('persistent-admin', { kind: 'fail', error })
    await expect(createGroup(client)).rejects.toMatchObject({ type: 'unavailable' })
    server.faults.inject('persistent-admin', { kind: 'drop-acknowledgement', error })
    await expect(createGroup(client)).rejects.toMatchObject({ type: 'unavailable' })
    await expect(createGroup(client)).rejects.toMatchObject({ type: 'persistent-subscription-exists' })
    server.faults.inject('persistent-read', { kind: 'cut', afterMessages: 2, error })
    const callsBefore = server.openCalls()
    const consumer = await openConsumer(client, GROUP)
    await expect(consumer.ended).resolves.toMatchObject({ type: 'unavailable' })
    expect(consumer.given()).toHaveLength(1)
    expect(server.openCalls()).toBe(callsBefore)
  })
})
