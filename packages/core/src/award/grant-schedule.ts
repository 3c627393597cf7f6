/** A grant that comes by itself: to whom, how much, and on which days. */
import * as t from 'io-ts'
import { brandedNumber } from '../kernel/branded.ts'
import { GrantKind } from '../kernel/grant-kind.ts'
import { PersonId, ScheduleId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { Months, NeedGrade, SomePoints, SomeQuantity, Years } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'
import { LocalDate, MonthDay } from '../kernel/time.ts'

/** Whoever belongs to it at the end of the day before. */
export const GrantGroup = t.union(
  [
    /** accounts whose holder has one of these statuses, those of households too */
    t.strict({ by: t.literal('status'), statuses: list(Keyword, 1, 20) }),
    /** whose assessed need is valid, of this grade or a more needy one */
    t.strict({ by: t.literal('need'), upToGrade: NeedGrade }),
    /** who is of these ages on the day, both included */
    t.strict({ by: t.literal('age'), from: Years, to: Years }),
    t.strict({ by: t.literal('stars'), atLeast: SomeQuantity }),
    t.strict({ by: t.literal('named'), people: list(PersonId, 1, 1_000) }),
  ],
  'GrantGroup',
)
export type GrantGroup = t.TypeOf<typeof GrantGroup>

const DayOfMonth = brandedNumber('DayOfMonth', (value) => Number.isSafeInteger(value) && value >= 1 && value <= 31)

/** A day that a month does not have is its last one. Festivals of the moon's calendar are listed day by day. */
export const GrantDays = t.union(
  [
    t.strict({ kind: t.literal('yearly'), day: MonthDay }),
    t.strict({ kind: t.literal('monthly'), day: DayOfMonth }),
    t.strict({ kind: t.literal('on-days'), days: list(LocalDate, 1, 100) }),
  ],
  'GrantDays',
)
export type GrantDays = t.TypeOf<typeof GrantDays>

export const GrantSchedule = t.strict(
  {
    scheduleId: ScheduleId,
    group: GrantGroup,
    /** for each of the group, each time; of the granted class */
    points: SomePoints,
    kind: GrantKind,
    /** how long they are good; absent: for ever */
    validMonths: optional(Months),
    days: GrantDays,
    firstDay: LocalDate,
    /** absent: until it is stopped */
    lastDay: optional(LocalDate),
  },
  'GrantSchedule',
)
export type GrantSchedule = t.TypeOf<typeof GrantSchedule>
