/** Words made by the bank, cut to what a note may hold. */
import type { Note } from '../kernel/text.ts'

const MOST_CHARACTERS = 1_000

/** The text without control characters, cut to 1,000 characters; half a character at the cut becomes a replacement sign. */
export const noteOf = (text: string): Note =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, MOST_CHARACTERS)
    .toWellFormed() as Note
