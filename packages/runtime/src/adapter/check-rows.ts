/** What may be asked of read models as rows: alike for every store of them. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import {
  type GenerationSpec,
  MAX_KEY_LENGTH,
  MAX_ROWS_PER_PAGE,
  type RowChange,
  type RowRange,
  type TableSpec,
} from '../ports/read-model-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { invalidRequest, tooLarge } from './store-errors.ts'

const areUnique = (names: ReadonlyArray<string>): boolean =>
  new Set(names).size === names.length && names.every((name) => name !== '')

/** Why such a generation cannot be; undefined where it can. */
export const badGeneration = ({ name, tables }: GenerationSpec): StoreError | undefined => {
  const isFine =
    name !== '' &&
    areUnique(tables.map((table) => table.name)) &&
    tables.every(({ indices }) => areUnique(indices.map((index) => index.name)))
  return isFine ? undefined : invalidRequest('A generation, its tables and their indices each need a name of their own')
}

/** The same for the same tables and indices in the same order. */
export const tablesText = ({ tables }: GenerationSpec): string =>
  JSON.stringify(tables.map(({ name, indices }) => [name, indices.map((index) => [index.name, index.field])]))

export const otherTables = (name: string): StoreError =>
  invalidRequest(`${name} has other tables than it is opened with: give it another name, or drop it to build it anew`)

export const droppedGeneration = (name: string): StoreError =>
  invalidRequest(`${name} was dropped: open it again to build it anew`)

export const goesBack = (name: string, before: number, position: number): StoreError =>
  invalidRequest(`${name} would go back from position ${before} to ${position}: drop it to begin again`)

export const tableOf = (spec: GenerationSpec, table: string): Either<StoreError, TableSpec> => {
  const found = spec.tables.find(({ name }) => name === table)
  return found === undefined ? left(invalidRequest(`${spec.name} has no table ${table}`)) : right(found)
}

/** Why a page cannot be read; undefined where it can. */
export const badRange = (table: TableSpec, { index, limit }: RowRange): StoreError | undefined => {
  if (!Number.isSafeInteger(limit) || limit < 1) return invalidRequest('A page holds at least one row')
  if (limit > MAX_ROWS_PER_PAGE) return tooLarge('Rows of one page', MAX_ROWS_PER_PAGE, limit)
  if (index === undefined || table.indices.some(({ name }) => name === index.name)) return undefined
  return invalidRequest(`The table ${table.name} has no index ${index.name}`)
}

/** Why a commit cannot be made; undefined where it can. */
export const badChanges = (spec: GenerationSpec, changes: ReadonlyArray<RowChange>): StoreError | undefined => {
  const names = new Set(spec.tables.map(({ name }) => name))
  for (const { table, key } of changes) {
    if (!names.has(table)) return invalidRequest(`${spec.name} has no table ${table}`)
    if (key.length > MAX_KEY_LENGTH) return tooLarge('Length of a key', MAX_KEY_LENGTH, key.length)
  }
  return undefined
}

/** The text of a field at the top of a row; undefined: it has none, and no index finds the row. */
export const indexedText = (row: unknown, field: string): string | undefined => {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, field)) return undefined
  const value: unknown = Reflect.get(row, field)
  return typeof value === 'string' ? value : undefined
}

/** By what each index of the table finds a row with such a text. */
export const indexedTexts = (
  { name, indices }: TableSpec,
  text: string,
): Either<StoreError, ReadonlyArray<string | undefined>> => {
  if (indices.length === 0) return right([])
  try {
    const row: unknown = JSON.parse(text)
    const texts = indices.map(({ field }) => indexedText(row, field))
    const longest = Math.max(...texts.map((each) => each?.length ?? 0))
    return longest > MAX_KEY_LENGTH
      ? left(tooLarge('Length of an indexed field', MAX_KEY_LENGTH, longest))
      : right(texts)
  } catch {
    return left(invalidRequest(`A row of ${name} is not JSON`))
  }
}
