/** A checksum of rows that is the same in whatever order they are added, and from which a row can be taken away again. */

const STEP = 16_777_619

/** Of 64 bits, as two halves. */
export interface Checksum {
  readonly add: (table: string, key: string, text: string) => void
  readonly remove: (table: string, key: string, text: string) => void
  /** Of all that was added here and there. */
  readonly with: (other: Pick<Checksum, 'halves'>) => string
  /** so many are in it */
  readonly count: () => number
  readonly halves: () => readonly [high: number, low: number]
}

const hash = (seed: number, text: string): number => {
  let sum = seed
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), STEP)
  sum = Math.imul(sum ^ (sum >>> 16), 2_246_822_507)
  return (sum ^ (sum >>> 13)) >>> 0
}

const hex = (half: number): string => half.toString(16).padStart(8, '0')

export const createChecksum = (): Checksum => {
  let high = 0
  let low = 0
  let count = 0
  const change = (table: string, key: string, text: string, sign: 1 | -1): void => {
    const seed = hash(hash(2_166_136_261, table), key)
    high = (high + sign * hash(seed, text)) >>> 0
    low = (low + sign * hash(~seed, text)) >>> 0
    count += sign
  }
  return {
    add: (table, key, text) => change(table, key, text, 1),
    remove: (table, key, text) => change(table, key, text, -1),
    count: () => count,
    halves: () => [high, low],
    with: (other) => {
      const [otherHigh, otherLow] = other.halves()
      return hex((high + otherHigh) >>> 0) + hex((low + otherLow) >>> 0)
    },
  }
}
