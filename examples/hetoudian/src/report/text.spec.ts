/** Text in columns. */
import { describe, expect, it } from 'vitest'
import { table, widthOf } from './text.ts'

describe('text in columns', () => {
  it('counts a Chinese character as two letters', () => {
    expect(widthOf('米 5 公斤')).toBe(9)
  })

  it('stands straight whatever the language of its cells', () => {
    const lines = table(
      [
        { title: '品名', side: 'left' },
        { title: 'pieces', side: 'right' },
      ],
      [
        ['大米', '12'],
        ['oil', '3'],
      ],
    )
    expect(lines).toEqual(['  品名  pieces', '  大米      12', '  oil        3'])
  })
})
