/**
 * Read models in a file of their own. One transaction at a time, and a large one takes many turns of the event loop, so that
 * commands and queries go on meanwhile: whoever reads has a connection of their own, which sees what is committed.
 */

import type { DatabaseSync } from 'node:sqlite'
import type { Position } from '@lovebank/core'
import type {
  GenerationSpec,
  KeptGeneration,
  ReadModelStore,
  RowChange,
  RowTables,
  StoreError,
} from '@lovebank/runtime'
import {
  badChanges,
  badGeneration,
  droppedGeneration,
  otherTables,
  storeClosed,
  tablesText,
} from '@lovebank/runtime/adapter'
import { type Either, flatten, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { attempt } from './errors.ts'
import { openRowWriting } from './read-model-commit.ts'
import { openRowReading } from './read-model-rows.ts'
import { createRows, rowsName } from './read-model-schema.ts'
import { openTransactions, type ReadModelFile, type Work } from './read-model-transactions.ts'
import { openReadMoment } from './read-moment.ts'

export interface SqliteReadModels extends ReadModelStore {
  readonly path: string
  readonly isReadOnly: boolean
}

/** Rows between two looks at the clock, and milliseconds that others may have to wait for their turn. */
const ROWS_A_LOOK = 20
const MOST_MILLIS_A_TURN = 2

const commitWork = (
  id: number,
  spec: GenerationSpec,
  position: Position,
  changes: ReadonlyArray<RowChange>,
): Work<void> =>
  function* (db) {
    const writing = openRowWriting(db, id, spec)
    if (isLeft(writing)) return writing
    const refused = badChanges(spec, changes) ?? writing.right.moveTo(position)
    if (refused !== undefined) return left(refused)
    let begunAt = performance.now()
    for (const [place, change] of changes.entries()) {
      if (place % ROWS_A_LOOK === 0 && performance.now() - begunAt > MOST_MILLIS_A_TURN) {
        yield undefined
        begunAt = performance.now()
      }
      const failure = writing.right.write(change)
      if (failure !== undefined) return left(failure)
    }
    writing.right.count()
    return right(undefined)
  }

const openWork = (spec: GenerationSpec): Work<number> =>
  function* (db) {
    // The work of a moment: it yields nowhere.
    yield* []
    return idOf(db, spec) ?? right(create(db, spec))
  }

const idOf = (db: DatabaseSync, spec: GenerationSpec): Either<StoreError, number> | undefined => {
  const known = db.prepare('SELECT id, tables FROM generations WHERE name = ?').get(spec.name)
  if (known === undefined) return undefined
  return known['tables'] === tablesText(spec) ? right(Number(known['id'])) : left(otherTables(spec.name))
}

const create = (db: DatabaseSync, spec: GenerationSpec): number => {
  const made = db.prepare('INSERT INTO generations (name, tables) VALUES (?, ?)').run(spec.name, tablesText(spec))
  const id = Number(made.lastInsertRowid)
  const count = db.prepare('INSERT INTO row_counts (generation, place, rows) VALUES (?, ?, 0)')
  for (const [place, table] of spec.tables.entries()) {
    db.exec(createRows(id, place, table))
    count.run(id, place)
  }
  return id
}

/** Gives the number of the one that was dropped, where there was one. */
const dropWork = (name: string): Work<number | undefined> =>
  function* (db) {
    const known = db.prepare('SELECT id FROM generations WHERE name = ?').get(name)
    if (known === undefined) return right(undefined)
    const id = Number(known['id'])
    const places = db.prepare('SELECT place FROM row_counts WHERE generation = ?').all(id)
    for (const { place } of places) {
      db.exec(`DROP TABLE ${rowsName(id, Number(place))}`)
      yield undefined
    }
    db.prepare('DELETE FROM row_counts WHERE generation = ?').run(id)
    db.prepare('DELETE FROM generations WHERE id = ?').run(id)
    return right(id)
  }

/** Pages of its tables, as the file has them. */
const bytesOf = (db: DatabaseSync, id: number): number => {
  const row = db
    .prepare("SELECT sum(pgsize) AS bytes FROM dbstat WHERE name GLOB 'rows_' || ? || '_*' AND aggregate = TRUE")
    .get(String(id))
  return Number(row?.['bytes'] ?? 0)
}

const generationsIn = (db: DatabaseSync, prefix: string): ReadonlyArray<KeptGeneration> =>
  db
    .prepare(
      'SELECT id, name, position, (SELECT sum(rows) FROM row_counts WHERE generation = id) AS rows FROM generations',
    )
    .all()
    .filter(({ name }) => String(name).startsWith(prefix))
    .map(({ id, name, position, rows }) => ({
      name: String(name),
      position: typeof position === 'number' ? (position as Position) : undefined,
      rows: Number(rows ?? 0),
      bytes: bytesOf(db, Number(id)),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))

export const sqliteReadModels = (file: ReadModelFile): SqliteReadModels => {
  const { path, reader, writer } = file
  let isClosed = false
  const dropped = new Set<number>()
  const moment = openReadMoment(reader)
  const transactions = openTransactions(file, () => isClosed, moment.end)
  const read = <A>(call: () => Either<StoreError, A>): Either<StoreError, A> => {
    if (isClosed) return left(storeClosed)
    const answer = attempt(path, () => {
      moment.begin()
      return call()
    })
    return flatten(answer)
  }
  const positionOf = reader.prepare('SELECT position FROM generations WHERE id = ?')

  const tablesOf = (id: number, spec: GenerationSpec): RowTables => {
    const rows = openRowReading(reader, id, spec)
    const readHere = <A>(call: () => Either<StoreError, A>): Either<StoreError, A> =>
      dropped.has(id) ? left(isClosed ? storeClosed : droppedGeneration(spec.name)) : read(call)
    return {
      position: () =>
        readHere(() => {
          const position = positionOf.get(id)?.['position']
          return right(typeof position === 'number' ? (position as Position) : undefined)
        }),
      row: (table, key) => readHere(() => rows.row(table, key)),
      rows: (table, range) => readHere(() => rows.rows(table, range)),
      count: (table) => readHere(() => rows.count(table)),
      commit: (position, changes) => () => transactions.run(commitWork(id, spec, position, changes)),
    }
  }

  const open = async (spec: GenerationSpec): Promise<Either<StoreError, RowTables>> => {
    if (isClosed) return left(storeClosed)
    const bad = badGeneration(spec)
    if (bad !== undefined) return left(bad)
    const known = writer === undefined ? attempt(path, () => idOf(reader, spec)) : undefined
    if (known !== undefined && isLeft(known)) return known
    const id = known?.right ?? (await transactions.run(openWork(spec)))
    return isLeft(id) ? id : right(tablesOf(id.right, spec))
  }

  const drop = async (name: string): Promise<Either<StoreError, void>> => {
    const id = await transactions.run(dropWork(name))
    if (isLeft(id)) return id
    if (id.right !== undefined) dropped.add(id.right)
    return right(undefined)
  }

  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    isClosed = true
    await transactions.finish()
    moment.end()
    file.close()
  }
  return {
    path,
    isReadOnly: writer === undefined,
    openGeneration: (spec) => () => open(spec),
    generations: (prefix) => () => Promise.resolve(read(() => right(generationsIn(reader, prefix)))),
    dropGeneration: (name) => () => drop(name),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
