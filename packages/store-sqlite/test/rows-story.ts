/** What a writer of rows does at each position, so that anybody can tell what must lie there. */
import type { GenerationSpec, RowChange } from '@lovebank/runtime'

export const rowsSpec: GenerationSpec = {
  name: 'town/crash@1',
  tables: [
    { name: 'accounts', indices: [{ name: 'holder', field: 'holder' }] },
    { name: 'lines', indices: [] },
  ],
}

const ACCOUNTS = 1_600

/** Many rows are written again at each position, in several turns of the event loop; some are removed, and one line is added. */
export const changesUpTo = (position: number): ReadonlyArray<RowChange> => {
  const accounts = Array.from({ length: ACCOUNTS }, (_, n): RowChange => {
    const isGone = (n + position) % 11 === 0
    const text = isGone ? undefined : JSON.stringify({ holder: `h${(n + position) % 5}`, position })
    return { table: 'accounts', key: `a${n}`, text }
  })
  return [...accounts, { table: 'lines', key: String(position).padStart(8, '0'), text: String(position) }]
}

/** The fold of all positions from one on to another. */
export const foldRows = (tables: Map<string, Map<string, string>>, after: number, until: number): void => {
  for (let at = after + 1; at <= until; at += 1)
    for (const { table, key, text } of changesUpTo(at)) {
      const rows = tables.get(table) ?? new Map<string, string>()
      tables.set(table, rows)
      if (text === undefined) rows.delete(key)
      else rows.set(key, text)
    }
}
