/** What every store of read models promises of its generations: they are apart, kept, listed and dropped. */
import { expect } from 'vitest'
import type { RowClauses } from './row-clauses.ts'
import { allRows, at, committed, generation, openedIn, put, rightOf } from './row-samples.ts'

const OTHER = 'town/works@2'

export const generationClauses: RowClauses = {
  'keeps the rows of a generation that is opened again': async (store) => {
    await committed(await openedIn(store), 3, put('works', 'w', 1))
    const again = await openedIn(store)
    expect(again.position()).toMatchObject({ right: 3 })
    expect(allRows(again, 'works', 10)).toEqual([{ key: 'w', text: '1' }])
  },
  'refuses a generation with other tables than it was made with': async (store) => {
    await committed(await openedIn(store), 3, put('works', 'w', 1))
    const { name, tables } = generation()
    for (const others of [tables.slice(1), [...tables].reverse(), tables.map((table) => ({ ...table, indices: [] }))]) {
      const answer = await store.openGeneration({ name, tables: others })()
      expect(answer).toMatchObject({ left: { tag: 'InvalidRequest', message: expect.stringContaining('drop') } })
    }
    expect((await openedIn(store)).row('works', 'w')).toMatchObject({ right: '1' })
  },
  'refuses a generation that has no name, or a name twice': async (store) => {
    const [works = { name: 'works', indices: [] }] = generation().tables
    const twice = { name: 'byTask', field: 'taskId' }
    for (const spec of [
      generation(''),
      { name: 'a', tables: [works, works] },
      { name: 'a', tables: [{ name: '', indices: [] }] },
      { name: 'a', tables: [{ name: 'works', indices: [twice, twice] }] },
    ])
      expect(await store.openGeneration(spec)()).toMatchObject({ left: { tag: 'InvalidRequest' } })
    expect(await store.generations('')()).toMatchObject({ right: [] })
  },
  'keeps generations apart, whatever happens to one': async (store) => {
    const one = await openedIn(store)
    const other = await openedIn(store, generation(OTHER))
    await committed(one, 3, put('works', 'w', 1))
    await committed(other, 1, put('works', 'w', 2), put('works', 'v', 2))
    expect([one.row('works', 'w'), other.row('works', 'w')]).toMatchObject([{ right: '1' }, { right: '2' }])
    expect(await store.dropGeneration(generation().name)()).toMatchObject({ _tag: 'Right' })
    expect(other.position()).toMatchObject({ right: 1 })
    expect(allRows(other, 'works', 10)).toHaveLength(2)
  },
  'lists generations by name, with position and rows': async (store) => {
    await committed(await openedIn(store, generation(OTHER)), 3, put('works', 'w', 1), put('titles', 't', 1))
    await openedIn(store)
    await openedIn(store, generation('other/works@1'))
    const listed = rightOf(await store.generations('town/')())
    expect(listed.map(({ name, position, rows }) => ({ name, position, rows }))).toEqual([
      { name: 'town/works@1', position: undefined, rows: 0 },
      { name: OTHER, position: 3, rows: 2 },
    ])
    expect(rightOf(await store.generations('town/works_')())).toEqual([])
  },
  'begins with nothing again once a generation was dropped': async (store) => {
    await committed(await openedIn(store), 3, put('works', 'w', { taskId: 't' }))
    await store.dropGeneration(generation().name)()
    expect(await store.generations('')()).toMatchObject({ right: [] })
    const anew = await openedIn(store)
    expect(anew.position()).toMatchObject({ _tag: 'Right', right: undefined })
    expect(allRows(anew, 'works', 10)).toEqual([])
    await committed(anew, 1, put('works', 'w', 2))
  },
  'lets nobody read or write through what was dropped, nor into its successor': async (store) => {
    const old = await openedIn(store)
    await committed(old, 3, put('works', 'w', 1))
    await store.dropGeneration(generation().name)()
    const anew = await openedIn(store)
    const refused = { left: { tag: 'InvalidRequest' } }
    expect(await old.commit(at(9), [put('works', 'w', 9)])()).toMatchObject(refused)
    for (const answer of [old.position(), old.row('works', 'w'), old.rows('works', { limit: 1 }), old.count('works')])
      expect(answer).toMatchObject(refused)
    expect(anew.row('works', 'w')).toMatchObject({ _tag: 'Right', right: undefined })
    expect(anew.position()).toMatchObject({ _tag: 'Right', right: undefined })
  },
  'drops what is not there, and twice': async (store) => {
    expect(await store.dropGeneration('nowhere')()).toMatchObject({ _tag: 'Right' })
    expect(await store.dropGeneration('nowhere')()).toMatchObject({ _tag: 'Right' })
  },
  'answers every call with StoreClosed once it is closed': async (store) => {
    const tables = await openedIn(store)
    await store.close()
    const closed = { left: { tag: 'StoreClosed' } }
    expect(await store.openGeneration(generation())()).toMatchObject(closed)
    expect(await store.generations('')()).toMatchObject(closed)
    expect(await store.dropGeneration('a')()).toMatchObject(closed)
    expect(await tables.commit(at(1), [])()).toMatchObject(closed)
    for (const answer of [tables.position(), tables.row('works', 'w'), tables.rows('works', { limit: 1 })])
      expect(answer).toMatchObject(closed)
    await store.close()
  },
}
