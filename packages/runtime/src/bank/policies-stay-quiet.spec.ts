/** However often a read model is built anew, the policies do nothing again: they have places of their own in the log. */
import { balances, everyProjection, holderBalance, type Projection } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import {
  clockAtNoon,
  countedIds,
  doAll,
  eventsOf,
  founding,
  noon,
  redeemRice,
  tenant,
  twoHoursOfCare,
  volunteerId,
} from '../../test/town-scene.ts'
import { type Checkpoint, checkpointName, type MemoryStore, memoryStore, openBank, type Tracer } from '../index.ts'

/** A town whose policies have credited work and carried a redemption to its end. */
const livedTown = async (): Promise<MemoryStore> => {
  const store = memoryStore({ clock: clockAtNoon })
  const bank = openBank({ tenant, store, clock: clockAtNoon, ids: countedIds() })
  await doAll(bank, [...founding, ...twoHoursOfCare])
  expect(await bank.tick(noon)()).toMatchObject({ _tag: 'Right' })
  await doAll(bank, [redeemRice(20, 2)])
  expect(await bank.tick(noon)()).toMatchObject({ _tag: 'Right' })
  for (const projection of everyProjection) expect((await bank.query(projection)())._tag).toBe('Right')
  return store
}

/** The store, and what is asked of it and of the bank over it. */
const watched = (store: MemoryStore) => {
  const appended: Array<string> = []
  const saved: Array<Checkpoint> = []
  const commands: Array<unknown> = []
  const tracer: Tracer = {
    start: (_name, fields) => {
      commands.push(fields['type'])
      return { end: () => undefined }
    },
  }
  const watchedStore: MemoryStore = {
    ...store,
    append: (request, options) => {
      appended.push(request.stream)
      return store.append(request, options)
    },
    saveCheckpoint: (checkpoint, options) => {
      saved.push(checkpoint)
      return store.saveCheckpoint(checkpoint, options)
    },
  }
  return { appended, saved, commands, bank: openBank({ tenant, store: watchedStore, clock: clockAtNoon, tracer }) }
}

const isOfPolicy = ({ name }: Checkpoint): boolean => name.startsWith(`${tenant}/policy-`)

const forget = async (store: MemoryStore, projections: ReadonlyArray<Projection<unknown>>): Promise<void> => {
  for (const projection of projections) {
    expect((await store.deleteCheckpoint(checkpointName(tenant, projection))())._tag).toBe('Right')
  }
}

describe('read models that are built anew from the first event', () => {
  it('append no event, execute no command and move no policy', async () => {
    const store = await livedTown()
    const before = await eventsOf(store)
    await forget(store, everyProjection)
    const { appended, saved, commands, bank } = watched(store)
    for (const projection of everyProjection) expect((await bank.query(projection)())._tag).toBe('Right')
    expect(saved.map(({ name }) => name).toSorted()).toEqual(
      everyProjection.map((projection) => checkpointName(tenant, projection)).toSorted(),
    )
    expect({ appended, commands, ofPolicies: saved.filter(isOfPolicy) }).toEqual({
      appended: [],
      commands: [],
      ofPolicies: [],
    })
    expect(await eventsOf(store)).toEqual(before)
  })

  it('leave the policies no more to do than opening the bank again does', async () => {
    const [store, other] = [await livedTown(), await livedTown()]
    await forget(store, everyProjection)
    const [rebuilt, opened] = [watched(store), watched(other)]
    const state = await rebuilt.bank.query(balances)()
    for (const { bank } of [rebuilt, opened]) expect(await bank.tick(noon)()).toMatchObject({ _tag: 'Right' })
    // What was under way when the place was saved is asked for again, and answered from what stands in the log.
    expect(rebuilt.commands).toEqual(opened.commands)
    expect(rebuilt.appended).toEqual([])
    expect(state._tag === 'Right' && holderBalance(state.right, volunteerId, noon)).toMatchObject({ available: 40 })
  })

  it('stir no policy either where they are of a newer version', async () => {
    const store = await livedTown()
    const raised = everyProjection.map((projection) => ({ ...projection, version: projection.version + 1 }))
    const { appended, commands, saved, bank } = watched(store)
    for (const projection of raised) expect((await bank.query(projection)())._tag).toBe('Right')
    expect(saved).toHaveLength(raised.length)
    expect({ appended, commands, ofPolicies: saved.filter(isOfPolicy) }).toEqual({
      appended: [],
      commands: [],
      ofPolicies: [],
    })
  })
})
