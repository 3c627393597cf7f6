/** What was read lately is not read again: in a book the same days, numbers and words come back row after row. */

const MOST_REMEMBERED = 2_048
/** Longer texts hardly come back, and would make the memory large. */
const MOST_CHARACTERS = 64

/**
 * A text of its own. V8 lets a part of a text point into the whole, so that one remembered cell would keep a whole piece of its
 * file; and a piece with a single Chinese character in it takes two bytes for every digit.
 */
export const ownText = (text: string): string => Buffer.from(text).toString()

/**
 * Reads as `read` does, which must depend on nothing but the text; at most `most` answers are remembered, then all are
 * forgotten and the next ones take their place. What cannot be read is never remembered.
 */
export const remembered = <A>(
  read: (text: string) => A | undefined,
  most: number = MOST_REMEMBERED,
): ((text: string) => A | undefined) => {
  const known = new Map<string, A>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const own = ownText(text)
    const value = read(own)
    if (value === undefined || own.length > MOST_CHARACTERS) return value
    if (known.size >= most) known.clear()
    known.set(own, value)
    return value
  }
}
