/** Rows of a book that belong together, on their way to what they ask for. */
import { type Problem, WHOLE_ROW } from '../reading/problem.ts'
import type { Row } from '../reading/rows.ts'

/** The most rows that may belong together: a call-out to a thousand people, a shop handed over with as many items. */
const MOST_ROWS_A_GROUP = 1_000

/** Rows that belong together, with what is known to be wrong with some of them. */
export interface Group {
  readonly rows: Array<Row>
  readonly faults: Array<Problem>
  /** all of them, also those beyond the most that are kept */
  reads: number
}

export const newGroup = (): Group => ({ rows: [], faults: [], reads: 0 })

const tooMany = (row: Row): Problem => ({
  ...wholeRow(row),
  zh: `从这一行起超过 ${MOST_ROWS_A_GROUP} 行连在一起,这些行都没有导入;请分开写`,
  en: `is one too many of the rows that belong together, ${MOST_ROWS_A_GROUP} at most, so none of them was imported: write them apart`,
})

/** A row more, with what is known to be wrong with it; in constant memory, however many there are. */
export const addTo = (group: Group, row: Row, fault: Problem | undefined): void => {
  group.reads += 1
  if (group.reads === MOST_ROWS_A_GROUP + 1) group.faults.push(tooMany(row))
  if (group.reads > MOST_ROWS_A_GROUP) return
  group.rows.push(row)
  if (fault !== undefined) group.faults.push(fault)
}

/** What a row says, for a report about the whole of it. */
export const wholeRow = ({ file, line, cells }: Row): Pick<Problem, 'file' | 'line' | 'column' | 'value'> => ({
  file,
  line,
  column: WHOLE_ROW,
  value: cells
    .filter((cell) => cell.trim() !== '')
    .slice(0, 4)
    .join(','),
})
