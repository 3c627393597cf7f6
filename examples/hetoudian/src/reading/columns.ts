/** The columns of a book, and a row read under them: every cell that cannot be read is told, not only the first. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Cell } from './cells.ts'
import { type Advice, type Problem, shown } from './problem.ts'
import { plainHeader, type Row } from './rows.ts'

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

/** The text under a header; empty where the row is shorter. */
export const textUnder = (row: Row, header: string): string =>
  row.cells[row.headers.get(plainHeader(header)) ?? -1] ?? ''

const readCell = (row: Row, column: Column<unknown>): Either<Problem, unknown> => {
  const text = textUnder(row, column.header)
  if (text.trim() === '') {
    return column.isRequired ? left(problemAt(row, column.header, text, missing)) : right(undefined)
  }
  const value = column.read(text)
  return value._tag === 'Left' ? left(problemAt(row, column.header, text, value.left)) : value
}

/** All values of a row, or all its problems. */
export const readRow = <C extends Columns>(columns: C, row: Row): Either<ReadonlyArray<Problem>, Values<C>> => {
  const values: Record<string, unknown> = {}
  const problems: Array<Problem> = []
  for (const [key, column] of Object.entries(columns)) {
    const value = readCell(row, column)
    if (value._tag === 'Left') problems.push(value.left)
    else values[key] = value.right
  }
  // Every key of C was read by its own column, which is what Values<C> says.
  return problems.length > 0 ? left(problems) : right(values as Values<C>)
}

/** The required headers that a book lacks. */
export const missingHeaders = (columns: Columns, row: Row): ReadonlyArray<string> =>
  Object.values(columns)
    .filter((column) => column.isRequired && !row.headers.has(plainHeader(column.header)))
    .map((column) => column.header)
