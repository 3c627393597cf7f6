/** The state of a projection over rows: its tables are loaded as they are touched, its other fields lie in it as they are. */
import type { Projection } from '@lovebank/core'
import type { RowChange } from '../ports/read-model-store.ts'
import { REST } from './generation-of.ts'
import { createRowCache } from './row-cache.ts'
import { type BookMoment, createRowTable, type RowSource, type RowTable } from './row-table.ts'

export interface RowState<State> {
  readonly state: () => State
  readonly fold: (step: (state: State) => State) => void
  readonly beginSave: () => Generator<RowChange | undefined>
  readonly endSave: (isSaved: boolean) => void
  readonly setSource: (source: RowSource) => void
  /** Begins again with what lies there; undefined: with nothing. */
  readonly reset: (source: RowSource | undefined) => void
  /** Where they all stand, in no order. */
  readonly keys: () => Generator<readonly [table: string, key: string]>
  readonly entries: () => Generator<readonly [table: string, key: string, value: unknown]>
}

type Fields = Record<string, unknown>

const fieldsOf = (state: unknown): Fields => {
  if (typeof state === 'object' && state !== null && !Array.isArray(state)) return state as Fields
  throw new TypeError('The state of a projection is an object of fields')
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

function* keysOfTables(tables: ReadonlyMap<string, RowTable>): Generator<readonly [table: string, key: string]> {
  for (const [name, table] of tables) for (const key of table.keys()) yield [name, key]
}

/** In the order of their names, each in that of its keys. */
function* entriesOfTables(
  tables: ReadonlyMap<string, RowTable>,
): Generator<readonly [table: string, key: string, value: unknown]> {
  for (const [name, table] of [...tables].sort(([one], [other]) => inOrder(one, other)))
    for (const [key, value] of table.entries()) yield [name, key, value]
}

export const createRowState = <State>(projection: Projection<State>, cacheSize: number): RowState<State> => {
  const moment: BookMoment = { isFolding: false, source: undefined }
  const cache = createRowCache(cacheSize)
  const names = Object.keys(projection.tables ?? {})
  const tables = new Map<string, RowTable>(
    names.map((name) => [name, createRowTable(name, moment, cache.shelf(), cache.hasRoom)]),
  )
  let restTexts = new Map<string, string>()
  let restSent = restTexts

  const restOf = (state: State): ReadonlyArray<readonly [string, unknown]> =>
    Object.entries(fieldsOf(state))
      .filter(([name, value]) => !tables.has(name) && value !== undefined)
      .sort(([one], [other]) => inOrder(one, other))

  /** Nobody can put another table in the place of one, for its rows would not be saved; but others may watch what a fold does to it. */
  const begun = (): State => {
    const state = projection.initialState()
    const fields = fieldsOf(state)
    for (const [name, { rows }] of tables)
      Object.defineProperty(fields, name, { value: rows, enumerable: true, writable: false, configurable: true })
    for (const { key, text } of moment.source?.rows(REST, { limit: 1_000 }) ?? []) {
      fields[key] = JSON.parse(text)
      restTexts.set(key, text)
    }
    return state
  }

  let state = begun()

  return {
    state: () => state,
    fold: (step) => {
      moment.isFolding = true
      try {
        state = step(state)
      } finally {
        moment.isFolding = false
      }
    },
    beginSave: function* () {
      restSent = new Map(restOf(state).map(([name, value]) => [name, JSON.stringify(value)]))
      for (const [key, text] of restSent) yield restTexts.get(key) === text ? undefined : { table: REST, key, text }
      for (const key of restTexts.keys()) if (!restSent.has(key)) yield { table: REST, key, text: undefined }
      for (const table of tables.values()) yield* table.beginSave()
    },
    endSave: (isSaved) => {
      if (isSaved) restTexts = restSent
      for (const table of tables.values()) table.endSave(isSaved)
    },
    setSource: (source) => {
      moment.source = source
    },
    reset: (source) => {
      moment.source = source
      cache.clear()
      for (const table of tables.values()) table.reset()
      restTexts = new Map()
      state = begun()
    },
    keys: function* () {
      for (const [key] of restOf(state)) yield [REST, key]
      yield* keysOfTables(tables)
    },
    entries: function* () {
      for (const [key, value] of restOf(state)) yield [REST, key, value]
      yield* entriesOfTables(tables)
    },
  }
}
