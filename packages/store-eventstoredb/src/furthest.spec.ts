import { expect, test } from 'vitest'
import { furthest } from './furthest.ts'

const CASES = [
  { what: 'the first checkpoint is taken', reached: undefined, told: 700n, gives: 700 },
  { what: 'a later one is taken', reached: 700, told: 701n, gives: 701 },
  { what: 'the same again changes nothing', reached: 700, told: 700n, gives: 700 },
  { what: 'an earlier one changes nothing', reached: 700, told: 12n, gives: 700 },
  { what: '2^64 - 1, which means the end, is not believed', reached: 700, told: 2n ** 64n - 1n, gives: 700 },
  {
    what: '2^64 - 1 before anything was seen is not believed',
    reached: undefined,
    told: 2n ** 64n - 1n,
    gives: undefined,
  },
  { what: '2^63 is not believed', reached: 700, told: 2n ** 63n, gives: 700 },
  { what: 'what no number holds exactly is not believed', reached: 700, told: 2n ** 53n, gives: 700 },
  { what: 'the last that a number holds is taken', reached: 700, told: 2n ** 53n - 1n, gives: Number.MAX_SAFE_INTEGER },
]

test.each(CASES)('$what', ({ reached, told, gives }) => {
  expect(furthest(reached, told)).toBe(gives)
})
