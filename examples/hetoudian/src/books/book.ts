/** A book of the town: a CSV file whose rows, one by one or in groups, are wishes to the bank. */

import type { Command } from '@lovebank/core'
import {
  type Actor,
  type CommandHeader,
  type CommandId,
  type Instant,
  type LocalDate,
  localDateOf,
  nameBasedUuid,
  type PersonId,
} from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import {
  type Columns,
  missing,
  missingHeaders,
  type Place,
  placesOf,
  problemAt,
  readRow,
  textUnder,
  type Values,
} from '../reading/columns.ts'
import { isBlank, plain } from '../reading/plain.ts'
import type { Problem } from '../reading/problem.ts'
import type { Headers, Row } from '../reading/rows.ts'

/** What the rows of one natural key ask for. */
export interface Entry {
  readonly row: Row
  /** the day on which it was written into the book: it waits for this day, and for the rows above it */
  readonly day: LocalDate
  /** entries of one lane concern one stream and go in one after another */
  readonly lane: string
  readonly commands: ReadonlyArray<Command>
}

/** When in a day a book is read: what others rest upon comes first. */
export type Stage = 'offices' | 'registers' | 'work' | 'requests' | 'outcomes'
export const stages: ReadonlyArray<Stage> = ['offices', 'registers', 'work', 'requests', 'outcomes']

export interface Book {
  /** also the name of its file, `<name>.csv`; `zh` is the other name it may have */
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly stage: Stage
  readonly columns: Columns
  /** consecutive rows that agree under these headers belong together */
  readonly groupedBy: ReadonlyArray<string>
  /** Looks up once where the columns stand in a file, to read all its rows. */
  readonly under: (headers: Headers) => BookReader
}

/** Reads the rows of one file of a book. */
export interface BookReader {
  /** the required headers that the file lacks: nothing of it can be read */
  readonly missing: ReadonlyArray<string>
  /** What rows of one group have in common; undefined where each row stands for itself. */
  readonly groupOf: (row: Row) => string | undefined
  readonly entryOf: (rows: ReadonlyArray<Row>) => Either<ReadonlyArray<Problem>, Entry>
}

/** Never to change: the ids of all that was imported follow from it. */
const BOOKS = 'c9ab6d2e-6f0e-5d51-9f34-0f2a8b7f6a11'

/** The same wish of the same book has the same id, wherever its row stands: importing again asks for nothing new. */
export const commandIdOf = (book: string, key: string): CommandId => nameBasedUuid(`${book}/${key}`, BOOKS) as CommandId

export const personActor = (personId: PersonId): Actor => ({ kind: 'person', personId })

/** The header of a wish that a person makes, for themselves or for another. */
export const wish = (
  commandId: CommandId,
  by: PersonId,
  occurredAt: Instant,
  onBehalfOf: PersonId | undefined = undefined,
): CommandHeader => ({
  commandId,
  actor: personActor(by),
  onBehalfOf: onBehalfOf === by ? undefined : onBehalfOf,
  occurredAt,
  correlationId: undefined,
  causationId: undefined,
})

/** Books with a day only: taken as eight in the morning of the town, which is the midnight of UTC. */
export const morningOf = (day: LocalDate): Instant => `${day}T00:00:00.000Z` as Instant

export interface Definition<C extends Columns> {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly stage: Stage
  readonly columns: C
  readonly groupedBy?: ReadonlyArray<keyof C & string>
  /** what tells this row from all others of the book, whatever its line; `idOf` takes a step where it asks for several things */
  readonly key: (values: Values<C>) => string
  readonly lane: (values: Values<C>) => string
  readonly at: (values: Values<C>) => Instant | LocalDate
  readonly commands: (
    rows: readonly [Values<C>, ...ReadonlyArray<Values<C>>],
    idOf: (step: string) => CommandId,
  ) => ReadonlyArray<Command> | Lacking
}

/** A cell that may be blank in other rows, but not in this one: the first of its group, unless another is named. */
export interface Lacking {
  readonly header: string
  readonly rowIndex: number
}

export const lacking = (header: string, rowIndex = 0): Lacking => ({ header, rowIndex })

const dayOf = (at: Instant | LocalDate): LocalDate =>
  at.includes('T') ? localDateOf(at as Instant) : (at as LocalDate)

export const defineBook = <C extends Columns>(definition: Definition<C>): Book => {
  const groupKeys: ReadonlyArray<string> = definition.groupedBy ?? []
  return {
    name: definition.name,
    zh: definition.zh,
    en: definition.en,
    stage: definition.stage,
    columns: definition.columns,
    groupedBy: groupKeys.flatMap((key) => definition.columns[key]?.header ?? []),
    under: (headers) => {
      const places = placesOf(definition.columns, headers)
      const groupPlaces = places.filter(({ key }) => groupKeys.includes(key))
      return {
        missing: missingHeaders(places),
        groupOf: (row) => (groupPlaces.length === 0 ? undefined : groupOf(groupPlaces, row)),
        entryOf: (rows) => entryOf(definition, places, rows),
      }
    },
  }
}

/** By what the cells mean, not by how they are written: one day has many spellings. */
const groupOf = (places: ReadonlyArray<Place>, row: Row): string =>
  places.map((place) => meaningOf(place, row)).join('/')

const meaningOf = ({ column, index }: Place, row: Row): string => {
  const text = row.cells[index] ?? ''
  if (isBlank(text)) return ''
  const value = column.read(text)
  return value._tag === 'Left' ? plain(text) : String(value.right)
}

const isFilled = <A>(list: ReadonlyArray<A>): list is readonly [A, ...ReadonlyArray<A>] => list.length > 0

const entryOf = <C extends Columns>(
  definition: Definition<C>,
  places: ReadonlyArray<Place>,
  rows: ReadonlyArray<Row>,
): Either<ReadonlyArray<Problem>, Entry> => {
  const problems: Array<Problem> = []
  const values: Array<Values<C>> = []
  for (const row of rows) {
    const read = readRow<C>(places, row)
    if (read._tag === 'Left') problems.push(...read.left)
    else values.push(read.right)
  }
  const [row] = rows
  if (problems.length > 0 || row === undefined || !isFilled(values)) return left(problems)
  const [first] = values
  const key = definition.key(first)
  const commands = definition.commands(values, (step) => commandIdOf(definition.name, `${key}/${step}`))
  if ('header' in commands) {
    const { header, rowIndex } = commands
    const faulty = rows[rowIndex] ?? row
    return left([problemAt(faulty, header, textUnder(faulty, header), missing)])
  }
  return right({ row, day: dayOf(definition.at(first)), lane: definition.lane(first), commands })
}
