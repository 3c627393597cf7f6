/** Dates as people type them. */
import { describe, expect, it } from 'vitest'
import { parseDate, parseMoment, parseMonth } from './dates.ts'

describe('a date in a book', () => {
  it.each([
    ['2026/2/10'],
    ['2026-02-10'],
    ['2026.2.10'],
    ['2026年2月10日'],
    ['20260210'],
    ['2026/2/10'],
    [' 2026-2-10 '],
    ['46063'],
    ['2026-02-10 08:30'],
  ])('reads %s as the tenth of February', (text) => {
    expect(parseDate(text)).toBe('2026-02-10')
  })

  it('reads the birthday of the oldest as Excel keeps it', () => {
    expect(parseDate('18700')).toBe('1951-03-13')
  })

  it.each([['2026-02-30'], ['昨天'], [''], ['10/2/2026'], ['2026/13/1'], ['123'], ['99999']])(
    'does not guess what day %s may be',
    (text) => {
      expect(parseDate(text)).toBeUndefined()
    },
  )
})

describe('a moment in a book', () => {
  it.each([
    ['2026/2/10 8:30'],
    ['2026-02-10 08:30:00'],
    ['2026-02-10T08:30'],
    ['2026年2月10日8时30分'],
    ['2026年2月10日 8点30分'],
    ['2026-2-10 上午8:30'],
    ['2026/2/10 8:30'],
    ['46063.354166666664'],
  ])('reads %s on the clock of the town', (text) => {
    expect(parseMoment(text)).toBe('2026-02-10T00:30:00.000Z')
  })

  it('adds half a day to an hour of the afternoon', () => {
    expect(parseMoment('2026-02-10 下午2:15')).toBe('2026-02-10T06:15:00.000Z')
  })

  it('takes a day without a time as its beginning', () => {
    expect(parseMoment('2026-02-10')).toBe('2026-02-09T16:00:00.000Z')
  })

  it.each([['2026-02-10 25:00'], ['2026-02-10 8:75'], ['8:30'], ['2026-02-10 早上']])('refuses %s', (text) => {
    expect(parseMoment(text)).toBeUndefined()
  })
})

describe('a month in a book', () => {
  it.each([['2026-02'], ['2026/2'], ['2026.2'], ['2026年2月'], ['202602'], ['2026-02-10'], ['46063'], [' 2026/2 ']])(
    'reads %s as February',
    (text) => {
      expect(parseMonth(text)).toBe('2026-02')
    },
  )

  it.each([['2026-13'], ['2026-00'], ['0026-02'], ['二月'], ['2'], [''], ['99999']])(
    'does not guess what month %s may be',
    (text) => {
      expect(parseMonth(text)).toBeUndefined()
    },
  )
})

describe('what programs write where they have no date', () => {
  it.each([
    'NaN',
    'Invalid Date',
    'NaN-NaN-NaN',
    'Infinity',
    '-Infinity',
    '1e400',
    'null',
    '#NUM!',
    '#####',
    '1900-01-00',
  ])('%s is none', (text) => {
    for (const parse of [parseDate, parseMoment, parseMonth]) expect(parse(text)).toBeUndefined()
  })
})
