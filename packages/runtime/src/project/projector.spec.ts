/** A projection runs, stops, goes on and tells how far it is. */
import { defineProjection, type Position } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import {
  appointKeeper,
  clockAtNoon,
  countedIds,
  doAll,
  foundTown,
  registerVolunteer,
  tenant,
} from '../../test/town-scene.ts'
import { createExecutor, type Executor, type MemoryStore, memoryStore, type StoredEvent, townDomain } from '../index.ts'
import { createProjector, type Projector } from './projector.ts'

interface Seen {
  readonly positions: Array<Position>
}

const volunteersSeen = defineProjection<Seen, 'VolunteerRegistered'>({
  name: 'volunteers-seen',
  version: 1,
  handles: ['VolunteerRegistered'],
  initialState: () => ({ positions: [] }),
  // The runner owns the state, so it may grow in place.
  apply: (state, { position }) => {
    state.positions.push(position)
    return state
  },
})

const over = (store: MemoryStore, saveEvery = 2): Projector<Seen> =>
  createProjector({
    tenant,
    projection: volunteersSeen,
    store,
    checkpoints: store,
    decodeRecorded: townDomain.decodeRecorded,
    batchSize: 2,
    saveEvery,
  })

const town = async (volunteers: number): Promise<{ readonly store: MemoryStore; readonly executor: Executor }> => {
  const store = memoryStore()
  const executor = createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })
  await doAll(executor, [
    foundTown,
    ...Array.from({ length: volunteers }, (_, n) => registerVolunteer(100 + n, `V-${n}`)),
  ])
  return { store, executor }
}

describe('a projector', () => {
  it('runs to the head and tells how many events it took in, of the types that its projection handles', async () => {
    const { store } = await town(5)
    const projector = over(store)
    expect(await projector.catchUp()()).toMatchObject({ right: { events: 5, isLive: true, position: 6 } })
    expect(projector.state().positions).toEqual([2, 3, 4, 5, 6])
  })

  it('stands at the last event, even where its projection handles none of the last', async () => {
    const { store, executor } = await town(2)
    const projector = over(store)
    await projector.catchUp()()
    const appointed = await executor.execute(appointKeeper)()
    const position = appointed._tag === 'Right' ? appointed.right.position : undefined
    expect(position).toBeGreaterThan(3)
    expect(await projector.catchUp()()).toMatchObject({ right: { events: 0, position } })
    expect(await projector.waitFor(position as Position, { timeoutMillis: 5 })()).toMatchObject({ _tag: 'Right' })
    const next = over(store)
    expect(await next.catchUp()()).toMatchObject({ right: { events: 0, position } })
  })

  it('takes each event in once, however many ask at the same time', async () => {
    const { store } = await town(5)
    await over(store).catchUp()()
    await doAll(createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() }), [
      registerVolunteer(200, 'V-200'),
      registerVolunteer(201, 'V-201'),
      registerVolunteer(202, 'V-202'),
    ])
    const projector = over(store)
    await Promise.all([projector.catchUp()(), projector.catchUp()(), projector.catchUp()()])
    expect(projector.state().positions).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    expect(projector.position()).toBe(9)
  })

  it('goes on where another left off, without gap or repeat', async () => {
    const { store, executor } = await town(3)
    await over(store).catchUp()()
    await doAll(executor, [registerVolunteer(200, 'V-200')])
    const next = over(store)
    expect(await next.catchUp()()).toMatchObject({ right: { events: 1 } })
    expect(next.state().positions).toEqual([2, 3, 4, 5])
  })

  it('stops at an event that it cannot read, and says where', async () => {
    const { store } = await town(3)
    const spoil = (stored: StoredEvent): StoredEvent =>
      stored.position === 3 ? { ...stored, data: { type: stored.type } } : stored
    const projector = createProjector({
      tenant,
      projection: volunteersSeen,
      store,
      checkpoints: store,
      decodeRecorded: (stored) => townDomain.decodeRecorded(spoil(stored)),
    })
    const stopped = await projector.catchUp()()
    expect(stopped).toMatchObject({ left: { tag: 'ProjectionStopped', badEvent: { position: 3, revision: 0 } } })
    expect(projector.position()).toBe(2)
    const mended = over(store)
    await mended.catchUp()()
    expect(mended.state().positions).toEqual([2, 3, 4])
  })

  it('follows what happens, and lets readers wait for their own writes', async () => {
    const { store, executor } = await town(1)
    const end = new AbortController()
    const projector = over(store)
    const running = projector.follow({ signal: end.signal })()
    const done = await executor.execute(registerVolunteer(300, 'V-300'))()
    const position = done._tag === 'Right' ? (done.right.position ?? (0 as Position)) : (0 as Position)
    expect(await projector.waitFor(position)()).toMatchObject({ _tag: 'Right' })
    expect(projector.state().positions).toContain(position)
    const tooFar = await projector.waitFor((position + 1) as Position, { timeoutMillis: 5 })()
    expect(tooFar).toMatchObject({ left: { tag: 'NotYetThere' } })
    end.abort()
    expect(await running).toMatchObject({ _tag: 'Right' })
  })
})
