/**
 * One table of a state whose rows lie in a store: an object like any other to folds and queries, which loads a row when it is
 * touched. What a fold touched stands by until it is saved, and only what has another text then is written.
 */
import type { Row, RowChange, RowRange } from '../ports/read-model-store.ts'
import type { CachedRow, Shelf } from './row-cache.ts'

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

export interface RowTable {
  /** to be put into the state */
  readonly rows: Record<string, unknown>
  /** What has to be written, one at a time; all that was touched counts as being saved from then on. */
  readonly beginSave: () => Generator<RowChange | undefined>
  readonly endSave: (isSaved: boolean) => void
  /** All rows in the order of their keys. */
  readonly entries: () => Generator<readonly [key: string, value: unknown]>
  /** Forgets what was touched and not saved. */
  readonly reset: () => void
}

const ROWS_PER_PAGE = 1_000

const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value))

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

export const createRowTable = (name: string, moment: BookMoment, shelf: Shelf, hasRoom: () => boolean): RowTable => {
  let touched = new Map<string, CachedRow>()
  let saving = new Map<string, CachedRow>()
  let sent = new Map<CachedRow, string | undefined>()

  const load = (key: string): CachedRow | undefined => {
    if (moment.source === undefined) return undefined
    const text = moment.source.row(name, key)
    const row = { value: text === undefined ? undefined : JSON.parse(text), text }
    shelf.put(key, row)
    return row
  }

  const find = (key: string): unknown => {
    const pending = touched.get(key)
    if (pending !== undefined) return pending.value
    const row = saving.get(key) ?? shelf.get(key) ?? load(key)
    if (row !== undefined && moment.isFolding && typeof row.value === 'object' && row.value !== null)
      touched.set(key, row)
    return row?.value
  }

  const write = (key: string, value: unknown): boolean => {
    const row = touched.get(key) ?? saving.get(key) ?? shelf.get(key) ?? { value, text: null }
    row.value = value
    touched.set(key, row)
    return true
  }

  /** Pages of the store with what was touched since, in one order. */
  function* entries(): Generator<readonly [string, unknown]> {
    const pending = new Map([...saving, ...touched])
    const keys = [...pending.keys()].sort(inOrder)
    let next = 0
    function* pendingBefore(end: string | undefined): Generator<readonly [string, unknown]> {
      for (let key = keys[next]; key !== undefined && (end === undefined || key < end); key = keys[next]) {
        next += 1
        const value = pending.get(key)?.value
        if (value !== undefined) yield [key, value]
      }
    }
    for (const { key, text } of stored()) {
      yield* pendingBefore(key)
      if (!pending.has(key)) yield [key, JSON.parse(text)]
    }
    yield* pendingBefore(undefined)
  }

  function* stored(): Generator<Row> {
    let after: string | undefined
    while (moment.source !== undefined) {
      const page = moment.source.rows(name, { after, limit: ROWS_PER_PAGE })
      yield* page
      after = page.at(-1)?.key
      if (page.length < ROWS_PER_PAGE) return
    }
  }

  /** Whoever asks for all keys asks for the rows next: they are kept as long as there is room. */
  const ownKeys = (): Array<string> => {
    const pending = new Map([...saving, ...touched])
    const keys = [...pending].flatMap(([key, { value }]) => (value === undefined ? [] : [key]))
    for (const { key, text } of stored()) {
      if (pending.has(key)) continue
      keys.push(key)
      if (hasRoom() && shelf.get(key) === undefined) shelf.put(key, { value: JSON.parse(text), text })
    }
    return keys.sort(inOrder)
  }

  const rows = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, key) => (typeof key === 'string' ? find(key) : undefined),
      has: (_, key) => typeof key === 'string' && find(key) !== undefined,
      set: (_, key, value) => typeof key === 'string' && write(key, value),
      defineProperty: (_, key, { value }) => typeof key === 'string' && write(key, value),
      deleteProperty: (_, key) => typeof key === 'string' && write(key, undefined),
      ownKeys,
      getOwnPropertyDescriptor: (_, key) => {
        const value = typeof key === 'string' ? find(key) : undefined
        return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true }
      },
    },
  )

  return {
    rows,
    entries,
    beginSave: function* () {
      saving = touched
      touched = new Map()
      sent = new Map()
      for (const [key, row] of saving) {
        const text = textOf(row.value)
        sent.set(row, text)
        yield text === row.text ? undefined : { table: name, key, text }
      }
    },
    endSave: (isSaved) => {
      for (const [key, row] of saving) {
        if (!isSaved) touched.set(key, row)
        else {
          row.text = sent.get(row)
          shelf.put(key, row)
        }
      }
      saving = new Map()
      sent = new Map()
    },
    reset: () => {
      touched = new Map()
      saving = new Map()
      sent = new Map()
    },
  }
}
