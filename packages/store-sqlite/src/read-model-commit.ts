/** Writing the rows of one generation, within a transaction that somebody else begins and ends. */
import type { DatabaseSync } from 'node:sqlite'
import type { Position } from '@lovebank/core'
import type { GenerationSpec, RowChange, StoreError, TableSpec } from '@lovebank/runtime'
import { goesBack, indexedTexts, invalidRequest } from '@lovebank/runtime/adapter'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { keyText } from './read-model-key.ts'
import { indexColumn, rowsName } from './read-model-schema.ts'

export interface RowWriting {
  /** Moves the place on, or refuses. */
  readonly moveTo: (position: Position) => StoreError | undefined
  /** Writes one row, or refuses. */
  readonly write: (change: RowChange) => StoreError | undefined
  /** Puts down how many rows there are now. */
  readonly count: () => void
}

interface TableWriting {
  readonly write: (key: string, text: string | undefined) => StoreError | undefined
  readonly count: () => void
}

const tableWriting = (db: DatabaseSync, id: number, place: number, table: TableSpec): TableWriting => {
  const name = rowsName(id, place)
  const columns = table.indices.map((_, index) => indexColumn(index))
  const setters = ['row', ...columns].map((column) => `${column} = ?`).join(', ')
  const update = db.prepare(`UPDATE ${name} SET ${setters} WHERE key = ?`)
  const marks = ['?', '?', ...columns.map(() => '?')].join(', ')
  const insert = db.prepare(`INSERT INTO ${name} (${['row', ...columns, 'key'].join(', ')}) VALUES (${marks})`)
  const remove = db.prepare(`DELETE FROM ${name} WHERE key = ?`)
  const recount = db.prepare('UPDATE row_counts SET rows = rows + ? WHERE generation = ? AND place = ?')
  let added = 0
  return {
    write: (key, text) => {
      if (text === undefined) {
        added -= Number(remove.run(keyText(key)).changes)
        return undefined
      }
      const found = indexedTexts(table, text)
      if (isLeft(found)) return found.left
      const indexed = found.right.map((each) => (each === undefined ? null : keyText(each)))
      const row = [text, ...indexed, keyText(key)]
      if (Number(update.run(...row).changes) === 0) added += Number(insert.run(...row).changes)
      return undefined
    },
    count: () => {
      if (added !== 0) recount.run(added, id, place)
    },
  }
}

/** One for each transaction: what it counts is of this one. */
export const openRowWriting = (db: DatabaseSync, id: number, spec: GenerationSpec): Either<StoreError, RowWriting> => {
  const before = db.prepare('SELECT position FROM generations WHERE id = ?').get(id)
  if (before === undefined) return left(invalidRequest(`${spec.name} was dropped`))
  const at = Number(before['position'] ?? -1)
  const tables = new Map(spec.tables.map((table, place) => [table.name, tableWriting(db, id, place, table)]))
  return right({
    moveTo: (position) => {
      if (at > position) return goesBack(spec.name, at, position)
      db.prepare('UPDATE generations SET position = ? WHERE id = ?').run(position, id)
      return undefined
    },
    write: ({ table, key, text }) => tables.get(table)?.write(key, text),
    count: () => {
      for (const table of tables.values()) table.count()
    },
  })
}
