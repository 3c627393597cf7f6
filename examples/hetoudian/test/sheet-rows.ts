/** Rows of a sheet by the headers of its columns, as its reader takes them. */
import { Command } from '@lovebank/core'
import { expect } from 'vitest'
import { books } from '../src/books/index.ts'
import { plainHeader, type Row } from '../src/reading/rows.ts'

export type Cells = Readonly<Record<string, string>>

const read = (name: string, ...rows: ReadonlyArray<Cells>) => {
  const book = books.find((one) => one.name === name) ?? expect.fail(`there is no book called ${name}`)
  const titles = Object.values(book.columns).map(({ header }) => header)
  const unknown = rows.flatMap(Object.keys).find((header) => !titles.includes(header))
  if (unknown !== undefined) expect.fail(`${name} has no column ${unknown}`)
  const headers = new Map(titles.map((title, index) => [plainHeader(title), index]))
  const file = `${name}.csv`
  const all = rows.map((cells, index): Row => {
    return { file, line: index + 2, headers, cells: titles.map((title) => cells[title] ?? '') }
  })
  const reader = book.under(headers)
  expect(new Set(all.map((row) => reader.groupOf(row))).size).toBe(1)
  return reader.entryOf(all)
}

/** What the rows, taken together, ask for. */
export const asked = (name: string, ...rows: ReadonlyArray<Cells>): ReadonlyArray<Command> => {
  const entry = read(name, ...rows)
  if (entry._tag === 'Left') return expect.fail(JSON.stringify(entry.left))
  for (const command of entry.right.commands) expect(Command.is(command)).toBe(true)
  return entry.right.commands
}

/** Line and column of each problem of rows that cannot be read. */
export const told = (name: string, ...rows: ReadonlyArray<Cells>): ReadonlyArray<string> => {
  const entry = read(name, ...rows)
  if (entry._tag === 'Right') return expect.fail('the rows were read')
  for (const { zh, en } of entry.left) expect([zh, en]).not.toContain('')
  return entry.left.map(({ line, column }) => `${line} ${column}`)
}
