/** The list of rows that did not go in: a CSV file that Excel opens, in constant memory however many there are. */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, WHOLE_ROW } from '../reading/problem.ts'

export const PROBLEM_FILE = 'problems.csv'

export interface ProblemList {
  readonly path: string
  readonly add: (problem: Problem) => void
  /**
   * What an import told of this row after it had last saved how far it was, and before it was killed: then the bank had refused
   * it, and might say something else now that it has heard what came later.
   */
  readonly refusedBefore: (file: string, line: number) => Problem | undefined
  readonly bytes: () => number
  readonly close: () => void
}

const HEADER = '\ufeff文件 file,行 line,列 column,值 value,怎么办,what to do\r\n'

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Whether the list still has all that was written into it by then: somebody may have taken it away since. */
export const hasProblems = (directory: string, bytes: number): boolean =>
  (statSync(join(directory, PROBLEM_FILE), { throwIfNoEntry: false })?.size ?? 0) >= bytes

/** More than is told between two savings. */
const MOST_TAIL_BYTES = 1_000_000

const readFrom = (file: number, from: number): string => {
  const tail = Buffer.alloc(Math.min(MOST_TAIL_BYTES, fstatSync(file).size - from))
  return tail.subarray(0, readSync(file, tail, 0, tail.length, from)).toString()
}

/** Whole lines of the list, as they were told. */
const problemsIn = (text: string): ReadonlyArray<Problem> =>
  [...text.matchAll(/(?:"(?:[^"]|"")*",){5}"(?:[^"]|"")*"\r\n/gu)].map(([record]) => {
    const cells = [...record.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, cell = '']) => cell.replaceAll('""', '"'))
    const [file = '', line = '', column = '', value = '', zh = '', en = ''] = cells
    return { file, line: Number(line), column, value, zh, en }
  })

const placeOf = (file: string, line: number): string => `${file}:${line}`

/** Of rows that could be read and were refused; what cannot be read will be told again anyway. */
const refusedIn = (text: string): ReadonlyMap<string, Problem> =>
  new Map(
    problemsIn(text).flatMap((problem) =>
      problem.column === WHOLE_ROW ? [[placeOf(problem.file, problem.line), problem] as const] : [],
    ),
  )

/** Opened at the length that the last saved progress knew of: what was written later will be told again. */
export const openProblemList = (directory: string, knownBytes: number): ProblemList => {
  const path = join(directory, PROBLEM_FILE)
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+')
  let bytes = Math.min(knownBytes, fstatSync(file).size)
  // Before anything was saved nobody knows whose list this is.
  const refused = refusedIn(bytes === 0 ? '' : readFrom(file, bytes))
  ftruncateSync(file, bytes)
  const write = (text: string): void => {
    bytes += writeSync(file, Buffer.from(text), 0, undefined, bytes)
  }
  if (bytes === 0) write(HEADER)
  return {
    path,
    bytes: () => bytes,
    refusedBefore: (book, line) => refused.get(placeOf(book, line)),
    add: ({ file: book, line, column, value, zh, en }) => {
      write(`${[book, String(line), column, value, zh, en].map(quoted).join(',')}\r\n`)
    },
    close: () => closeSync(file),
  }
}
