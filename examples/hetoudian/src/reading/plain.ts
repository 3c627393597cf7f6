/** Text as it is compared: half-width letters and digits, one space where there were many. */

const SPACE = 0x20
const isVisibleAscii = (code: number): boolean => code > SPACE && code < 0x7f
/** Nothing is folded into one of these, and none of them melts into its neighbour. */
const isCommonChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Letters, digits and Chinese characters with single spaces between them, as nearly all cells are: nothing is to be done. */
const isPlain = (text: string): boolean => {
  let isAfterSpace = true
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const isSpace = code === SPACE
    if (isSpace ? isAfterSpace : !(isVisibleAscii(code) || isCommonChinese(code))) return false
    isAfterSpace = isSpace
  }
  return !isAfterSpace || text === ''
}

/** What `plain` makes of any text. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()

/** What `written` makes of any text. */
export const tidied = (text: string): string => text.replaceAll(/[\s\u200b\ufeff\p{Cc}]+/gu, ' ').trim()

/** Full-width `HTD-0012` and ` HTD-0012 ` are the same text to a reader, so they are to us. */
export const plain = (text: string): string => (isPlain(text) ? text : folded(text))

/** A name or remark: spaces trimmed, but punctuation left as its writer chose it. */
export const written = (text: string): string => (isPlain(text) ? text : tidied(text))

/** Nothing but spaces. */
export const isBlank = (text: string): boolean => text === '' || text.trim() === ''
