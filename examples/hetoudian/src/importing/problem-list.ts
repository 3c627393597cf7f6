/** The list of rows that did not go in: a CSV file that Excel opens, in constant memory however many there are. */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../reading/problem.ts'

export const PROBLEM_FILE = 'problems.csv'

export interface ProblemList {
  readonly path: string
  readonly add: (problem: Problem) => void
  readonly bytes: () => number
  readonly close: () => void
}

const HEADER = '\ufeff文件 file,行 line,列 column,值 value,怎么办,what to do\r\n'

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Whether the list still has all that was written into it by then: somebody may have taken it away since. */
export const hasProblems = (directory: string, bytes: number): boolean =>
  (statSync(join(directory, PROBLEM_FILE), { throwIfNoEntry: false })?.size ?? 0) >= bytes

/** Opened at the length that the last saved progress knew of: what was written later will be told again. */
export const openProblemList = (directory: string, knownBytes: number): ProblemList => {
  const path = join(directory, PROBLEM_FILE)
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+')
  let bytes = Math.min(knownBytes, fstatSync(file).size)
  ftruncateSync(file, bytes)
  const write = (text: string): void => {
    bytes += writeSync(file, Buffer.from(text), 0, undefined, bytes)
  }
  if (bytes === 0) write(HEADER)
  return {
    path,
    bytes: () => bytes,
    add: ({ file: book, line, column, value, zh, en }) => {
      write(`${[book, String(line), column, value, zh, en].map(quoted).join(',')}\r\n`)
    },
    close: () => closeSync(file),
  }
}
