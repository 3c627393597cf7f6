/**
 * The port behind which read models lie as rows in tables of their own, apart from the log or beside it. Reading is immediate:
 * whoever keeps rows keeps them in this process or in a file of this machine, never across a network.
 */
import type { Position } from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from './store-error.ts'

/** Rows whose `field`, at the top of the row, has a text are found by it, and paged in the order of their keys. */
export interface IndexSpec {
  readonly name: string
  readonly field: string
}

export interface TableSpec {
  readonly name: string
  readonly indices: ReadonlyArray<IndexSpec>
}

/** One version of one read model of one tenant, as it is built: `hetoudian/balances@3-x1y2/2`. */
export interface GenerationSpec {
  readonly name: string
  readonly tables: ReadonlyArray<TableSpec>
}

/** What a batch makes of a row; `text` undefined: it is removed. */
export interface RowChange {
  readonly table: string
  readonly key: string
  /** JSON, kept as it is; of a table with indices, JSON of an object or of what has no fields */
  readonly text: string | undefined
}

/** Which rows, always in the order of their keys by UTF-16 units; without any, all of the table from its first. */
export interface RowRange {
  /** only rows that an index finds under `equals` */
  readonly index?: { readonly name: string; readonly equals: string } | undefined
  /** only rows whose key begins so */
  readonly prefix?: string | undefined
  /** rows after this key; absent: from the first */
  readonly after?: string | undefined
  /** at most so many; 1 to `MAX_ROWS_PER_PAGE` */
  readonly limit: number
}

export interface Row {
  readonly key: string
  /** as it was committed */
  readonly text: string
}

/**
 * The rows of one generation. Reads see the last commit; what another generation holds is no matter. Once the generation is
 * dropped, every call answers `InvalidRequest`, also where one of the same name was opened since.
 */
export interface RowTables {
  /** of the last event whose changes are committed; undefined before the first */
  readonly position: () => Either<StoreError, Position | undefined>
  readonly row: (table: string, key: string) => Either<StoreError, string | undefined>
  readonly rows: (table: string, range: RowRange) => Either<StoreError, ReadonlyArray<Row>>
  readonly count: (table: string) => Either<StoreError, number>
  /** Rows and position in one step, or neither. Refuses with `InvalidRequest` to go back to an earlier position. */
  readonly commit: (position: Position, changes: ReadonlyArray<RowChange>) => TaskEither<StoreError, void>
}

export interface KeptGeneration {
  readonly name: string
  readonly position: Position | undefined
  /** of all its tables together */
  readonly rows: number
  /** what it takes, as far as it is known */
  readonly bytes: number | undefined
}

/**
 * Guarantees, each a clause of the read model contract:
 * - a commit is atomic, and outlives the process that made it; a reader sees all of it or nothing. A power failure may take the last
 *   commits, each of them whole: what they held is read from the log again;
 * - generations are apart: nothing that happens to one changes another;
 * - opening a generation again with the same tables keeps its rows; with other tables it is refused with `InvalidRequest`.
 */
export interface ReadModelStore {
  readonly openGeneration: (spec: GenerationSpec) => TaskEither<StoreError, RowTables>
  /** Those whose names begin with `prefix`, by name. */
  readonly generations: (prefix: string) => TaskEither<StoreError, ReadonlyArray<KeptGeneration>>
  /** Drops it with all its rows; fine where there is none. */
  readonly dropGeneration: (name: string) => TaskEither<StoreError, void>
  readonly close: () => Promise<void>
}

/** Rows; a larger page answers `TooLarge`. */
export const MAX_ROWS_PER_PAGE = 10_000

/** UTF-16 units of a key, and of a text by which an index finds; a longer key answers `TooLarge`. */
export const MAX_KEY_LENGTH = 1_000
