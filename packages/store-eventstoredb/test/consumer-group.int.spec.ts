import { openTestServer, statusError } from '@lovebank/eventstoredb-testserver'
import { afterAll, describe, expect, it } from 'vitest'
import type { Delivery, SubscriptionHealth } from '../src/index.ts'
import { consumeUntil, count, freshTenant, nameOf, openStore, rightOf } from './group-town.ts'

const server = await openTestServer()
const store = await openStore(server.connectionString)

afterAll(async () => {
  await store.close()
  await server.close()
})

/** A consumer that notes what it is given and answers as it is told. */
const noting = (answer: (delivery: Delivery, name: string) => void = ({ acknowledge }) => acknowledge()) => {
  const names: Array<string> = []
  return {
    names,
    take: (delivery: Delivery) => {
      const name = nameOf(delivery.event)
      names.push(name)
      answer(delivery, name)
    },
  }
}

describe('a consumer group', () => {
  it('gives the events of its tenant, past and new, and of nobody else', async () => {
    const [tenant, other] = [freshTenant(), freshTenant()]
    await count(store, tenant, ['a', 'b'], 2)
    await count(store, other, ['x'], 2)
    const { names, take } = noting()
    const reading = consumeUntil(store, tenant, take, () => names.length === 5)
    await count(store, tenant, ['c'], 1)
    expect(await reading).toBeUndefined()
    expect(names.toSorted()).toEqual(['a0', 'a1', 'b0', 'b1', 'c0'])
    const ofOther = noting()
    await consumeUntil(store, other, ofOther.take, () => ofOther.names.length === 2)
    expect(ofOther.names).toEqual(['x0', 'x1'])
  })

  it('gives each stream to one of its consumers, in order', async () => {
    const tenant = freshTenant()
    const streams = ['a', 'b', 'c', 'd', 'e', 'f']
    const [one, two] = [noting(), noting()]
    const end = new AbortController()
    const isEnough = () => one.names.length + two.names.length === 24
    const stop = () => {
      if (isEnough()) end.abort()
      return isEnough()
    }
    const readings = [one, two].map(({ take }) => consumeUntil(store, tenant, take, stop, { signal: end.signal }))
    await rightOf(await store.consumerGroup(tenant, { name: 'readers' }).create()())
    await count(store, tenant, streams, 4)
    await Promise.all(readings)
    for (const stream of streams) {
      const names = [one, two].map((each) => each.names.filter((name) => name.startsWith(stream)))
      expect(names.toSorted((a, b) => b.length - a.length)).toEqual([[0, 1, 2, 3].map((n) => `${stream}${n}`), []])
    }
  })

  it('tries again before later events of the stream, while others go on', async () => {
    const tenant = freshTenant()
    await count(store, tenant, ['a', 'b'], 2)
    const failures: Array<number> = []
    const { names, take } = noting((delivery, name) => {
      if (name !== 'a0') return delivery.acknowledge()
      if (failures.push(delivery.failures) < 3) delivery.fail('retry', 'not now')
      else delivery.acknowledge()
    })
    await consumeUntil(store, tenant, take, () => names.length === 6)
    expect(names.filter((name) => name.startsWith('a'))).toEqual(['a0', 'a0', 'a0', 'a1'])
    expect(names.indexOf('b1')).toBeLessThan(names.indexOf('a1'))
    expect(failures).toEqual([0, 1, 2])
  })

  it('parks what was tried too often, tells why, and gives it again when it is replayed', async () => {
    const tenant = freshTenant()
    await count(store, tenant, ['a', 'b'], 2)
    const group = store.consumerGroup(tenant, { name: 'readers' })
    const failing = noting((delivery, name) => {
      if (name === 'a0') delivery.fail('retry', 'the printer is off')
      else if (name === 'b0') delivery.fail('park', 'nobody knows this holder')
      else delivery.acknowledge()
    })
    const isThrough = () => failing.names.includes('a1') && failing.names.includes('b1')
    await consumeUntil(store, tenant, failing.take, isThrough, { maxTries: 2 })
    // The last answers may still be on their way to the server.
    await expect.poll(async () => rightOf(await group.parkedCount()())).toBe(2)
    const parked = rightOf(await group.parked()())
    expect(parked.map(({ event, why }) => [event && nameOf(event), why]).toSorted()).toEqual([
      ['a0', 'Tried 2 times: the printer is off'],
      ['b0', 'nobody knows this holder'],
    ])
    rightOf(await group.replayParked()())
    const again = noting()
    await consumeUntil(store, tenant, again.take, () => again.names.length === 2)
    expect(again.names.toSorted()).toEqual(['a0', 'b0'])
    expect(rightOf(await group.parked()())).toEqual([])
  })

  it('does not give again what was skipped or acknowledged, also when its reader leaves at once', async () => {
    const tenant = freshTenant()
    await count(store, tenant, ['a', 'b'], 1)
    const first = noting((delivery, name) =>
      name === 'a0' ? delivery.fail('skip', 'of no interest') : delivery.acknowledge(),
    )
    await consumeUntil(store, tenant, first.take, () => first.names.length === 2)
    await count(store, tenant, ['c'], 1)
    const second = noting()
    await consumeUntil(store, tenant, second.take, () => second.names.includes('c0'))
    expect(second.names).toEqual(['c0'])
  })

  it('gives what a consumer left unanswered to another', async () => {
    const tenant = freshTenant()
    await count(store, tenant, ['a'], 3)
    const dying = noting(() => undefined)
    await consumeUntil(store, tenant, dying.take, () => true)
    const heir = noting()
    await consumeUntil(store, tenant, heir.take, () => heir.names.length === 3)
    expect(heir.names).toEqual(['a0', 'a1', 'a2'])
  })

  it('makes room for an earlier event that comes back late from a consumer that died', async () => {
    const tenant = freshTenant()
    await count(store, tenant, ['a', 'b'], 2)
    const dying = noting(() => undefined)
    const heir = noting((delivery, name) => {
      const isAhead = delivery.event.revision === 1 && !heir.names.includes(`${name.slice(0, 1)}0`)
      if (isAhead) delivery.fail('retry', 'an earlier event is in other hands')
      else delivery.acknowledge()
    })
    const has = (name: string) => heir.names.includes(name)
    let inherited: Promise<unknown> = Promise.resolve()
    const ahead = Promise.withResolvers<void>()
    const take = (delivery: Delivery) => {
      heir.take(delivery)
      ahead.resolve()
    }
    const begin = async (delivery: Delivery) => {
      dying.take(delivery)
      if (dying.names.length < 2) return
      const options = { bufferSize: 1, maxTries: Number.POSITIVE_INFINITY }
      inherited = consumeUntil(store, tenant, take, () => has('a0') && has('b0') && has('a1') && has('b1'), options)
      await ahead.promise
    }
    await consumeUntil(store, tenant, begin, () => dying.names.length === 2, { bufferSize: 2 })
    await inherited
    expect(dying.names).toEqual(['a0', 'b0'])
  })

  it('leaves no call open at the server', async () => {
    const tenant = freshTenant()
    await count(store, tenant, ['a'], 1)
    const before = server.openCalls()
    for (let n = 0; n < 5; n += 1) {
      const reader = noting(() => undefined)
      await consumeUntil(store, tenant, reader.take, () => true)
    }
    await expect.poll(() => server.openCalls()).toBe(before)
  })
})

