/** One book on its way into the bank: read ahead by one entry, so that the days of all books can be told apart. */
import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { LocalDate } from '@lovebank/core'
import type { Book, BookReader, Entry } from '../books/book.ts'
import { books } from '../books/index.ts'
import type { Problem } from '../reading/problem.ts'
import { type Read, type Row, rowsOf } from '../reading/rows.ts'
import { addTo, type Group, newGroup, wholeRow } from './row-group.ts'

export interface BookFile {
  readonly book: Book
  readonly path: string
}

/** `reads`: how much of the book is done with it; `rows`: as people count them, and a fault of the file is none. */
type Item =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly reads: number }
  | {
      readonly kind: 'problems'
      readonly problems: ReadonlyArray<Problem>
      readonly reads: number
      readonly rows: number
    }

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

const stillToCome = ({ row, day }: Entry): Problem => ({
  ...wholeRow(row),
  zh: `${day} 这一天还没有到;请核对这一行的日期`,
  en: `${day} is still to come: check the date of this row`,
})

const itemOf = ({ reader, latest }: Reading, { rows, faults, reads }: Group): Item => {
  const all = { kind: 'problems', reads, rows: reads } as const
  if (faults.length > 0 || reader === undefined) return { ...all, problems: faults }
  const entry = reader.entryOf(rows)
  if (entry._tag === 'Left') return { ...all, problems: entry.left }
  // The bank would have to live until then, and let everything fall due that lies in between.
  if (entry.right.day > latest) return { ...all, problems: [stillToCome(entry.right)] }
  return { kind: 'entry', entry: entry.right, reads }
}

const withoutColumns = (row: Row, headers: ReadonlyArray<string>): Item => ({
  kind: 'problems',
  reads: 1,
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
  readonly latest: LocalDate
  reader: BookReader | undefined
  reads: number
  group: Group
  groupKey: string | undefined
  isEnded: boolean
}

/** The entry or the problems of the group that is complete now that this row has come. */
const itemBefore = (reading: Reading, reader: BookReader, row: Row, fault: Problem | undefined): Item | undefined => {
  const { group } = reading
  const key = reader.groupOf(row)
  const isComplete = group.rows.length > 0 && (key === undefined || key !== reading.groupKey)
  reading.groupKey = key
  if (isComplete) reading.group = newGroup()
  addTo(reading.group, row, fault)
  return isComplete ? itemOf(reading, group) : undefined
}

const NONE: ReadonlyArray<Item> = []

/** What is wrong with the file itself, below all that waits. */
const itemsOfFault = (reading: Reading, problem: Problem): ReadonlyArray<Item> => {
  const fault: Item = { kind: 'problems', problems: [problem], reads: 1, rows: 0 }
  const { group } = reading
  reading.group = newGroup()
  return group.rows.length > 0 ? [itemOf(reading, group), fault] : [fault]
}

/** What is complete now that this was read, which may have been done with before. */
const itemsOfRead = (reading: Reading, read: Read, isDone: boolean): ReadonlyArray<Item> => {
  if (read.kind === 'problem') return isDone ? NONE : itemsOfFault(reading, read.problem)
  const { row } = read
  reading.reader ??= reading.book.under(row.headers)
  const { missing } = reading.reader
  if (missing.length > 0) reading.isEnded = true
  if (isDone) return NONE
  if (missing.length > 0) return [withoutColumns(row, missing)]
  const item = itemBefore(reading, reading.reader, row, read.kind === 'garbled' ? read.problem : undefined)
  return item === undefined ? NONE : [item]
}

function* itemsAtHand(reading: Reading, reads: Iterable<Read>): Generator<Item> {
  for (const read of reads) {
    reading.reads += 1
    yield* itemsOfRead(reading, read, reading.reads <= reading.skipped)
    if (reading.isEnded) return
  }
}

/** Entries and problems of a book in the order of its rows, leaving out what is done; as `rowsOf` hands them on. */
async function* itemsOf(
  { book, path }: BookFile,
  { skipped, latest }: Pick<Reading, 'skipped' | 'latest'>,
): AsyncGenerator<Iterable<Item>> {
  const begun = { reader: undefined, reads: 0, group: newGroup(), groupKey: undefined, isEnded: false }
  const reading: Reading = { book, skipped, latest, ...begun }
  for await (const reads of rowsOf(path)) {
    yield itemsAtHand(reading, reads)
    if (reading.isEnded) return
  }
  if (reading.group.rows.length > 0) yield [itemOf(reading, reading.group)]
}

export interface Source {
  readonly book: Book
  /** the next entry; undefined at the end of the book */
  readonly head: () => Entry | undefined
  /** Goes on to the next entry, telling the problems that stand before it; a promise only where the disk is asked for more. */
  readonly advance: () => Promise<void> | undefined
  /** rows that need not be read again, and faults that need not be told again */
  readonly rowsDone: () => number
  /** read to its end without a row and without a problem */
  readonly isEmpty: () => boolean
  readonly close: () => Promise<void>
}

/** `latest`: the last day that has begun; what is dated later is a problem and holds up nothing. */
export const openSource = (
  file: BookFile,
  skipped: number,
  latest: LocalDate,
  onProblems: (problems: ReadonlyArray<Problem>, rows: number) => void,
): Source => {
  const supply = itemsOf(file, { skipped, latest })
  let atHand: Iterator<Item> = [].values()
  let head: { readonly entry: Entry; readonly reads: number } | undefined
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
      rowsDone += next.value.reads
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
      rowsDone += head?.reads ?? 0
      head = undefined
      return takeEntry() ? undefined : fetchEntry()
    },
    close: async () => {
      await supply.return(undefined)
    },
  }
}
