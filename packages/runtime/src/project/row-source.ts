/**
 * Where the tables of a state read their rows. A fold is a pure function that reads rows as if they were in memory: where they cannot
 * be read, only a throw stops it, and the book that called it makes a value of that.
 */
import type { Position } from '@lovebank/core'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { RowTables } from '../ports/read-model-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import type { RowSource } from './row-table.ts'

interface Unreadable extends Error {
  readonly storeError: StoreError
}

export const isUnreadable = (thrown: unknown): thrown is Unreadable => thrown instanceof Error && 'storeError' in thrown

const unreadable = (storeError: StoreError): Unreadable => Object.assign(new Error(storeError.message), { storeError })

const readable = <A>(answer: Either<StoreError, A>): A => {
  if (isLeft(answer)) throw unreadable(answer.left)
  return answer.right
}

export const movedByAnother = (name: string): StoreError => ({
  tag: 'Unavailable',
  isOutcomeUnknown: false,
  message: `${name} was moved on by another reader: it is loaded again from there`,
})

/** Rows of one place of the log alone: had another reader moved them on, an event would be taken in twice. */
export const sourceAt = (
  name: string,
  tables: RowTables,
  isOurPlace: (place: Position | undefined) => boolean,
): RowSource => {
  const assertPlace = (): void => {
    if (!isOurPlace(readable(tables.position()))) throw unreadable(movedByAnother(name))
  }
  return {
    row: (table, key) => {
      assertPlace()
      return readable(tables.row(table, key))
    },
    rows: (table, range) => {
      assertPlace()
      return readable(tables.rows(table, range))
    },
  }
}