describe('a consumer whose connection breaks', () => {
  it('goes on where it was cut off, and tells how it fares', async () => {
    const tenant = freshTenant()
    await count(store, tenant, ['a'], 6)
    const error = statusError(14, 'gone')
    const when = (group: string) => group.startsWith(tenant)
    server.faults.inject('persistent-read', { kind: 'fail', error }, { when })
    server.faults.inject('persistent-read', { kind: 'cut', afterMessages: 4, error }, { when })
    const told: Array<SubscriptionHealth> = []
    const onHealth = (health: SubscriptionHealth) => told.push(health)
    const { names, take } = noting()
    await consumeUntil(store, tenant, take, () => names.includes('a5'), { onHealth, bufferSize: 2 })
    expect([...new Set(names)]).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5'])
    expect(told.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['connecting', 'waiting', 'live', 'catching-up']),
    )
    expect(told.find(({ state }) => state === 'waiting')).toMatchObject({ failures: 1, lastFailure: 'UNAVAILABLE' })
  })

  it('goes on when the group begins anew at the server', async () => {
    const tenant = freshTenant()
    await count(store, tenant, ['a'], 2)
    const when = (group: string) => group.startsWith(tenant)
    const dropped = statusError(1, 'dropped', { exception: 'persistent-subscription-dropped' })
    server.faults.inject('persistent-read', { kind: 'cut', afterMessages: 2, error: dropped }, { when })
    const { names, take } = noting()
    expect(await consumeUntil(store, tenant, take, () => names.includes('a1'))).toBeUndefined()
  })

  it('connects again where the server has forgotten it in silence', async () => {
    const tenant = freshTenant()
    await count(store, tenant, ['a'], 1)
    const when = (group: string) => group.startsWith(tenant)
    const held = server.faults.inject('persistent-read', { kind: 'hold' }, { when })
    const { names, take } = noting()
    await consumeUntil(store, tenant, take, () => names.length === 1)
    expect(names).toEqual(['a0'])
    held.release()
  })
})

