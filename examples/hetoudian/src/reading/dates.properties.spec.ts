/** Dates and moments in every way of writing them, against the calendar of the platform. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate, parseMoment } from './dates.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const TOWN_OFFSET = 480 * MINUTE
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

/** The minutes of two centuries on the clock of the town, so that Excel's numbers can say them too. */
const townMinute = fc
  .integer({ min: Date.UTC(1928, 0, 1) / MINUTE, max: Date.UTC(2118, 0, 1) / MINUTE })
  .map((minutes) => new Date(minutes * MINUTE))

const two = (number: number): string => String(number).padStart(2, '0')

interface Written {
  readonly at: Date
  readonly day: string
  readonly time: string
}

/** Digits in any width, a gap or none where the day ends in a word. */
const written: fc.Arbitrary<Written> = fc
  .record({
    at: townMinute,
    isPadded: fc.boolean(),
    day: fc.constantFrom('-', '/', '.', '年'),
    time: fc.constantFrom(':', '时', '点', '半日'),
    isWide: fc.boolean(),
  })
  .map(({ at, isPadded, day, time, isWide }) => {
    const digits = (number: number): string => (isPadded ? two(number) : String(number))
    const wide = (text: string): string =>
      isWide ? text.replaceAll(/[\d:]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : text
    const [year, month, date] = [String(at.getUTCFullYear()), digits(at.getUTCMonth() + 1), digits(at.getUTCDate())]
    const [hour, minute] = [at.getUTCHours(), two(at.getUTCMinutes())]
    const halfDay = hour < 12 ? `上午${hour}:${minute}` : `下午${hour === 12 ? 12 : hour - 12}:${minute}`
    const clock = time === '半日' ? halfDay : `${digits(hour)}${time}${minute}`
    return {
      at,
      day: wide(day === '年' ? `${year}年${month}月${date}日` : [year, month, date].join(day)),
      time: wide(clock),
    }
  })

const isoDate = (at: Date): string => at.toISOString().slice(0, 10)
const isoInstant = (at: Date): string => new Date(at.getTime() - TOWN_OFFSET).toISOString()

describe('a day and a time', () => {
  it('are read as the platform’s calendar has them, however they are written', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(' ', '  ', '\u3000'), ({ at, day, time }, gap) => {
        expect(parseDate(day)).toBe(isoDate(at))
        expect(parseMoment(`${day}${gap}${time}`)).toBe(isoInstant(at))
        expect(parseMoment(day)).toBe(isoInstant(new Date(Math.floor(at.getTime() / DAY) * DAY)))
      }),
      { numRuns: 2_000 },
    )
  })

  it('are read from the number in which Excel keeps them', () => {
    fc.assert(
      fc.property(townMinute, (at) => {
        const serial = (at.getTime() - EXCEL_EPOCH) / DAY
        expect(parseMoment(String(serial))).toBe(isoInstant(at))
        expect(parseDate(String(Math.floor(serial)))).toBe(isoDate(at))
      }),
      { numRuns: 2_000 },
    )
  })

  it('before the first day that the bank knows are no moment', () => {
    expect(parseMoment('1900-01-01 7:59')).toBeUndefined()
    expect(parseMoment('1900-01-01 8:00')).toBe('1900-01-01T00:00:00.000Z')
  })
})
