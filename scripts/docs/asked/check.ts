/** Whether a row holds: its files are there and its test has that title. The page is not written where one does not. */
import { existsSync, readFileSync } from 'node:fs'
import type { Chapter, Row } from './row.ts'

const faultOf = (row: Row): string | undefined => {
  if ('missing' in row) return undefined
  if (!existsSync(row.code)) return `"${row.asks}": there is no ${row.code}`
  if (!existsSync(row.test)) return `"${row.asks}": there is no ${row.test}`
  return readFileSync(row.test, 'utf8').includes(row.title)
    ? undefined
    : `"${row.asks}": ${row.test} has no test "${row.title}"`
}

/** Throws with every fault at once. */
export const checkChapters = (chapters: ReadonlyArray<Chapter>): void => {
  const faults = chapters.flatMap(({ rows }) => rows.map(faultOf)).filter((fault) => fault !== undefined)
  if (faults.length > 0) throw new Error(`The table of coverage says what is not so:\n${faults.join('\n')}`)
}
