/** What people see while they wait: one line that changes on a terminal, now and then a line elsewhere. */
import type { LocalDate } from '@lovebank/core'
import type { Counts } from './importing/progress.ts'
import { grouped } from './report/text.ts'

export interface Screen {
  readonly say: (text: string) => void
  /** What the bank tells of the town, apart from all that is said of this run. */
  readonly report: (text: string) => void
  readonly progress: (day: LocalDate, counts: Counts) => void
  /** The same line, of a rebuild. */
  readonly rebuilding: (line: string) => void
  /** Leaves the changing line. */
  readonly endProgress: () => void
}

const EVERY_MILLIS_TERMINAL = 200
const EVERY_MILLIS_ELSEWHERE = 5_000

export const createScreen = (out: NodeJS.WriteStream): Screen => {
  const isTerminal = out.isTTY === true
  const every = isTerminal ? EVERY_MILLIS_TERMINAL : EVERY_MILLIS_ELSEWHERE
  const startedAt = performance.now()
  let shownAt = startedAt
  let isLineOpen = false
  const say = (text: string): void => {
    out.write(`${text}\n`)
  }
  const show = (line: string): void => {
    out.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`)
    isLineOpen = isTerminal
  }
  return {
    say,
    report: say,
    rebuilding: show,
    progress: (day, counts) => {
      const now = performance.now()
      if (now - shownAt < every) return
      shownAt = now
      const line = `  ${day} · ${grouped(counts.rows)} 行 rows · ${grouped(counts.problems)} 处问题 problems · ${((now - startedAt) / 1_000).toFixed(1)} s`
      show(line)
    },
    endProgress: () => {
      if (isLineOpen) out.write('\r\u001b[K')
      isLineOpen = false
    },
  }
}
