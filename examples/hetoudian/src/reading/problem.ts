/** What is wrong with one row of a book, told so that whoever keeps the book can put it right. */

/** What is wrong and what to do, in both languages. */
export interface Advice {
  readonly zh: string
  readonly en: string
}

export interface Problem extends Advice {
  readonly file: string
  /** as a text editor or Excel counts them; the header stands on line 1 */
  readonly line: number
  /** the header of the column; `—` where the whole row is meant */
  readonly column: string
  readonly value: string
}

export const WHOLE_ROW = '—'

const MOST_SHOWN = 80

/** A value as it is shown: on one line and not endless. */
export const shown = (value: string): string => {
  const flat = value.replaceAll(/\s+/gu, ' ')
  return flat.length > MOST_SHOWN ? `${flat.slice(0, MOST_SHOWN)}…` : flat
}

/** One line for people: where, what stands there, what to do. */
export const problemText = (problem: Problem): string =>
  `${problem.file}:${problem.line} [${problem.column}] 「${shown(problem.value)}」 ${problem.zh} / ${problem.en}`
