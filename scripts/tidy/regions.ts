/** A region is a part of a file that runs, shown in a page: `// #region name` to `// #endregion name`, or the whole file. */
import type { Repository } from './repository.ts'

const dedent = (lines: ReadonlyArray<string>): string => {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  const least = Math.min(...indents)
  return lines.map((line) => `${line.slice(least)}\n`).join('')
}

/** The code of `path#name`, or undefined where there is no such file or region. */
export const regionOf = ({ files }: Repository, reference: string): string | undefined => {
  const [path, name] = reference.split('#')
  const text = files.find((file) => file.path === path)?.text
  if (text === undefined || name === undefined) return text
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() === `// #region ${name}`)
  const last = lines.findIndex((line) => line.trim() === `// #endregion ${name}`)
  return first === -1 || last <= first ? undefined : dedent(lines.slice(first + 1, last))
}
