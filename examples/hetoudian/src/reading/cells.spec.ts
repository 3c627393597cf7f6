/** Cells as people fill them in. */
import { Fen, IdentityNumber, Points, SomeMinutes, TaskId, VolunteerNumber } from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type Cell, codeOf, compact, idOf, keywords, minutes, money, name, numberOf, oneOf, person } from './cells.ts'
import { keywordOf, nameOfKeyword } from './keywords.ts'

const value = <A>(cell: Cell<A>, text: string): A | undefined => {
  const read = cell(text)
  return isLeft(read) ? undefined : read.right
}

describe('a cell', () => {
  it.each([
    ['120', 120],
    ['120', 120],
    ['1,200 分', 1200],
    ['12.0', 12],
    ['0', 0],
  ])('with the number %s is read', (text, expected) => {
    expect(value(numberOf(Points), text)).toBe(expected)
  })

  it.each([['十二'], ['-3'], ['1.5'], [''], ['1e5'], ['9999999999999999']])(
    'with %s is not taken for a number',
    (text) => {
      expect(value(numberOf(Points), text)).toBeUndefined()
    },
  )

  it.each([
    ['90', 90],
    ['90分钟', 90],
    ['1.5小时', 90],
    ['1小时30分', 90],
    ['2h', 120],
  ])('with the length of time %s is read in minutes', (text, expected) => {
    expect(value(minutes(SomeMinutes), text)).toBe(expected)
  })

  it('with more than a day is not taken for a shift', () => {
    expect(value(minutes(SomeMinutes), '25小时')).toBeUndefined()
  })

  it('with an amount of yuan is read in fen', () => {
    expect(value(money(Fen), '¥12.50元')).toBe(1250)
    expect(value(money(Fen), '12.505')).toBeUndefined()
  })

  it('with a card number is read in any width and case', () => {
    expect(value(codeOf(VolunteerNumber), ' htd-0012')).toBe('HTD-0012')
    expect(value(person, 'HTD-0012')).toBe(value(person, 'HTD-0012'))
    expect(value(person, '王秀英')).toBeUndefined()
  })

  it('with the number of a thing is its id in small letters', () => {
    expect(value(idOf(TaskId), 'RW-2025-0007')).toBe('rw-2025-0007')
    expect(value(idOf(TaskId), 'RW-2025-坏')).toBeUndefined()
  })

  it('with an identity number that Excel spoilt is not read', () => {
    const cell = compact(IdentityNumber, '', '')
    expect(value(cell, '37028519630101123x')).toBe('37028519630101123X')
    expect(value(cell, '3.70285E+17')).toBeUndefined()
  })

  it('keeps the punctuation of a name', () => {
    expect(value(name, ' 大米(5 公斤) ')).toBe('大米(5 公斤)')
  })

  it('with a word of a list is that word, and the advice names the list', () => {
    const cell = oneOf({ 柜台: 'counter', 预约: 'advance' })
    expect(value(cell, '柜台 ')).toBe('counter')
    expect(cell('电话')).toMatchObject({ left: { en: 'must be one of: 柜台, 预约' } })
  })

  it('with several skills is read one by one', () => {
    expect(value(keywords, '做饭、理发')).toHaveLength(2)
  })
})

describe('a keyword', () => {
  it.each([['敬老助老'], ['扫雪'], ['袋'], ['𠮷祥扫雪队']])('for %s can be read back', (text) => {
    const keyword = keywordOf(text)
    expect(keyword === undefined ? undefined : nameOfKeyword(keyword)).toBe(text)
  })

  it('cannot be made of a long sentence', () => {
    expect(keywordOf('这是一个特别特别特别长的类别名称')).toBeUndefined()
  })
})
