/** One book on its way into the bank: read ahead by one entry, so that the days of all books can be told apart. */
import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Book, BookReader, Entry } from '../books/book.ts'
import { books } from '../books/index.ts'
import { type Problem, WHOLE_ROW } from '../reading/problem.ts'
import { type Read, type Row, rowsOf } from '../reading/rows.ts'

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
  const isFile = (file: string): boolean =>
    statSync(join(directory, file), { throwIfNoEntry: false })?.isFile() ?? false
  const files = new Map(
    readdirSync(directory)
      .filter(isFile)
      .map((file) => [file.toLowerCase().normalize('NFC'), file]),
  )
  return books.flatMap((book) => {
    const file = files.get(`${book.name}.csv`) ?? files.get(`${book.zh}.csv`)
    return file === undefined ? [] : [{ book, path: join(directory, file) }]
  })
}

/** Files that look like books and are none: most likely a name that was typed wrongly. */
export const unreadIn = (directory: string): ReadonlyArray<string> => {
  const read = new Set(booksIn(directory).map(({ path }) => basename(path)))
  return readdirSync(directory).filter((file) => file.toLowerCase().endsWith('.csv') && !read.has(file))
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

/** A book on its way: how far it is read, and the rows that wait for others of their group. */
interface Reading {
  readonly book: Book
  readonly skipped: number
  reader: BookReader | undefined
  rows: number
  group: Array<Row>
  groupKey: string | undefined
  isEnded: boolean
}

/** The entry or the problems of the group that is complete now that this row has come. */
const itemBefore = (reading: Reading, reader: BookReader, row: Row): Item | undefined => {
  const { group } = reading
  const key = reader.groupOf(row)
  const isComplete =
    group.length > 0 && (key === undefined || key !== reading.groupKey || group.length >= MOST_ROWS_A_GROUP)
  reading.groupKey = key
  if (!isComplete) {
    group.push(row)
    return undefined
  }
  reading.group = [row]
  return itemOf(reader, group)
}

function* itemsAtHand(reading: Reading, reads: Iterable<Read>): Generator<Item> {
  for (const read of reads) {
    if (read.kind === 'problem') {
      yield { kind: 'problems', problems: [read.problem], rows: 0 }
      return
    }
    const { row } = read
    reading.reader ??= reading.book.under(row.headers)
    if (reading.reader.missing.length > 0) {
      reading.isEnded = true
      yield withoutColumns(row, reading.reader.missing)
      return
    }
    reading.rows += 1
    if (reading.rows <= reading.skipped) continue
    const item = itemBefore(reading, reading.reader, row)
    if (item !== undefined) yield item
  }
}

/** Entries and problems of a book in the order of its rows, leaving out the first `skipped` rows; as `rowsOf` hands them on. */
async function* itemsOf({ book, path }: BookFile, skipped: number): AsyncGenerator<Iterable<Item>> {
  const reading: Reading = { book, skipped, reader: undefined, rows: 0, group: [], groupKey: undefined, isEnded: false }
  for await (const reads of rowsOf(path)) {
    yield itemsAtHand(reading, reads)
    if (reading.isEnded) return
  }
  if (reading.reader !== undefined && reading.group.length > 0) yield [itemOf(reading.reader, reading.group)]
}

export interface Source {
  readonly book: Book
  /** the next entry; undefined at the end of the book */
  readonly head: () => Entry | undefined
  /** Goes on to the next entry, telling the problems that stand before it; a promise only where the disk is asked for more. */
  readonly advance: () => Promise<void> | undefined
  /** rows that need not be read again */
  readonly rowsDone: () => number
  /** read to its end without a row and without a problem */
  readonly isEmpty: () => boolean
  readonly close: () => Promise<void>
}

export const openSource = (
  file: BookFile,
  skipped: number,
  onProblems: (problems: ReadonlyArray<Problem>, rows: number) => void,
): Source => {
  const supply = itemsOf(file, skipped)
  let atHand: Iterator<Item> = [].values()
  let head: { readonly entry: Entry; readonly rows: number } | undefined
  let rowsDone = skipped
  let isSilent = skipped === 0
  /** Whether there was an entry among the items at hand. */
  const takeEntry = (): boolean => {
    for (let next = atHand.next(); next.done !== true; next = atHand.next()) {
      isSilent = false
      if (next.value.kind === 'entry') {
        head = next.value
        return true
      }
      rowsDone += next.value.rows
      onProblems(next.value.problems, next.value.rows)
    }
    return false
  }
  const fetchEntry = async (): Promise<void> => {
    for (let next = await supply.next(); next.done !== true; next = await supply.next()) {
      atHand = next.value[Symbol.iterator]()
      if (takeEntry()) return
    }
  }
  return {
    book: file.book,
    head: () => head?.entry,
    rowsDone: () => rowsDone,
    isEmpty: () => isSilent,
    advance: () => {
      rowsDone += head?.rows ?? 0
      head = undefined
      return takeEntry() ? undefined : fetchEntry()
    },
    close: async () => {
      await supply.return(undefined)
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
