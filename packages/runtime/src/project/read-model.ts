/** The reading side of a read model that lies as rows: typed by its projection, one row, one page or one index at a time. */
import type { IndexField, Projection, RowOf, TableName } from '@lovebank/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { Row, RowRange, RowTables } from '../ports/read-model-store.ts'
import type { StoreError } from '../ports/store-error.ts'

export interface PageRange {
  readonly prefix?: string | undefined
  /** the last key of the page before; absent: the first page */
  readonly after?: string | undefined
  /** at most so many; up to `MAX_ROWS_PER_PAGE` */
  readonly limit: number
}

export interface KeyedRow<R> {
  readonly key: string
  readonly row: R
}

/** As of the last commit. Each answer comes from an index, never from a scan. */
export interface ReadModel<State> {
  readonly row: <Name extends TableName<State>>(
    table: Name,
    key: string,
  ) => Either<StoreError, RowOf<State, Name> | undefined>
  /** In the order of the keys. The next page begins after the last key of this one; a page that is not full is the last. */
  readonly page: <Name extends TableName<State>>(
    table: Name,
    range: PageRange,
  ) => Either<StoreError, ReadonlyArray<KeyedRow<RowOf<State, Name>>>>
  /** The same of the rows whose `field` is `equals`; a field that the projection does not declare answers `InvalidRequest`. */
  readonly byIndex: <Name extends TableName<State>>(
    table: Name,
    field: IndexField<RowOf<State, Name>>,
    equals: string,
    range: PageRange,
  ) => Either<StoreError, ReadonlyArray<KeyedRow<RowOf<State, Name>>>>
  readonly count: (table: TableName<State>) => Either<StoreError, number>
}

/** `tables`: those of a generation of this projection. Its rows were written by its fold, and are of its types. */
export const readModelOf = <State>(_projection: Projection<State>, tables: RowTables): ReadModel<State> => {
  const parsed = <R>(rows: Either<StoreError, ReadonlyArray<Row>>): Either<StoreError, ReadonlyArray<KeyedRow<R>>> =>
    isLeft(rows) ? rows : right(rows.right.map(({ key, text }) => ({ key, row: JSON.parse(text) as R })))
  const range = ({ prefix, after, limit }: PageRange): RowRange => ({ prefix, after, limit })
  return {
    row: (table, key) => {
      const text = tables.row(table, key)
      if (isLeft(text)) return text
      return right(text.right === undefined ? undefined : JSON.parse(text.right))
    },
    page: (table, asked) => parsed(tables.rows(table, range(asked))),
    byIndex: (table, field, equals, asked) =>
      parsed(tables.rows(table, { ...range(asked), index: { name: field, equals } })),
    count: tables.count,
  }
}
