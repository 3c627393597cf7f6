/** Several read models from one pass: each ends as if it had read alone, and what stops one stops no other. */
import { balances, type EventType, everyProjection, type Projection, taskBoard, volunteerRecords } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import {
  clockAtNoon,
  countedIds,
  doAll,
  founding,
  registerVolunteer,
  tenant,
  twoHoursOfCare,
} from '../../test/town-scene.ts'
import {
  type CheckpointStore,
  createExecutor,
  createProjector,
  type EventStore,
  type MemoryStore,
  memoryStore,
  type ReadAllOptions,
  type StoredEvent,
  townDomain,
} from '../index.ts'
import { catchUpInOnePass, decodeOnce, type PassReader, passReader } from './pass.ts'

const town = async (): Promise<MemoryStore> => {
  const store = memoryStore()
  await doAll(createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() }), [
    ...founding,
    ...twoHoursOfCare,
  ])
  return store
}

type Decode = typeof townDomain.decodeRecorded

const readerOf = (
  store: EventStore & CheckpointStore,
  projection: Projection<unknown>,
  decodeRecorded: Decode = townDomain.decodeRecorded,
): PassReader => passReader({ tenant, projection, store, checkpoints: store, decodeRecorded })

const aloneOf = async (store: MemoryStore, projection: Projection<unknown>): Promise<unknown> => {
  const projector = createProjector({
    tenant,
    projection,
    store,
    checkpoints: memoryStore(),
    decodeRecorded: townDomain.decodeRecorded,
  })
  await projector.catchUp()()
  return projector.state()
}

describe('one pass over the log', () => {
  it('builds every read model as each would be built alone, and decodes each event once', async () => {
    const store = await town()
    let decoded = 0
    const decode = decodeOnce((stored) => {
      decoded += 1
      return townDomain.decodeRecorded(stored)
    })
    const readers = everyProjection.map((projection) => readerOf(store, projection, decode))
    const ends = await catchUpInOnePass({ tenant, store, readers, batchSize: 7 })()
    const head = await store.head(tenant)()
    for (const [index, projection] of everyProjection.entries()) {
      expect(readers[index]?.book.state()).toEqual(await aloneOf(store, projection))
      expect(ends[index]).toMatchObject({ right: { name: readers[index]?.name, isLive: true } })
      expect(head).toMatchObject({ right: readers[index]?.book.position() })
    }
    expect(decoded).toBeLessThanOrEqual(await countOf(store))
  })

  it('asks the store once, for the types that its readers handle together', async () => {
    const store = await town()
    const asked: Array<ReadAllOptions | undefined> = []
    const watched: MemoryStore = {
      ...store,
      readAll: (of, options) => {
        asked.push(options)
        return store.readAll(of, options)
      },
    }
    const [one, two] = [balances, taskBoard].map((projection) => readerOf(store, projection as Projection<unknown>))
    if (one === undefined || two === undefined) throw new Error('two readers')
    await catchUpInOnePass({ tenant, store: watched, readers: [one, two] })()
    expect(asked).toHaveLength(1)
    expect(new Set(asked[0]?.types)).toEqual(new Set<EventType>([...balances.handles, ...taskBoard.handles]))
  })

  it('stops only the one that cannot read an event, and lets it go on from there when it can', async () => {
    const store = await town()
    const spoil = (stored: StoredEvent): StoredEvent =>
      stored.type === 'VolunteerRegistered' ? { ...stored, data: { type: stored.type } } : stored
    const records = volunteerRecords as Projection<unknown>
    const board = taskBoard as Projection<unknown>
    const readers = [
      readerOf(store, records, (stored) => townDomain.decodeRecorded(spoil(stored))),
      readerOf(store, board),
    ]
    const ends = await catchUpInOnePass({ tenant, store, readers, batchSize: 2 })()
    expect(ends).toMatchObject([{ left: { tag: 'ProjectionStopped' } }, { right: { isLive: true } }])
    expect(readers[1]?.book.state()).toEqual(await aloneOf(store, board))
    const mended = [readerOf(store, records), readerOf(store, board)]
    expect(await catchUpInOnePass({ tenant, store, readers: mended })()).toMatchObject([
      { right: { isLive: true } },
      { right: { events: 0 } },
    ])
    expect(mended[0]?.book.state()).toEqual(await aloneOf(store, records))
  })

  it('goes on with each reader from its own place', async () => {
    const store = await town()
    const first = readerOf(store, balances as Projection<unknown>)
    await catchUpInOnePass({ tenant, store, readers: [first] })()
    await doAll(createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() }), [
      registerVolunteer(900, 'V-900'),
    ])
    const readers = [balances, volunteerRecords].map((each) => readerOf(store, each as Projection<unknown>))
    await catchUpInOnePass({ tenant, store, readers })()
    expect(readers[0]?.book.state()).toEqual(await aloneOf(store, balances as Projection<unknown>))
    expect(readers[1]?.book.state()).toEqual(await aloneOf(store, volunteerRecords as Projection<unknown>))
  })
})

const countOf = async (store: MemoryStore): Promise<number> => {
  let count = 0
  for await (const page of store.readAll(tenant)) if (page._tag === 'Right') count += page.right.events.length
  return count
}
