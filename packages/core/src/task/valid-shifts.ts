/** What every list of shifts must be: each with its own id, each ending after it starts, none longer than a day. */
import { MAX_MINUTES } from '../kernel/quantities.ts'
import { minutesBetween } from '../kernel/time.ts'
import {
  type ShiftEndsBeforeItStarts,
  type ShiftRepeated,
  type ShiftTooLong,
  shiftEndsBeforeItStarts,
  shiftRepeated,
  shiftTooLong,
} from './refusals.ts'
import type { Shift } from './shift.ts'

export type ShiftFault = ShiftRepeated | ShiftEndsBeforeItStarts | ShiftTooLong

/** The first fault; undefined where all is well. */
export const faultIn = (shifts: ReadonlyArray<Shift>): ShiftFault | undefined => {
  const seen = new Set<string>()
  for (const { shiftId, startsAt, endsAt } of shifts) {
    if (seen.has(shiftId)) return shiftRepeated({ shiftId })
    seen.add(shiftId)
    if (endsAt <= startsAt) return shiftEndsBeforeItStarts({ shiftId, startsAt, endsAt })
    const minutes = minutesBetween(startsAt, endsAt)
    if (minutes > MAX_MINUTES) return shiftTooLong({ shiftId, minutes, mostMinutes: MAX_MINUTES })
  }
  return undefined
}
