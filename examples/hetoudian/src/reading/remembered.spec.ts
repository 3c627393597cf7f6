/** What was read lately. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownText, remembered } from './remembered.ts'

const counting = (most?: number) => {
  const asked: Array<string> = []
  const read = remembered((text) => {
    asked.push(text)
    return text === '坏' ? undefined : text.length
  }, most)
  return { read, asked }
}

describe('a reader that remembers', () => {
  it('answers as it would without its memory, whatever it was asked before', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '坏', '好'), maxLength: 3 }))
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 4 }), (cells, most) => {
        const { read } = counting(most)
        for (const cell of cells) expect(read(cell)).toBe(cell === '坏' ? undefined : cell.length)
      }),
    )
  })

  it('reads a text that comes back only once', () => {
    const { read, asked } = counting()
    read('HTD-0012')
    read('HTD-0012')
    expect(asked).toEqual(['HTD-0012'])
  })

  it('forgets all when it knows as much as it may', () => {
    const { read, asked } = counting(2)
    for (const text of ['1', '2', '3', '3', '1']) read(text)
    expect(asked).toEqual(['1', '2', '3', '1'])
  })

  it('remembers neither what cannot be read nor what is long', () => {
    const { read, asked } = counting()
    const long = '长'.repeat(65)
    for (const text of ['坏', '坏', long, long]) read(text)
    expect(asked).toEqual(['坏', '坏', long, long])
  })

  it('has texts of its own that say the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('7', 'é', '好', '𠮷', '\ufeff') }), (text) => {
        expect(ownText(text)).toBe(text)
      }),
    )
  })
})
