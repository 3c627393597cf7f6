/** The quick answers about a text agree with the general ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, isBlank, plain, tidied, written } from './plain.ts'
import { isTotal, spellsTotal } from './totals.ts'

/** Characters that cells are made of, and those that only look like them. */
const characters = fc.constantFrom(
  ...['a', 'T', '1', '-', ' ', ' ', '\t', '\n', '\u0000', '\u007f', '\u00a0', '\u0301', '\u200b', '\u3000', '\ufeff'],
  ...['合', '计', '总', '日', '⽇', '丽', '豈', '鿿', '㍻', '1', 'T', ':', ':', ',', '゙', 'か', '𠮷', '﹣'],
)
const cellText = fc.oneof(
  fc.string({ unit: characters, maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('合计', ' 总 计:', 'TOTAL', 'total:', '小计', '2025', 'HTD-0012'),
)

const forEveryText = (check: (text: string) => void): void => {
  const property = fc.property(cellText, (text) => {
    check(text)
  })
  fc.assert(property, { numRuns: 5_000 })
}

describe('a text', () => {
  it('that is plain already is what folding makes of it', () => {
    forEveryText((text) => expect(plain(text)).toBe(folded(text)))
  })

  it('that is tidy already is what tidying makes of it', () => {
    forEveryText((text) => expect(written(text)).toBe(tidied(text)))
  })

  it('is blank where nothing is left of it without its spaces', () => {
    forEveryText((text) => expect(isBlank(text)).toBe(text.trim() === ''))
  })

  it('that begins like a number never spells a total', () => {
    forEveryText((text) => expect(isTotal(text)).toBe(spellsTotal(text)))
  })
})
