/** A state as entries: a row of one of its tables, or a field that is no table. What is compared and counted is entries. */
import { canonicalJson } from '../system/canonical-json.ts'

/** `table` is empty for a field that is no table; `text` is canonical JSON. */
export type Entry = readonly [table: string, key: string, text: string]

/** Where a row stands, or a field that is no table. */
export type Row = readonly [table: string, key: string]

/** Of fields that are no tables. */
export const NO_TABLE = ''

export type Fields = Record<string, unknown>

export const isTable = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fieldsOf = (state: unknown): Fields => (isTable(state) ? state : { [NO_TABLE]: state })

/** The keys of a state, table by table, unsorted. */
export const keysOf = (state: unknown): ReadonlyArray<readonly [table: string, keys: ReadonlyArray<string>]> => {
  const fields = fieldsOf(state)
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined)
  const tables = names.filter((name) => isTable(fields[name]))
  const others = names.filter((name) => !isTable(fields[name]))
  const ofTables = tables.map((name) => [name, Object.keys(fields[name] as Fields)] as const)
  return others.length === 0 ? ofTables : [[NO_TABLE, others], ...ofTables]
}

/** The same, one by one. */
export function* rowsOf(state: unknown): Generator<Row> {
  for (const [table, keys] of keysOf(state)) for (const key of keys) yield [table, key]
}

/** The value under a key; undefined where there is none. */
export const fieldOf = (state: unknown, table: string, key: string): unknown => {
  const fields = fieldsOf(state)
  const rows = table === NO_TABLE ? fields : fields[table]
  return isTable(rows) && Object.hasOwn(rows, key) ? rows[key] : undefined
}

export const textOf = (state: unknown, table: string, key: string): string | undefined => {
  const value = fieldOf(state, table, key)
  return value === undefined ? undefined : canonicalJson(value)
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** All of them, in the order of table, then key, by UTF-16 units. A state must not change while they are taken. */
export function* entriesOf(state: unknown): Generator<Entry> {
  for (const [table, keys] of keysOf(state).toSorted(([one], [other]) => inOrder(one, other)))
    for (const key of keys.toSorted(inOrder)) {
      const text = textOf(state, table, key)
      if (text !== undefined) yield [table, key, text]
    }
}

export const countOf = (state: unknown): number => keysOf(state).reduce((sum, [, keys]) => sum + keys.length, 0)
