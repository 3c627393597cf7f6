/** One book on its way into the bank: read ahead by one entry, so that the days of all books can be told apart. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Book, BookReader, Entry } from '../books/book.ts'
import { books } from '../books/index.ts'
import { type Problem, WHOLE_ROW } from '../reading/problem.ts'
import { type Row, rowsOf } from '../reading/rows.ts'

export interface BookFile {
  readonly book: Book
  readonly path: string
}

/** The most rows that may belong together: a task of a hundred shifts. */
const MOST_ROWS_A_GROUP = 100

type Item =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly rows: number }
  | { readonly kind: 'problems'; readonly problems: ReadonlyArray<Problem>; readonly rows: number }

/** The books found in a folder, by their English or their Chinese name. */
export const booksIn = (directory: string): ReadonlyArray<BookFile> => {
  const files = new Map(readdirSync(directory).map((file) => [file.toLowerCase().normalize('NFC'), file]))
  return books.flatMap((book) => {
    const file = files.get(`${book.name}.csv`) ?? files.get(`${book.zh}.csv`)
    return file === undefined ? [] : [{ book, path: join(directory, file) }]
  })
}

const itemOf = (reader: BookReader, rows: ReadonlyArray<Row>): Item => {
  const entry = reader.entryOf(rows)
  return entry._tag === 'Left'
    ? { kind: 'problems', problems: entry.left, rows: rows.length }
    : { kind: 'entry', entry: entry.right, rows: rows.length }
}

const withoutColumns = (row: Row, headers: ReadonlyArray<string>): Item => ({
  kind: 'problems',
  rows: 0,
  problems: headers.map((header) => ({
    file: row.file,
    line: 1,
    column: header,
    value: [...row.headers.keys()].join(','),
    zh: '缺少这一列,整本未导入;请补上表头后再导入',
    en: 'this column is missing, so nothing of the book was imported: add the header and import again',
  })),
})

/** Entries and problems of a book in the order of its rows, leaving out the first `skipped` rows. */
async function* itemsOf({ book, path }: BookFile, skipped: number): AsyncGenerator<Item> {
  let reader: BookReader | undefined
  let group: Array<Row> = []
  let groupKey: string | undefined
  let rows = 0
  for await (const read of rowsOf(path)) {
    if (read.kind === 'problem') {
      yield { kind: 'problems', problems: [read.problem], rows: 0 }
      break
    }
    rows += 1
    reader ??= book.under(read.row.headers)
    if (reader.missing.length > 0) {
      yield withoutColumns(read.row, reader.missing)
      return
    }
    if (rows <= skipped) continue
    const key = reader.groupOf(read.row)
    if (group.length > 0 && (key === undefined || key !== groupKey || group.length >= MOST_ROWS_A_GROUP)) {
      yield itemOf(reader, group)
      group = []
    }
    group.push(read.row)
    groupKey = key
  }
  if (reader !== undefined && group.length > 0) yield itemOf(reader, group)
}

export interface Source {
  readonly book: Book
  /** the next entry; undefined at the end of the book */
  readonly head: () => Entry | undefined
  /** Goes on to the next entry, telling the problems that stand before it. */
  readonly advance: () => Promise<void>
  /** rows that need not be read again */
  readonly rowsDone: () => number
  readonly close: () => Promise<void>
}

export const openSource = (
  file: BookFile,
  skipped: number,
  onProblems: (problems: ReadonlyArray<Problem>, rows: number) => void,
): Source => {
  const items = itemsOf(file, skipped)
  let head: { readonly entry: Entry; readonly rows: number } | undefined
  let rowsDone = skipped
  return {
    book: file.book,
    head: () => head?.entry,
    rowsDone: () => rowsDone,
    advance: async () => {
      rowsDone += head?.rows ?? 0
      head = undefined
      for (;;) {
        const next = await items.next()
        if (next.done === true) return
        if (next.value.kind === 'entry') {
          head = next.value
          return
        }
        rowsDone += next.value.rows
        onProblems(next.value.problems, next.value.rows)
      }
    },
    close: async () => {
      await items.return(undefined)
    },
  }
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
