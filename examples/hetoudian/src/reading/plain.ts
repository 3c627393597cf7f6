/** Text as it is compared: half-width letters and digits, one space where there were many. */

/** Full-width `HTD-0012` and ` HTD-0012 ` are the same text to a reader, so they are to us. */
export const plain = (text: string): string => {
  if (/^[\x21-\x7e]*$/u.test(text)) return text
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()
}

/** A name or remark: spaces trimmed, but punctuation left as its writer chose it. */
export const written = (text: string): string => text.replaceAll(/[\s\u200b\ufeff\p{Cc}]+/gu, ' ').trim()
