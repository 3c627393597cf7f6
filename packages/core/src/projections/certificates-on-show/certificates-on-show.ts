/** Which certificates were issued lately, for everybody to see? */
import type { UnitId } from '../../kernel/ids.ts'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import { publicName } from '../public-names.ts'
import { rowsOf, sortedBy } from '../table.ts'
import type { CertificatesShown } from './fold.ts'

/** Usually at least 7 days after the issue (guidance on volunteer service records of 2015). */
const USUAL_DAYS = 7

export interface CertificateOnShow {
  readonly number: string
  /** in full only by consent */
  readonly shownName: string
  readonly minutes: number
  readonly unitId: UnitId
  readonly issuedOn: LocalDate
  /** the last day on show */
  readonly until: LocalDate
}

/** The day of the issue does not count. What was issued last stands first. */
export const certificatesOnShow = (
  state: CertificatesShown,
  day: LocalDate,
  days = USUAL_DAYS,
): ReadonlyArray<CertificateOnShow> => {
  const shown = rowsOf(state.issued).flatMap(([number, { holderId, minutes, issuedOn, unitId }]) => {
    const until = addDays(issuedOn, days)
    if (day < issuedOn || until < day) return []
    return [{ number, shownName: publicName(state, holderId), minutes, unitId, issuedOn, until }]
  })
  return sortedBy(
    shown,
    ({ issuedOn }) => issuedOn,
    ({ number }) => number,
  ).toReversed()
}