describe('a consumer without rights to create groups', () => {
  it('consumes one that is there, and is told where there is none', async () => {
    const tenant = freshTenant()
    await count(store, tenant, ['a'], 1)
    const denied = statusError(7, 'Access Denied', { exception: 'access-denied' })
    const when = (name: string) => name.startsWith(tenant)
    const { names, take } = noting()
    server.faults.inject('persistent-admin', { kind: 'fail', error: denied }, { when })
    const missing = await consumeUntil(store, tenant, take, () => names.length === 1)
    expect(missing).toMatchObject({ tag: 'InvalidRequest', message: expect.stringContaining('no consumer group') })
    rightOf(await store.consumerGroup(tenant, { name: 'readers' }).create()())
    server.faults.inject('persistent-admin', { kind: 'fail', error: denied }, { when })
    expect(await consumeUntil(store, tenant, take, () => names.length === 1)).toBeUndefined()
  })
})

describe('what a consumer group cannot do is told as an error', () => {
  it('to consume on when it was deleted', async () => {
    const tenant = freshTenant()
    const group = store.consumerGroup(tenant, { name: 'readers' })
    const live = Promise.withResolvers<void>()
    const onHealth = ({ state }: SubscriptionHealth) => state === 'live' && live.resolve()
    const reading = consumeUntil(
      store,
      tenant,
      () => undefined,
      () => false,
      { onHealth },
    )
    await live.promise
    rightOf(await group.remove()())
    expect(await reading).toMatchObject({ tag: 'InvalidRequest', message: expect.stringContaining('no longer') })
    rightOf(await group.remove()())
  })

  it('to consume in a group that takes no more', async () => {
    const tenant = freshTenant()
    const when = (group: string) => group.startsWith(tenant)
    const full = statusError(9, 'full', { exception: 'maximum-subscribers-reached' })
    server.faults.inject('persistent-read', { kind: 'fail', error: full }, { when })
    expect(
      await consumeUntil(
        store,
        tenant,
        () => undefined,
        () => false,
      ),
    ).toMatchObject({ tag: 'Overloaded' })
  })

  it('to replay or to count where there is no group, and a name that is none', async () => {
    const group = store.consumerGroup(freshTenant(), { name: 'nobody' })
    expect(await group.replayParked()()).toMatchObject({ left: { tag: 'InvalidRequest' } })
    expect(await group.parkedCount()()).toMatchObject({ left: { tag: 'InvalidRequest' } })
    expect(rightOf(await group.parked()())).toEqual([])
    const nameless = { group: 'a::b' }
    const refused = await consumeUntil(
      store,
      freshTenant(),
      () => undefined,
      () => false,
      nameless,
    )
    expect(refused).toMatchObject({ tag: 'InvalidRequest' })
  })

  it('to ask a server that is not there, or that refuses the user', async () => {
    const tenant = freshTenant()
    const group = store.consumerGroup(tenant, { name: 'readers' })
    const denied = statusError(7, 'Access Denied', { exception: 'access-denied' })
    const when = (name: string) => name.startsWith(tenant)
    server.faults.inject('persistent-admin', { kind: 'fail', error: denied }, { when })
    expect(await group.create()()).toMatchObject({ left: { tag: 'InvalidRequest' } })
    const held = server.faults.inject('persistent-admin', { kind: 'hold' }, { when, times: 9 })
    expect(await group.create({ timeoutMillis: 100 })()).toMatchObject({ left: { tag: 'DeadlineExceeded' } })
    held.release()
  })

  it('to consume in a store that is closed meanwhile', async () => {
    const own = await openStore(server.connectionString)
    const live = Promise.withResolvers<void>()
    const onHealth = ({ state }: SubscriptionHealth) => state === 'live' && live.resolve()
    const reading = consumeUntil(
      own,
      freshTenant(),
      () => undefined,
      () => false,
      { onHealth },
    )
    await live.promise
    await own.close()
    expect(await reading).toMatchObject({ tag: 'StoreClosed' })
  })
})
