/** What every store of read models promises of the rows of one generation: by key, by page, by index. */
import { MAX_KEY_LENGTH, MAX_ROWS_PER_PAGE, type ReadModelStore } from '@lovebank/runtime'
import { expect } from 'vitest'
import { allRows, at, committed, keysOf, openedIn, put, removed, rightOf } from './row-samples.ts'

export type RowClauses = Readonly<Record<string, (store: ReadModelStore) => Promise<void>>>

/** In the order of UTF-16 units, which is not that of code points: a surrogate stands before U+E000. */
const KEYS = ['', '\u0000', '\u0001', 'a', 'a/1', 'a/10', 'a/2', 'constructor', '__proto__x', '李', '王', '王芳', '퟿']
  .concat(['\ud800', '😀', '😀a', '\ue000', '！', '\uffff'])
  .toSorted()

export const rowClauses: RowClauses = {
  'gives a row by its key as it was committed, and nothing where there is none': async (store) => {
    const tables = await openedIn(store)
    const text = '{"title":"扫\\ud800雪","n":[1, null]}'
    await committed(tables, 1, { table: 'titles', key: '王芳', text }, put('works', 'w', { taskId: 't' }))
    expect(tables.row('titles', '王芳')).toMatchObject({ right: text })
    expect(tables.row('titles', 'w')).toMatchObject({ _tag: 'Right', right: undefined })
    expect(tables.row('titles', 'constructor')).toMatchObject({ _tag: 'Right', right: undefined })
  },
  'keeps the last text of a key, and none that was removed': async (store) => {
    const tables = await openedIn(store)
    await committed(tables, 1, put('works', 'w', 1), put('works', 'w', 2), put('works', 'v', 1), removed('works', 'v'))
    await committed(tables, 2, put('works', 'w', 3), removed('works', 'u'))
    expect(allRows(tables, 'works', 10)).toEqual([{ key: 'w', text: '3' }])
    expect(tables.count('works')).toMatchObject({ right: 1 })
    await committed(tables, 3, removed('works', 'w'), put('works', 'w', 4))
    expect(tables.row('works', 'w')).toMatchObject({ right: '4' })
    expect(tables.count('works')).toMatchObject({ right: 1 })
  },
  'pages in the order of the keys by UTF-16 units, whatever their letters': async (store) => {
    const tables = await openedIn(store)
    await committed(tables, 1, ...KEYS.toReversed().map((key) => put('works', key, key)))
    for (const limit of [1, 2, 5, 100]) expect(allRows(tables, 'works', limit).map(({ key }) => key)).toEqual(KEYS)
    for (const after of ['b', '王', '\ud801', '\uf000'])
      expect(keysOf(tables, { after, limit: 100 })).toEqual(KEYS.filter((key) => key > after))
  },
  'gives the rows of a prefix and no other': async (store) => {
    const tables = await openedIn(store)
    await committed(tables, 1, ...KEYS.map((key) => put('works', key, key)))
    for (const prefix of ['a/', 'a', '王', '😀', '\ud83d', '\u0000', '\uffff', 'zzz', ''])
      expect(keysOf(tables, { prefix, limit: 100 })).toEqual(KEYS.filter((key) => key.startsWith(prefix)))
    expect(keysOf(tables, { prefix: 'a/', after: 'a/10', limit: 1 })).toEqual(['a/2'])
  },
  'finds by an index the rows whose field has that text now': async (store) => {
    const tables = await openedIn(store)
    const texts = ['t', 't ', '扫雪', '😀', '\ud800', '']
    await committed(tables, 1, ...texts.map((taskId, n) => put('works', `w${n}`, { taskId })))
    for (const [n, equals] of texts.entries())
      expect(keysOf(tables, { index: { name: 'byTask', equals }, limit: 9 })).toEqual([`w${n}`])
    await committed(tables, 2, put('works', 'w0', { taskId: '扫雪' }), removed('works', 'w1'))
    expect(keysOf(tables, { index: { name: 'byTask', equals: '扫雪' }, limit: 9 })).toEqual(['w0', 'w2'])
    expect(keysOf(tables, { index: { name: 'byTask', equals: '扫雪' }, after: 'w0', limit: 9 })).toEqual(['w2'])
    expect(keysOf(tables, { index: { name: 'byTask', equals: '扫雪' }, prefix: 'w0', limit: 9 })).toEqual(['w0'])
    expect(keysOf(tables, { index: { name: 'byTask', equals: 't' }, limit: 9 })).toEqual([])
  },
  'finds by an index no row whose field is no text': async (store) => {
    const tables = await openedIn(store)
    const rows = [{}, { taskId: null }, { taskId: 7 }, { taskId: ['7'] }, '7', null, [['taskId', '7']]]
    await committed(tables, 1, ...rows.map((row, n) => put('works', `w${n}`, row)))
    for (const equals of ['7', 'null', '', 'undefined'])
      expect(keysOf(tables, { index: { name: 'byTask', equals }, limit: 9 })).toEqual([])
    expect(tables.count('works')).toMatchObject({ right: rows.length })
  },
  'commits rows and position in one step, or neither': async (store) => {
    const tables = await openedIn(store)
    await committed(tables, 5, put('works', 'w', { taskId: 't' }), put('titles', 't', '扫雪'))
    const steps = [put('works', 'w', { taskId: 'u' }), removed('titles', 't'), put('works', 'v', 1)]
    for (const failing of [
      put('nowhere', 'w', 1),
      put('works', 'w'.repeat(MAX_KEY_LENGTH + 1), 1),
      { table: 'works', key: 'x', text: 'no JSON' },
      put('works', 'x', { taskId: 't'.repeat(MAX_KEY_LENGTH + 1) }),
    ]) {
      const answer = await tables.commit(at(6), [...steps, failing])()
      expect(answer).toMatchObject({ left: { tag: expect.stringMatching(/^(InvalidRequest|TooLarge)$/u) } })
      expect(rightOf(tables.position())).toBe(5)
      expect(allRows(tables, 'works', 10)).toEqual([{ key: 'w', text: '{"taskId":"t"}' }])
      expect(keysOf(tables, { index: { name: 'byTask', equals: 't' }, limit: 9 })).toEqual(['w'])
      expect([tables.count('works'), tables.count('titles')]).toMatchObject([{ right: 1 }, { right: 1 }])
    }
  },
  'refuses to go back, and says from where': async (store) => {
    const tables = await openedIn(store)
    expect(tables.position()).toMatchObject({ _tag: 'Right', right: undefined })
    await committed(tables, 7, put('works', 'w', 1))
    await committed(tables, 7, put('works', 'w', 2))
    const back = await tables.commit(at(6), [put('works', 'w', 3)])()
    expect(back).toMatchObject({ left: { tag: 'InvalidRequest', message: expect.stringMatching(/position 7 to 6/u) } })
    expect(tables.row('works', 'w')).toMatchObject({ right: '2' })
    expect(tables.position()).toMatchObject({ right: 7 })
  },
  'shows nobody half of a large commit': async (store) => {
    const tables = await openedIn(store)
    const rows = Array.from({ length: 2_500 }, (_, n) => put('works', `w${n}`, { taskId: 't' }))
    const seen = new Set<number>()
    const look = () => seen.add(rightOf(tables.rows('works', { limit: MAX_ROWS_PER_PAGE })).length)
    let isDone = false
    const writing = tables
      .commit(at(1), rows)()
      .then(() => {
        isDone = true
      })
    while (!isDone) {
      look()
      await new Promise((resolve) => setImmediate(resolve))
    }
    await writing
    look()
    expect([...seen].filter((count) => count !== 0)).toEqual([rows.length])
  },
  'takes commits that are asked for together one after another': async (store) => {
    const tables = await openedIn(store)
    const answers = await Promise.all(
      [1, 2, 3].map((position) => tables.commit(at(position), [put('works', 'w', position)])()),
    )
    expect(answers.map((answer) => answer._tag)).toEqual(['Right', 'Right', 'Right'])
    expect(tables.row('works', 'w')).toMatchObject({ right: '3' })
    expect(tables.position()).toMatchObject({ right: 3 })
  },
  'has a limit on pages, and refuses what is no page, no table and no index': async (store) => {
    const tables = await openedIn(store)
    expect(tables.rows('works', { limit: MAX_ROWS_PER_PAGE })).toMatchObject({ right: [] })
    expect(tables.rows('works', { limit: MAX_ROWS_PER_PAGE + 1 })).toMatchObject({ left: { tag: 'TooLarge' } })
    const invalid = { left: { tag: 'InvalidRequest' } }
    for (const limit of [0, -1, 1.5, Number.NaN]) expect(tables.rows('works', { limit })).toMatchObject(invalid)
    expect(tables.rows('titles', { index: { name: 'byTask', equals: 't' }, limit: 1 })).toMatchObject(invalid)
    expect(tables.rows('nowhere', { limit: 1 })).toMatchObject(invalid)
    expect(tables.row('constructor', 'w')).toMatchObject(invalid)
    expect(tables.count('nowhere')).toMatchObject(invalid)
  },
}
