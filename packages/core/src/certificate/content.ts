/** What a certificate says (guidance on volunteer service records of 2015): who served, how long, in which tasks. */
import * as t from 'io-ts'
import { optional } from '../kernel/optional.ts'
import { SomeServiceMinutes } from '../kernel/quantities.ts'
import { IdentityNumber, Keyword, Name, VolunteerNumber } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'

export const Holder = t.strict(
  { name: Name, volunteerNumber: VolunteerNumber, identityNumber: optional(IdentityNumber) },
  'Holder',
)
export type Holder = t.TypeOf<typeof Holder>

/** One task and how long the holder served in it, from the first of these days to the last. */
export const ServedTask = t.strict(
  { title: Name, category: Keyword, from: LocalDate, until: LocalDate, minutes: SomeServiceMinutes },
  'ServedTask',
)
export type ServedTask = t.TypeOf<typeof ServedTask>

/** A longer life of service is told in several certificates. */
export const MOST_TASKS = 500
