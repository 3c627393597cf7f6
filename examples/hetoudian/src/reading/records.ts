/**
 * Cuts the text of a CSV file into records with csv-parse, a piece of the file at a time: what a piece gives is at hand at once,
 * so that nobody waits for a single row.
 */
import { CsvError, parse } from 'csv-parse'

export interface CsvRecord {
  readonly cells: ReadonlyArray<string>
  /** the line on which it ends */
  readonly line: number
}

export interface Cutter {
  /** Adds the next piece of the text, and gives the records that are whole now. */
  readonly add: (piece: string) => Promise<ReadonlyArray<CsvRecord>>
  /** Says that the text has been added to the end, and gives the last records. */
  readonly end: () => Promise<ReadonlyArray<CsvRecord>>
  /** Why the file cannot be cut from here on; undefined where it can. */
  readonly fault: () => CsvError | undefined
}

/** More records than any piece of a file gives: all of them wait to be taken, and no piece waits for the one before it. */
const ALL_AT_HAND = { readableHighWaterMark: 1_000_000 }

/** The parser gives texts only: the number of the line goes behind the last cell, and is taken off again. */
const withLine = (cells: Array<string>, { lines }: { readonly lines: number }): Array<string> => {
  cells.push(String(lines))
  return cells
}

const recordOf = (cells: Array<string>): CsvRecord => {
  const line = Number(cells.pop())
  return { cells, line }
}

/** A cutter for one file; `mostCharacters` in a record, more are taken for the sign of an open quotation mark. */
export const createCutter = (mostCharacters: number): Cutter => {
  let fault: CsvError | undefined
  const parser = parse({
    ...ALL_AT_HAND,
    bom: true,
    max_record_size: mostCharacters,
    // A file may be continued by another program: each line ends as it ends.
    record_delimiter: ['\r\n', '\n', '\r'],
    on_record: withLine,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  parser.on('error', (error) => {
    if (!(error instanceof CsvError)) throw error
    fault = error
  })
  const taken = (): ReadonlyArray<CsvRecord> => {
    const records: Array<CsvRecord> = []
    for (let cells: Array<string> | null = parser.read(); cells !== null; cells = parser.read()) {
      records.push(recordOf(cells))
    }
    return records
  }
  return {
    add: async (piece) => {
      await new Promise<void>((resolve) => parser.write(piece, () => resolve()))
      return taken()
    },
    end: async () => {
      await new Promise<void>((resolve) => {
        parser.once('error', () => resolve())
        parser.end(() => resolve())
      })
      return taken()
    },
    fault: () => fault,
  }
}
