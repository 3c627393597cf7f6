/** A version of a projection as a generation of rows: its tables, and one for the fields of its state that are no tables. */
import type { Projection } from '@lovebank/core'
import type { GenerationSpec, TableSpec } from '../ports/read-model-store.ts'

/** No field of a state is called so. */
export const REST = '#rest'

const restTable: TableSpec = { name: REST, indices: [] }

/** An index bears the name of its field. */
export const generationOf = (name: string, { tables = {} }: Pick<Projection<unknown>, 'tables'>): GenerationSpec => ({
  name,
  tables: [
    restTable,
    ...Object.entries(tables).map(([table, fields]) => ({
      name: table,
      indices: fields.map((field) => ({ name: field, field })),
    })),
  ],
})
