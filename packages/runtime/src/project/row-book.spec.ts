/** A book over rows whose store is full, dropped or moved on by another: nothing is lost, and nothing is taken in twice. */
import { defineProjection } from '@lovebank/core'
import { left } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { clockAtNoon, countedIds, doAll, foundTown, registerVolunteer, tenant } from '../../test/town-scene.ts'
import {
  createExecutor,
  generationOf,
  memoryReadModels,
  memoryStore,
  type ReadModelStore,
  type RowChange,
  readModelOf,
  townDomain,
} from '../index.ts'
import { createRowBook } from './row-book.ts'
import { createWaiters } from './waiters.ts'

interface Registered {
  readonly volunteers: Record<string, { readonly unitId: string }>
  readonly units: Record<string, { count: number }>
  total: number
}

const registered = defineProjection<Registered, 'VolunteerRegistered'>({
  name: 'registered',
  version: 1,
  handles: ['VolunteerRegistered'],
  tables: { volunteers: ['unitId'], units: [] },
  initialState: () => ({ volunteers: {}, units: {}, total: 0 }),
  apply: (state, { event: { volunteerId, unitId } }) => {
    state.volunteers[volunteerId] = { unitId }
    const unit = state.units[unitId]
    if (unit === undefined) state.units[unitId] = { count: 1 }
    else unit.count += 1
    state.total += 1
    return state
  },
})

const NAME = 'hetoudian/registered@1'

const scene = async (readModels: ReadModelStore = memoryReadModels()) => {
  const store = memoryStore()
  const executor = createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })
  await doAll(executor, [foundTown, ...[1, 2, 3, 4].map((n) => registerVolunteer(100 + n, `V-${n}`))])
  const book = (cacheSize?: number) => {
    const parts = {
      tenant,
      projection: registered,
      store,
      checkpoints: store,
      decodeRecorded: townDomain.decodeRecorded,
    }
    return createRowBook(parts, NAME, createWaiters(), { readModels, cacheSize })
  }
  const take = async (some: ReturnType<typeof book>, count = 100) => {
    const pages = store.readAll(tenant, { from: some.position() })
    for await (const page of pages) if (page._tag === 'Right') return some.applyBatch(page.right.events.slice(0, count))
    return undefined
  }
  return { readModels, book, take }
}

/** A store that notes what is committed, and refuses while `isFull`. */
const watched = () => {
  const store = memoryReadModels()
  const seen = { isFull: false, commits: [] as Array<ReadonlyArray<RowChange>> }
  const readModels: ReadModelStore = {
    ...store,
    openGeneration: (spec) => async () => {
      const opened = await store.openGeneration(spec)()
      if (opened._tag === 'Left') return opened
      const commit: typeof opened.right.commit = (position, changes) => {
        seen.commits.push(changes)
        return seen.isFull
          ? async () => left({ tag: 'DiskFull', message: 'full' })
          : opened.right.commit(position, changes)
      }
      return { ...opened, right: { ...opened.right, commit } }
    },
  }
  return { readModels, seen }
}

describe('a book over rows', () => {
  it('writes each row once for a batch, and only where it has another text', async () => {
    const { readModels, seen } = watched()
    const { book, take } = await scene(readModels)
    const one = book()
    await one.load({})
    await take(one)
    await one.save()
    const written = seen.commits[0]?.map(({ table }) => table).toSorted()
    expect(written).toEqual(['#rest', 'units', ...Array(4).fill('volunteers')])
    await one.save()
    expect(seen.commits).toHaveLength(1)
  })

  it('keeps what could not be saved, and saves it with the next', async () => {
    const { readModels, seen } = watched()
    const { book, take } = await scene(readModels)
    const one = book()
    await one.load({})
    await take(one, 4)
    seen.isFull = true
    expect(await one.save()).toMatchObject({ tag: 'ProjectionStoreFailed', error: { tag: 'DiskFull' } })
    seen.isFull = false
    await take(one)
    expect(await one.save()).toBe(undefined)
    const again = book()
    await again.load({})
    expect([...again.entries()]).toEqual([...one.entries()])
    expect(again.state().total).toBe(4)
  })

  it('goes back to what lies there where another reader moved it on', async () => {
    const { book, take } = await scene()
    const [one, other] = [book(0), book()]
    await one.load({})
    await take(one, 4)
    await one.save()
    await other.load({})
    await take(other)
    await other.save()
    expect(await take(one)).toMatchObject({ tag: 'ProjectionStoreFailed', message: expect.stringMatching(/another/u) })
    expect(await take(one)).toMatchObject({ tag: 'ProjectionStoreFailed' })
    await one.load({})
    expect(await take(one)).toBe(undefined)
    expect([...one.entries()]).toEqual([...other.entries()])
  })

  it('forgets, and begins with nothing', async () => {
    const { readModels, book, take } = await scene()
    const one = book()
    await one.load({})
    await take(one)
    await one.save()
    expect(await one.forget()).toBe(undefined)
    expect([one.position(), ...one.entries()]).toEqual([undefined, ['', 'total', '0']])
    expect(await readModels.generations('')()).toMatchObject({ right: [] })
    await take(one)
    expect(await one.save()).toBe(undefined)
    expect(one.state().total).toBe(4)
  })

  it('is read a row, a page and an index at a time, by the types of its projection', async () => {
    const { readModels, book, take } = await scene()
    const one = book()
    await one.load({})
    await take(one)
    await one.save()
    const opened = await readModels.openGeneration(generationOf(NAME, registered))()
    if (opened._tag === 'Left') return expect.fail(opened.left.message)
    const model = readModelOf(registered, opened.right)
    const first = model.page('volunteers', { limit: 3 })
    const keys = first._tag === 'Right' ? first.right.map(({ key }) => key) : []
    expect(keys).toHaveLength(3)
    expect(model.page('volunteers', { limit: 3, after: keys.at(-1) })).toMatchObject({ right: { length: 1 } })
    const [key = ''] = keys
    const row = model.row('volunteers', key)
    expect(row).toMatchObject({ right: one.state().volunteers[key] })
    const unitId = row._tag === 'Right' ? (row.right?.unitId ?? '') : ''
    expect(model.byIndex('volunteers', 'unitId', unitId, { limit: 9 })).toMatchObject({ right: { length: 4 } })
    expect(model.count('units')).toMatchObject({ right: 1 })
  })
})
