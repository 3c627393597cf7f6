/** Generations, rows and answers for the clauses of the read model contract. */
import type { Position } from '@lovebank/core'
import type { GenerationSpec, ReadModelStore, Row, RowChange, RowRange, RowTables, StoreError } from '@lovebank/runtime'
import type { Either } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'

export const generation = (name = 'town/works@1'): GenerationSpec => ({
  name,
  tables: [
    { name: 'works', indices: [{ name: 'byTask', field: 'taskId' }] },
    { name: 'titles', indices: [] },
  ],
})

export const at = (position: number): Position => position as Position

export const openedIn = async (store: ReadModelStore, spec = generation()): Promise<RowTables> => {
  const tables = await store.openGeneration(spec)()
  return tables._tag === 'Left' ? expect.fail(tables.left.message) : tables.right
}

export const put = (table: string, key: string, row: unknown): RowChange => ({ table, key, text: JSON.stringify(row) })

export const removed = (table: string, key: string): RowChange => ({ table, key, text: undefined })

export const committed = async (tables: RowTables, position: number, ...changes: ReadonlyArray<RowChange>) => {
  const answer = await tables.commit(at(position), changes)()
  if (answer._tag === 'Left') expect.fail(answer.left.message)
}

export const rightOf = <A>(answer: Either<StoreError, A>): A =>
  answer._tag === 'Left' ? expect.fail(answer.left.message) : answer.right

export const keysOf = (tables: RowTables, range: RowRange, table = 'works'): ReadonlyArray<string> =>
  rightOf(tables.rows(table, range)).map(({ key }) => key)

/** All rows of a table, page by page. */
export const allRows = (tables: RowTables, table: string, limit: number): ReadonlyArray<Row> => {
  const rows: Array<Row> = []
  for (;;) {
    const page = rightOf(tables.rows(table, { after: rows.at(-1)?.key, limit }))
    rows.push(...page)
    if (page.length < limit) return rows
  }
}
