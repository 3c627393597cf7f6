/** The bank speaks of ids; whoever keeps a book knows the numbers and words that stand in it. */
import type { Either } from 'fp-ts/lib/Either.js'
import { type Cell, keyword, person, unit } from './cells.ts'
import { plain } from './plain.ts'
import type { Advice } from './problem.ts'
import type { Row } from './rows.ts'

/** What a cell may have been turned into on its way to the bank. */
const turnings: ReadonlyArray<Cell<string>> = [person, unit, keyword]

const idsIn = (cell: string): ReadonlyArray<string> =>
  turnings
    .map((turn): Either<unknown, string> => turn(cell))
    .flatMap((turned) => (turned._tag === 'Right' && turned.right !== plain(cell) ? [turned.right] : []))

const spoken = (text: string, cells: ReadonlyArray<string>): string => {
  let words = text
  for (const cell of cells) for (const id of idsIn(cell)) words = words.replaceAll(id, plain(cell))
  return words
}

/** The same advice with the row's own numbers and words in the place of the ids that stand for them. */
export const inOwnWords = ({ zh, en }: Advice, { cells }: Row): Advice => {
  // A list of people in one cell is several numbers.
  const written = cells.flatMap((cell) => [cell, ...cell.split(/[、,;]/u)]).filter((cell) => cell.trim() !== '')
  return { zh: spoken(zh, written), en: spoken(en, written) }
}
