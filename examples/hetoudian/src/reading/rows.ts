/** Reads a book row by row in constant memory: encoding, quotes, blank lines, the total at the end. */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { decoded, encodingOfFile } from './encoding.ts'
import { isBlank } from './plain.ts'
import { type Problem, WHOLE_ROW } from './problem.ts'
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

export type Read = { readonly kind: 'row'; readonly row: Row } | { readonly kind: 'problem'; readonly problem: Problem }

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

const broken = (file: string, error: CsvError): Problem => ({
  file,
  line: Number(error['lines'] ?? 0),
  column: WHOLE_ROW,
  value: error.code,
  zh: '从这一行起无法读取,多半是引号没有成对;请改好后再导入,其余各行不受影响',
  en: 'cannot be read from this line on, most likely a quotation mark without its partner; mend it and import again',
})

/** The rows of a book in order. The iteration ends after a problem of the file itself. */
export async function* rowsOf(path: string): AsyncGenerator<Read> {
  const file = basename(path)
  const text = decoded(createReadStream(path), await encodingOfFile(path))
  const parser = parse({
    bom: true,
    on_record: (cells: Array<string>, { lines }) => [...cells, String(lines)],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_CHARACTERS_A_ROW,
  })
  const source = Readable.from(text)
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let headers: Headers | undefined
  try {
    // The parser puts the number of the line behind the last cell.
    for await (const numbered of parser as AsyncIterable<ReadonlyArray<string>>) {
      const cells = numbered.slice(0, -1)
      const line = Number(numbered.at(-1))
      const first = cells.find((cell) => !isBlank(cell))
      if (first === undefined) continue
      if (headers === undefined) headers = headersOf(cells)
      else if (!isTotal(first)) yield { kind: 'row', row: { file, line, headers, cells } }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { kind: 'problem', problem: broken(file, error) }
  }
}
