/** Reads a book row by row in constant memory: encoding, quotes, blank lines, the total at the end. */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { CsvError } from 'csv-parse'
import { decoded, encodingOfFile } from './encoding.ts'
import { isBlank } from './plain.ts'
import { type Problem, WHOLE_ROW } from './problem.ts'
import { type CsvRecord, createCutter } from './records.ts'
import { isTotal } from './totals.ts'

/** The place of each column of a file by its header, as headers are compared. */
export type Headers = ReadonlyMap<string, number>

/** A row under its headers. */
export interface Row {
  readonly file: string
  readonly line: number
  readonly headers: Headers
  readonly cells: ReadonlyArray<string>
}

export type Read =
  | { readonly kind: 'row'; readonly row: Row }
  /** a row whose letters cannot all be read; its numbers still tell with which others it belongs */
  | { readonly kind: 'garbled'; readonly row: Row; readonly problem: Problem }
  /** of the file itself: nothing follows */
  | { readonly kind: 'problem'; readonly problem: Problem }

/** The longest row that is still believed to be one; an open quotation mark swallows the rest of a file otherwise. */
const MOST_CHARACTERS_A_ROW = 100_000

/** Headers as they are compared: half-width, without spaces and without a remark in brackets. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/\(.*\)$/u, '')
    .replace(/^\*/u, '')

const headersOf = (cells: ReadonlyArray<string>): Headers =>
  new Map(cells.map((cell, index) => [plainHeader(cell), index]))

const broken = (file: string, fault: CsvError): Problem => ({
  file,
  line: Number(fault['lines'] ?? 0),
  column: WHOLE_ROW,
  value: fault.code,
  zh: '从这一行起无法读取,多半是引号没有成对;请改好后再导入,其余各行不受影响',
  en: 'cannot be read from this line on, most likely a quotation mark without its partner; mend it and import again',
})

/** The mark that decoders leave where bytes are no letters in the encoding of the file. */
const isGarbled = (cell: string): boolean => cell.includes('\ufffd')

const garbled = ({ file, line, cells }: Row): Problem => ({
  file,
  line,
  column: WHOLE_ROW,
  value: cells.join(','),
  zh: '有无法识别的字,多半是一个文件里混用了两种编码;请另存为 UTF-8 再导入',
  en: 'has letters that cannot be read, most likely of another encoding than the rest; save the file as UTF-8',
})

const unreadable = (file: string, error: NodeJS.ErrnoException): Problem => ({
  file,
  line: 0,
  column: WHOLE_ROW,
  value: error.code ?? error.message,
  zh: '这个文件无法读取;请检查它是不是文件、能不能打开',
  en: 'cannot be read: see whether it is a file, and may be opened',
})

const isOfTheSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error

const readOf = (row: Row): Read =>
  row.cells.some(isGarbled) ? { kind: 'garbled', row, problem: garbled(row) } : { kind: 'row', row }

/** Numbers its lines and leaves out what is no row: blank ones, the headers, totals. */
const rowReader = (file: string) => {
  let headers: Headers | undefined
  return (records: ReadonlyArray<CsvRecord>): ReadonlyArray<Read> => {
    const reads: Array<Read> = []
    for (const { cells, line } of records) {
      const first = cells.find((cell) => !isBlank(cell))
      if (first === undefined) continue
      if (headers === undefined) headers = headersOf(cells)
      else if (!isTotal(first)) reads.push(readOf({ file, line, headers, cells }))
    }
    return reads
  }
}

/**
 * The rows of a book in order, in as many parts as it takes readings from the disk: within a part nobody waits for a row. Ends
 * after a problem of the file itself.
 */
export async function* rowsOf(path: string): AsyncGenerator<ReadonlyArray<Read>> {
  try {
    yield* rowsIn(path)
  } catch (error) {
    if (!isOfTheSystem(error)) throw error
    yield [{ kind: 'problem', problem: unreadable(basename(path), error) }]
  }
}

async function* rowsIn(path: string): AsyncGenerator<ReadonlyArray<Read>> {
  const file = basename(path)
  const cutter = createCutter(MOST_CHARACTERS_A_ROW)
  const readsIn = rowReader(file)
  for await (const text of decoded(createReadStream(path), await encodingOfFile(path))) {
    yield readsIn(await cutter.add(text))
    if (cutter.fault() !== undefined) break
  }
  if (cutter.fault() === undefined) yield readsIn(await cutter.end())
  const fault = cutter.fault()
  if (fault !== undefined) yield [{ kind: 'problem', problem: broken(file, fault) }]
}
