/** How old somebody is on a day, as far as rules need it. */
import * as t from 'io-ts'
import { fullYearsBetween, type LocalDate } from '../kernel/time.ts'

/** The age on the day of the record, as coarse as the law needs it: data of those under 14 are sensitive (PIPL, art. 31). */
export const AgeBand = t.union([t.literal('under-14'), t.literal('14-to-17'), t.literal('adult')], 'AgeBand')
export type AgeBand = t.TypeOf<typeof AgeBand>

/** The band of a day; it changes on the birthday itself. */
export const ageBandOf = (birthDate: LocalDate, on: LocalDate): AgeBand => {
  const years = fullYearsBetween(birthDate, on)
  if (years < 14) return 'under-14'
  return years < 18 ? '14-to-17' : 'adult'
}
