/** One thing that the town's life, its law or other people's mistakes ask for, and where it is in the code and proved. */

export interface Proved {
  /** in our own words, short */
  readonly asks: string
  /** the file that does it, from the root of the repository */
  readonly code: string
  /** the file of the test that would turn red without it */
  readonly test: string
  /** a part of that test's title, so that the row cannot outlive the test */
  readonly title: string
}

export interface Missing {
  readonly asks: string
  /** what is not there yet, and where it will come from */
  readonly missing: string
}

export type Row = Proved | Missing

export interface Chapter {
  readonly heading: string
  readonly rows: ReadonlyArray<Row>
}

const CORE = 'packages/core/src'

/** Most files lie in core: their paths are told from there, others from the root. */
const pathOf = (file: string): string => (file.startsWith('packages/') ? file : `${CORE}/${file}`)

export const inCore = (asks: string, code: string, test: string, title: string): Proved => ({
  asks,
  code: pathOf(code),
  test: pathOf(test),
  title,
})

export const missing = (asks: string, what: string): Missing => ({ asks, missing: what })
