/** A group that is there already is taken only as it was asked for. */
import { EventStoreDBClient, persistentSubscriptionToAllSettingsFromDefaults, ROUND_ROBIN } from '@eventstore/db-client'
import { openTestServer, statusError } from '@lovebank/eventstoredb-testserver'
import { afterAll, describe, expect, it } from 'vitest'
import { consumeUntil, count, freshTenant, openStore, rightOf } from './group-town.ts'

const PERMISSION_DENIED = 7

const server = await openTestServer()
const store = await openStore(server.connectionString)

afterAll(async () => {
  await store.close()
  await server.close()
})

describe('a consumer group that is there already', () => {
  it('is taken where it is asked for with the same settings', async () => {
    const asked = { name: 'readers', messageTimeoutMillis: 5_000 }
    const tenant = freshTenant()
    for (let times = 0; times < 2; times += 1) rightOf(await store.consumerGroup(tenant, asked).create()())
  })

  it('is refused where consumers are to have another time, to create and to consume', async () => {
    const tenant = freshTenant()
    rightOf(await store.consumerGroup(tenant, { name: 'readers', messageTimeoutMillis: 5_000 }).create()())
    const refusal = { tag: 'InvalidRequest', message: expect.stringContaining('timeout of 5000 ms') }
    expect(await store.consumerGroup(tenant, { name: 'readers' }).create()()).toMatchObject({ left: refusal })
    expect(
      await consumeUntil(
        store,
        tenant,
        () => undefined,
        () => true,
      ),
    ).toMatchObject(refusal)
  })

  it('is refused where it gives the events of one stream to several', async () => {
    const tenant = freshTenant()
    const client = EventStoreDBClient.connectionString(server.connectionString)
    const settings = persistentSubscriptionToAllSettingsFromDefaults({ consumerStrategyName: ROUND_ROBIN })
    await client.createPersistentSubscriptionToAll(`${tenant}.readers`, settings)
    await client.dispose()
    const refusal = { tag: 'InvalidRequest', message: expect.stringContaining('RoundRobin') }
    expect(
      await consumeUntil(
        store,
        tenant,
        () => undefined,
        () => true,
      ),
    ).toMatchObject(refusal)
  })

  it('is consumed by a user who may neither create groups nor look at them', async () => {
    const tenant = freshTenant()
    rightOf(await store.consumerGroup(tenant, { name: 'readers' }).create()())
    await count(store, tenant, ['a'], 1)
    const error = statusError(PERMISSION_DENIED, 'no', { exception: 'access-denied' })
    server.faults.inject('persistent-admin', { kind: 'fail', error }, { times: 2 })
    expect(
      await consumeUntil(
        store,
        tenant,
        () => undefined,
        () => true,
      ),
    ).toBeUndefined()
    server.faults.clear()
  })
})
