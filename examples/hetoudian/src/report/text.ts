/** Lays out text in columns where Chinese characters are twice as wide as letters. */

const isWide = (character: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(character)

/** Columns of a terminal that a text takes up. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const character of text) width += isWide(character) ? 2 : 1
  return width
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text

export const grouped = (value: number): string => value.toLocaleString('en-US')

export interface TextColumn {
  readonly title: string
  readonly side: 'left' | 'right'
}

/** A table with a line of titles, each column as wide as its widest cell. */
export const table = (
  columns: ReadonlyArray<TextColumn>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
): ReadonlyArray<string> => {
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[index] ?? ''))),
  )
  const line = (cells: ReadonlyArray<string>): string =>
    columns
      .map(({ side }, index) => (side === 'left' ? padEnd : padStart)(cells[index] ?? '', widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(columns.map(({ title }) => title)), ...rows.map(line)].map((text) => `  ${text}`)
}

export const heading = (zh: string, en: string): ReadonlyArray<string> => {
  const text = `── ${zh} · ${en} `
  return ['', text + '─'.repeat(Math.max(4, 78 - widthOf(text)))]
}

/** Label and value in two columns. */
export const facts = (rows: ReadonlyArray<readonly [string, string]>): ReadonlyArray<string> => {
  const width = Math.max(...rows.map(([label]) => widthOf(label)))
  return rows.map(([label, value]) => `  ${padEnd(label, width)}  ${value}`)
}
