/** Stretches of time in which a volunteer was there, merged so that the same minute never counts twice. */
import { asMinutes, MAX_MINUTES, type Minutes } from '../kernel/quantities.ts'
import { type Instant, laterOf, minutesBetween } from '../kernel/time.ts'

/** From a moment to a later one. */
export interface Period {
  readonly from: Instant
  readonly to: Instant
}

/** Whether two periods share a moment; touching ends do not. */
export const doOverlap = (one: Period, other: Period): boolean => one.from < other.to && other.from < one.to

/** Whether the periods, which stand merged, already tell of this one. */
export const isCovered = (periods: ReadonlyArray<Period>, period: Period): boolean =>
  periods.some((known) => known.from <= period.from && period.to <= known.to)

/** The periods and one more, in order of time, each apart from the next. */
export const merged = (periods: ReadonlyArray<Period>, added: Period): ReadonlyArray<Period> => {
  const inOrder = [...periods, added].toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const apart: Array<Period> = []
  for (const period of inOrder) {
    const last = apart.at(-1)
    if (last === undefined || period.from > last.to) apart.push(period)
    else apart[apart.length - 1] = { from: last.from, to: laterOf(last.to, period.to) }
  }
  return apart
}

/** Whole minutes in all periods together, one day at most. */
export const minutesIn = (periods: ReadonlyArray<Period>): Minutes => {
  const sum = periods.reduce((minutes, { from, to }) => minutes + minutesBetween(from, to), 0)
  return asMinutes(Math.min(sum, MAX_MINUTES))
}
