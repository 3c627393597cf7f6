import { allowanceStory, exampleOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { LocalDate } from '../kernel/time.ts'
import { rulesInForce } from './redemption-rules.ts'
import { firstAfter, firstOf, firstOfNextMonth, RedemptionWindow, windowFrom } from './window.ts'

const day = (text: string) => exampleOf(LocalDate, text)

test.for([
  ['2026-02-01', '2026-02-01'],
  ['2026-02-02', '2026-02-15'],
  ['2026-02-16', '2026-03-01'],
  ['2026-12-16', '2027-01-01'],
] as const)('from %s goods may be redeemed on %s, on the 1st and 15th', ([on, next]) => {
  expect(windowFrom([1, 15], day(on))).toBe(next)
})

test.for([
  ['quarter', '2026-01-01', '2026-01-01', '2026-04-01'],
  ['quarter', '2026-06-30', '2026-04-01', '2026-07-01'],
  ['quarter', '2026-12-31', '2026-10-01', '2027-01-01'],
  ['year', '2026-12-31', '2026-01-01', '2027-01-01'],
] as const)('the %s of %s begins on %s and the next on %s', ([period, on, first, next]) => {
  expect([firstOf(period, day(on)), firstAfter(period, day(on))]).toEqual([first, next])
})

test('the month after December is January', () => {
  expect(firstOfNextMonth(day('2026-12-31'))).toBe('2027-01-01')
})

test('a window knows no day that some months lack', () => {
  expect(RedemptionWindow.is({ kind: 'on-days', days: [29] })).toBe(false)
  expect(RedemptionWindow.is({ kind: 'on-days', days: [28] })).toBe(true)
})

test('the rules of a day are the newest that have begun', () => {
  const rules = ['2026-02-01', '2026-05-01'].map((effectiveFrom, index) =>
    allowanceStory.rules(index + 1, effectiveFrom),
  )
  expect(rulesInForce(rules, day('2026-01-31'))).toBeUndefined()
  expect(rulesInForce(rules, day('2026-04-30'))?.version).toBe(1)
  expect(rulesInForce(rules, day('2026-05-01'))?.version).toBe(2)
})
