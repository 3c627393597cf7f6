/** Reading the rows of one generation: by key, by page and by index, each from a b-tree in its own order. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { GenerationSpec, Row, RowRange, StoreError } from '@lovebank/runtime'
import { badRange, tableOf } from '@lovebank/runtime/adapter'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { afterPrefix, keyOf, keyText } from './read-model-key.ts'
import { indexColumn, rowsName } from './read-model-schema.ts'

export interface RowReading {
  readonly row: (table: string, key: string) => Either<StoreError, string | undefined>
  readonly rows: (table: string, range: RowRange) => Either<StoreError, ReadonlyArray<Row>>
  readonly count: (table: string) => Either<StoreError, number>
}

/** Sorts before every key. */
const FIRST = ''

/** Statements of one table, made when they are first needed. */
const statementsOf = (db: DatabaseSync) => {
  const known = new Map<string, StatementSync>()
  return (sql: string): StatementSync => {
    const before = known.get(sql)
    if (before !== undefined) return before
    const made = db.prepare(sql)
    known.set(sql, made)
    return made
  }
}

/** Keys from the one side, and rows in their order from there. An index has the keys in their order under each of its texts. */
const pageSql = (name: string, index: number | undefined, range: RowRange): string => {
  const conditions = [
    index === undefined ? [] : [`${indexColumn(index)} = $equals`],
    range.after === undefined ? ['key >= $from'] : ['key >= $from', 'key > $after'],
    range.prefix === undefined ? [] : ['key < $before'],
  ].flat()
  return `SELECT key, row FROM ${name} WHERE ${conditions.join(' AND ')} ORDER BY key LIMIT $limit`
}

const pageParameters = ({ index, prefix, after, limit }: RowRange): Record<string, string | number> => ({
  $from: prefix === undefined ? FIRST : keyText(prefix),
  ...(after === undefined ? {} : { $after: keyText(after) }),
  ...(prefix === undefined ? {} : { $before: afterPrefix(keyText(prefix)) }),
  ...(index === undefined ? {} : { $equals: keyText(index.equals) }),
  $limit: limit,
})

/** `db` is one on which no transaction of a writer is open. */
export const openRowReading = (db: DatabaseSync, id: number, spec: GenerationSpec): RowReading => {
  const statement = statementsOf(db)
  const names = new Map(spec.tables.map(({ name }, place) => [name, rowsName(id, place)]))
  return {
    row: (table, key) => {
      const found = tableOf(spec, table)
      if (isLeft(found)) return found
      const row = statement(`SELECT row FROM ${names.get(table)} WHERE key = ?`).get(keyText(key))
      return right(row === undefined ? undefined : String(row['row']))
    },
    rows: (table, range) => {
      const found = tableOf(spec, table)
      if (isLeft(found)) return found
      const bad = badRange(found.right, range)
      if (bad !== undefined) return left(bad)
      const index = range.index === undefined ? undefined : indexNamed(found.right.indices, range.index.name)
      const rows = statement(pageSql(names.get(table) ?? '', index, range)).all(pageParameters(range))
      return right(rows.map((row) => ({ key: keyOf(String(row['key'])), text: String(row['row']) })))
    },
    count: (table) => {
      const found = tableOf(spec, table)
      if (isLeft(found)) return found
      const place = spec.tables.indexOf(found.right)
      const row = statement('SELECT rows FROM row_counts WHERE generation = ? AND place = ?').get(id, place)
      return right(Number(row?.['rows'] ?? 0))
    },
  }
}

const indexNamed = (indices: ReadonlyArray<{ readonly name: string }>, name: string): number =>
  indices.findIndex((index) => index.name === name)
