/**
 * One table of a state whose rows lie in a store: an object like any other to folds and queries, which loads a row when it is
 * touched. What a fold touched stands by until it is saved, and only what has another text then is written.
 */
import type { Row, RowChange, RowRange } from '../ports/read-model-store.ts'
import type { CachedRow, Shelf } from './row-cache.ts'
import { createPendingRows, type PendingRows } from './row-pending.ts'

/** Where the rows lie. Throws what the store refuses, for a fold has no other way to stop. */
export interface RowSource {
  readonly row: (table: string, key: string) => string | undefined
  readonly rows: (table: string, range: RowRange) => ReadonlyArray<Row>
}

/** What all tables of a book know of it. */
export interface BookMoment {
  /** a fold is at work: what it reads it may change */
  isFolding: boolean
  /** undefined: nothing lies in the store yet */
  source: RowSource | undefined
}

type Entry = readonly [key: string, value: unknown]

export interface RowTable {
  /** to be put into the state */
  readonly rows: Record<string, unknown>
  /** What has to be written, one at a time; all that was touched counts as being saved from then on. */
  readonly beginSave: () => Generator<RowChange | undefined>
  readonly endSave: (isSaved: boolean) => void
  /** Those of all rows, in no order, without loading them. */
  readonly keys: () => Generator<string>
  /** All rows in the order of their keys. */
  readonly entries: () => Generator<Entry>
  /** Forgets what was touched and not saved. */
  readonly reset: () => void
}

const ROWS_PER_PAGE = 1_000

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** All rows that lie in the store, page by page. */
function* storedRows(name: string, { source }: BookMoment): Generator<Row> {
  let after: string | undefined
  while (source !== undefined) {
    const page = source.rows(name, { after, limit: ROWS_PER_PAGE })
    yield* page
    after = page.at(-1)?.key
    if (page.length < ROWS_PER_PAGE) return
  }
}

/** Pages of the store with what was touched since, in one order. */
function* mergedRows(stored: Iterable<Row>, pending: ReadonlyMap<string, CachedRow>): Generator<Entry> {
  const keys = [...pending.keys()].sort(inOrder)
  let next = 0
  function* pendingBefore(end: string | undefined): Generator<Entry> {
    for (let key = keys[next]; key !== undefined && (end === undefined || key < end); key = keys[next]) {
      next += 1
      const value = pending.get(key)?.value
      if (value !== undefined) yield [key, value]
    }
  }
  for (const { key, text } of stored) {
    yield* pendingBefore(key)
    if (!pending.has(key)) yield [key, JSON.parse(text)]
  }
  yield* pendingBefore(undefined)
}

interface Access {
  readonly find: (key: string) => unknown
  readonly write: (key: string, value: unknown) => boolean
  readonly keys: () => Array<string>
}

const accessTo = (
  name: string,
  moment: BookMoment,
  pending: PendingRows,
  shelf: Shelf,
  hasRoom: () => boolean,
): Access => {
  const load = (key: string): CachedRow | undefined => {
    if (moment.source === undefined) return undefined
    const text = moment.source.row(name, key)
    const row = { value: text === undefined ? undefined : JSON.parse(text), text }
    shelf.put(key, row)
    return row
  }
  return {
    find: (key) => {
      const row = pending.get(key) ?? shelf.get(key) ?? load(key)
      if (row !== undefined && moment.isFolding && typeof row.value === 'object' && row.value !== null)
        pending.touch(key, row)
      return row?.value
    },
    write: (key, value) => {
      const row = pending.get(key) ?? shelf.get(key) ?? { value, text: null }
      row.value = value
      pending.touch(key, row)
      return true
    },
    /** Whoever asks for all keys asks for the rows next: they are kept as long as there is room. */
    keys: () => {
      const touched = pending.all()
      const keys = [...touched].flatMap(([key, { value }]) => (value === undefined ? [] : [key]))
      for (const { key, text } of storedRows(name, moment)) {
        if (touched.has(key)) continue
        keys.push(key)
        if (hasRoom() && shelf.get(key) === undefined) shelf.put(key, { value: JSON.parse(text), text })
      }
      return keys.sort(inOrder)
    },
  }
}

/** Symbols are no keys of rows. */
const proxyOf = ({ find, write, keys }: Access): Record<string, unknown> =>
  new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, key) => (typeof key === 'string' ? find(key) : undefined),
      has: (_, key) => typeof key === 'string' && find(key) !== undefined,
      set: (_, key, value) => typeof key === 'string' && write(key, value),
      defineProperty: (_, key, { value }) => typeof key === 'string' && write(key, value),
      deleteProperty: (_, key) => typeof key === 'string' && write(key, undefined),
      ownKeys: keys,
      getOwnPropertyDescriptor: (_, key) => {
        const value = typeof key === 'string' ? find(key) : undefined
        return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true }
      },
    },
  )

export const createRowTable = (name: string, moment: BookMoment, shelf: Shelf, hasRoom: () => boolean): RowTable => {
  const pending = createPendingRows()
  return {
    rows: proxyOf(accessTo(name, moment, pending, shelf, hasRoom)),
    keys: function* () {
      const touched = new Set(pending.all().keys())
      for (const key of touched) if (pending.get(key)?.value !== undefined) yield key
      for (const { key } of storedRows(name, moment)) if (!touched.has(key)) yield key
    },
    entries: () => mergedRows(storedRows(name, moment), pending.all()),
    beginSave: () => pending.beginSave(name),
    endSave: (isSaved) => pending.endSave(isSaved, shelf.put),
    reset: pending.reset,
  }
}
