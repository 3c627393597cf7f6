/**
 * The file of read models. Of each generation its name, its tables and its place in the log stand here; its rows lie in tables
 * of its own, named by numbers: `rows_7_2` is table 2 of generation 7.
 */
import type { TableSpec } from '@lovebank/runtime'
import { notReadModels } from './errors.ts'
import type { FileFormat } from './migrations.ts'

const registry = `
  CREATE TABLE generations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    -- what it was opened with, as JSON
    tables TEXT NOT NULL,
    -- of the last event whose changes are committed
    position INTEGER
  ) STRICT;

  CREATE TABLE row_counts (
    generation INTEGER NOT NULL REFERENCES generations (id),
    place INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    PRIMARY KEY (generation, place)
  ) STRICT, WITHOUT ROWID;
`

/** Rows lie in their own index, which is thrifty as long as they take less than a quarter of a page: hence the larger pages. */
export const readModelFormat: FileFormat = {
  // `LvRm`
  applicationId: 0x4c76526d,
  steps: [registry],
  pageBytes: 8_192,
  synchronous: 'NORMAL',
  isAnother: notReadModels,
}

export const rowsName = (generation: number, place: number): string => `rows_${generation}_${place}`

/** The column by which an index finds: the text of its field, typed, beside the row. */
export const indexColumn = (index: number): string => `index_${index}`

/** The table of one of a generation's tables, with an index for each of its indices that is in the order of the keys as well. */
export const createRows = (generation: number, place: number, { indices }: TableSpec): string => {
  const name = rowsName(generation, place)
  const columns = indices.map((_, index) => `${indexColumn(index)} TEXT,`).join(' ')
  const created = indices.map(
    (_, index) =>
      `CREATE INDEX ${name}_by_${index} ON ${name} (${indexColumn(index)}, key) WHERE ${indexColumn(index)} IS NOT NULL;`,
  )
  return `CREATE TABLE ${name} (key TEXT NOT NULL, ${columns} row TEXT NOT NULL, PRIMARY KEY (key)) STRICT, WITHOUT ROWID;
    ${created.join('\n')}`
}
