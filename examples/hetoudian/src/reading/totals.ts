/** The line of totals that stands at the end of many books. */

const totals = new Set(['合计', '总计', '小计', '累计', '共计', 'total'])

/** Whether a text is a word for a total, however it is spelt: ` 合 计:`. */
export const spellsTotal = (text: string): boolean =>
  totals.has(
    text
      .normalize('NFKC')
      .replaceAll(/[\s::]/gu, '')
      .toLowerCase(),
  )

/** A digit or a letter before T, as most numbers and codes begin and no word for a total does. */
const beginsLikeNumber = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code < 0x54)
}

/** Whether the first cell of a row says that the row adds up the others. */
export const isTotal = (text: string): boolean => !beginsLikeNumber(text) && spellsTotal(text)
