/** One time slot of a task. */
import * as t from 'io-ts'
import { ShiftId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { Capacity } from '../kernel/quantities.ts'
import { Instant } from '../kernel/time.ts'

export const Shift = t.strict({ shiftId: ShiftId, startsAt: Instant, endsAt: Instant, capacity: Capacity }, 'Shift')
export type Shift = t.TypeOf<typeof Shift>

/** 1 to 100 shifts a task: a year of Sundays fits. */
export const Shifts = list(Shift, 1, 100)
