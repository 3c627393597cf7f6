/** The columns of a book, and a row read under them: every cell that cannot be read is told, not only the first. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Cell } from './cells.ts'
import { isBlank } from './plain.ts'
import { type Advice, type Problem, shown } from './problem.ts'
import { type Headers, plainHeader, type Row } from './rows.ts'

export interface Column<A> extends Advice {
  /** as it stands on the first line; `zh` and `en` say what it means */
  readonly header: string
  readonly isRequired: boolean
  readonly read: Cell<A>
}

export type Columns = Readonly<Record<string, Column<unknown>>>

export type Values<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer A> ? A : never }

export const required = <A>(header: string, read: Cell<A>, zh: string, en: string): Column<A> => ({
  header,
  isRequired: true,
  read,
  zh,
  en,
})

/** The column may be missing and its cells may be blank. */
export const maybe = <A>(header: string, read: Cell<A>, zh: string, en: string): Column<A | undefined> => ({
  header,
  isRequired: false,
  read,
  zh,
  en,
})

/** What to tell of a blank cell that should not be blank. */
export const missing: Advice = { zh: '不能为空,请填写', en: 'must not be blank: fill it in' }

export const problemAt = (row: Row, header: string, value: string, advice: Advice): Problem => ({
  file: row.file,
  line: row.line,
  column: header,
  value: shown(value),
  zh: advice.zh,
  en: advice.en,
})

const indexOf = (headers: Headers, header: string): number => headers.get(plainHeader(header)) ?? -1

/** The text under a header; empty where the row is shorter. */
export const textUnder = (row: Row, header: string): string => row.cells[indexOf(row.headers, header)] ?? ''

/** A column where it stands in one file. */
export interface Place {
  readonly key: string
  readonly column: Column<unknown>
  /** −1 where the file lacks it */
  readonly index: number
}

/** Where the columns of a book stand in a file; to be asked once for all its rows. */
export const placesOf = (columns: Columns, headers: Headers): ReadonlyArray<Place> =>
  Object.entries(columns).map(([key, column]) => ({ key, column, index: indexOf(headers, column.header) }))

const readCell = (row: Row, { column, index }: Place): Either<Problem, unknown> => {
  const text = row.cells[index] ?? ''
  if (isBlank(text)) {
    return column.isRequired ? left(problemAt(row, column.header, text, missing)) : right(undefined)
  }
  const value = column.read(text)
  return value._tag === 'Left' ? left(problemAt(row, column.header, text, value.left)) : value
}

/** All values of a row whose columns stand in `places`, or all its problems. */
export const readRow = <C extends Columns>(
  places: ReadonlyArray<Place>,
  row: Row,
): Either<ReadonlyArray<Problem>, Values<C>> => {
  const values: Record<string, unknown> = {}
  const problems: Array<Problem> = []
  for (const place of places) {
    const value = readCell(row, place)
    if (value._tag === 'Left') problems.push(value.left)
    else values[place.key] = value.right
  }
  // Every key of C was read by its own column, which is what Values<C> says.
  return problems.length > 0 ? left(problems) : right(values as Values<C>)
}

/** The required headers that a book lacks. */
export const missingHeaders = (places: ReadonlyArray<Place>): ReadonlyArray<string> =>
  places.filter(({ column, index }) => column.isRequired && index < 0).map(({ column }) => column.header)
