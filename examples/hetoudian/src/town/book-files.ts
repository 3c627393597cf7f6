/** Writes the books of a town as CSV files, in constant memory. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { books } from '../books/index.ts'
import { type Cell, type Style, styleOf, writtenCell } from './book-style.ts'

/** Cells by the keys of the book's columns; what is not named stays blank. */
export type Cells = Readonly<Record<string, Cell | undefined>>

export interface BookFiles {
  readonly write: (book: string, cells: Cells) => void
  /** Repeats the last row of a book, as people do who paste twice. */
  readonly repeat: (book: string) => void
  /** Writes what is still in hand and the totals; to be called once. */
  readonly close: () => void
}

interface OpenBook {
  readonly file: number
  readonly style: Style
  readonly keys: ReadonlyArray<string>
  rows: number
  last: string
  pending: string
}

const FLUSH_CHARACTERS = 65_536

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const flush = (book: OpenBook): void => {
  writeSync(
    book.file,
    book.style.encoding === 'gbk' ? iconv.encode(book.pending, 'gbk') : Buffer.from(book.pending, 'utf8'),
  )
  book.pending = ''
}

const addLine = (book: OpenBook, line: string): void => {
  book.pending += line + book.style.lineEnd
  if (book.pending.length > FLUSH_CHARACTERS) flush(book)
}

const opened = (directory: string, name: string): OpenBook => {
  const book = books.find((one) => one.name === name)
  if (book === undefined) throw new Error(`there is no book called ${name}`)
  const style = styleOf(name)
  const file = openSync(join(directory, `${name}.csv`), 'w')
  const headers = Object.values(book.columns).map((column) => column.header)
  const mark = style.encoding === 'utf-8 with BOM' ? '\ufeff' : ''
  const pending = mark + headers.join(',') + style.lineEnd
  return { file, style, keys: Object.keys(book.columns), rows: 0, last: '', pending }
}

/** A book begins with its first row: what the town does not keep is not there. */
export const createBookFiles = (directory: string): BookFiles => {
  mkdirSync(directory, { recursive: true })
  const open = new Map<string, OpenBook>()
  const bookNamed = (name: string): OpenBook => {
    const known = open.get(name)
    if (known !== undefined) return known
    const begun = opened(directory, name)
    open.set(name, begun)
    return begun
  }
  return {
    write: (name, cells) => {
      const book = bookNamed(name)
      const unknown = Object.keys(cells).find((key) => !book.keys.includes(key))
      if (unknown !== undefined) throw new Error(`the book ${name} has no column ${unknown}`)
      book.last = book.keys.map((key) => quoted(writtenCell(cells[key] ?? '', book.style, book.rows))).join(',')
      book.rows += 1
      addLine(book, book.last)
    },
    repeat: (name) => {
      const book = bookNamed(name)
      addLine(book, book.last)
    },
    close: () => {
      for (const book of open.values()) {
        if (book.style.endsWithTotal) addLine(book, `合计,${book.rows}${','.repeat(book.keys.length - 2)}`)
        flush(book)
        closeSync(book.file)
      }
    },
  }
}
