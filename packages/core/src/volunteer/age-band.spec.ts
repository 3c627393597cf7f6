/** The band changes on the birthday itself. */
import { exampleOf } from '@lovebank/testkit'
import { expect, it } from 'vitest'
import { LocalDate } from '../kernel/time.ts'
import { ageBandOf } from './age-band.ts'

it.each([
  ['2026-03-07', 'under-14'],
  ['2026-03-08', '14-to-17'],
  ['2030-03-07', '14-to-17'],
  ['2030-03-08', 'adult'],
] as const)('on %s somebody born on 8 March 2012 is %s', (on, band) => {
  expect(ageBandOf(exampleOf(LocalDate, '2012-03-08'), exampleOf(LocalDate, on))).toBe(band)
})
