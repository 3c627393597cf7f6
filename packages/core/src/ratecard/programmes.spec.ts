/**
 * Rules that real programmes use, each as a card with worked sums: `fixtures/rate-cards`, a file for each. Whoever adds a rule
 * to the list adds its file, and the other way round.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { checkProgramme, exampleOf, Programme } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'

/** The rows and shapes of the domain that a card can hold, and one card with all of them. */
const rules = [
  'acts-by-the-month',
  'adopted-by-a-meeting',
  'award-for-an-act',
  'baihe',
  'base-amounts',
  'cap-on-the-balance',
  'cap-per-act',
  'cap-per-day',
  'cap-per-month',
  'cap-per-quarter',
  'cap-per-year',
  'commendation',
  'complaint-zero',
  'date-of-service',
  'full-score',
  'holiday-multiplier',
  'holidays-each-year',
  'kunshan',
  'lianyungang',
  'marginal-tiers',
  'meeting',
  'minimum-minutes',
  'nanjing',
  'night-multiplier',
  'no-shows',
  'plus-minus-pairs',
  'recruiting',
  'redemption-rules',
  'unit-block',
  'weekend-rate',
  'whole-programme',
]

const folder = new URL('../../fixtures/rate-cards/', import.meta.url)
const files = readdirSync(folder).sort()
const programmeIn = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

test('every rule has its file, and every file its rule', () => {
  expect(files).toEqual(rules.map((rule) => `${rule}.json`))
})

describe.each(files.map((file) => [file, programmeIn(file)] as const))('%s', (_, input) => {
  const { cases, faults } = checkProgramme(input)

  test('is a programme that a meeting can adopt, and says where it was found', () => {
    expect(faults).toEqual([])
    expect(exampleOf(Programme, input as never).source).not.toBe('')
  })

  test.each(cases.map((one) => [one.what, one] as const))('%s', (_what, one) => {
    expect(one).toMatchObject({ points: one.expected, isAsExpected: true })
  })

  test('asks something, and tells each sum and its words in both languages', () => {
    const { cases: asked = [], deposits = [] } = exampleOf(Programme, input as never)
    expect(asked.length + deposits.length).toBeGreaterThan(0)
    for (const { sum, en, zh } of [...asked, ...deposits]) {
      expect(sum).toMatch(/./)
      expect(en?.length).toBe(zh?.length ?? -1)
    }
  })
})
