/** What two towns agreed on: how many points of the one are worth how many of the other, and how many may pass. Each town keeps it from its own side. */
import * as t from 'io-ts'
import { Rounding } from '../award/rounding.ts'
import { AgreementId } from '../kernel/ids.ts'
import { optional } from '../kernel/optional.ts'
import { MonthlyCeiling, RatioPart } from '../kernel/quantities.ts'
import { type Instant, LocalDate, localDateOf } from '../kernel/time.ts'

/** So many of this town's points are worth so many of the other's: 1 and 1 where points are points. */
export const Exchange = t.strict({ ours: RatioPart, theirs: RatioPart }, 'Exchange')
export type Exchange = t.TypeOf<typeof Exchange>

export const Agreement = t.strict(
  {
    /** the same in both towns */
    agreementId: AgreementId,
    effectiveFrom: LocalDate,
    /** the last day on which points may be sent; absent: until another agreement takes its place */
    lastDay: optional(LocalDate),
    exchange: Exchange,
    /** of what the whole transfer is worth */
    rounding: Rounding,
    /** the most points of this town that may be sent in a month of the calendar; zero: none */
    monthlyPoints: MonthlyCeiling,
  },
  'Agreement',
)
export type Agreement = t.TypeOf<typeof Agreement>

/** The agreement by which points sent at a moment pass; undefined where there is none. `agreements`: oldest first. */
export const agreementAt = (agreements: ReadonlyArray<Agreement>, at: Instant): Agreement | undefined => {
  const day = localDateOf(at)
  const latest = agreements.findLast(({ effectiveFrom }) => effectiveFrom <= day)
  if (latest === undefined) return undefined
  return latest.lastDay === undefined || day <= latest.lastDay ? latest : undefined
}
