/** Two texts that should be one, to the last byte. */
import { createHash } from 'node:crypto'

export interface Difference {
  /** counted from 1 */
  readonly line: number
  readonly one: string | undefined
  readonly other: string | undefined
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The first line that is not the same; undefined where the texts are. */
export const firstDifference = (one: string, other: string): Difference | undefined => {
  const [lines, others] = [one.split('\n'), other.split('\n')]
  for (let at = 0; at < Math.max(lines.length, others.length); at += 1)
    if (lines[at] !== others[at]) return { line: at + 1, one: lines[at], other: others[at] }
  return undefined
}
