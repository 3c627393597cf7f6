/** Tasks that come again: a template is a plan without days, and drafts for days follow from it. */
import * as t from 'io-ts'
import { draftIdOf, taskIdOf } from '../kernel/derive.ts'
import { ShiftId, UnitId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import type { CommandHeader } from '../kernel/message.ts'
import { Capacity, Minutes, SomeMinutes } from '../kernel/quantities.ts'
import { Keyword, Name } from '../kernel/text.ts'
import { addDays, addMinutes, type LocalDate, startOfDay } from '../kernel/time.ts'
import type { DraftTask } from './commands.ts'
import { termsFields, termsOf } from './terms.ts'

/** A time slot by the town's clock. */
const TemplateShift = t.strict(
  { shiftId: ShiftId, startsAtMinute: Minutes, minutes: SomeMinutes, capacity: Capacity },
  'TemplateShift',
)

export const TaskTemplate = t.strict(
  {
    templateId: Keyword,
    unitId: UnitId,
    title: Name,
    category: Keyword,
    place: Name,
    shifts: list(TemplateShift, 1, 20),
    ...termsFields,
  },
  'TaskTemplate',
)
export type TaskTemplate = t.TypeOf<typeof TaskTemplate>

/** Who asks for the drafts, and when. */
export type AskedBy = Pick<CommandHeader, 'actor' | 'onBehalfOf' | 'occurredAt' | 'correlationId'>

/**
 * One draft for each day, each day once. The ids follow from the template and the day, so that running it twice, or for days
 * that overlap, drafts nothing twice: what is there already is refused as TaskAlreadyDrafted.
 */
export const draftsFrom = (
  template: TaskTemplate,
  days: ReadonlyArray<LocalDate>,
  { actor, onBehalfOf, occurredAt, correlationId }: AskedBy,
): ReadonlyArray<DraftTask> =>
  [...new Set(days)].map((day) => {
    const { templateId, unitId, title, category, place } = template
    const taskId = taskIdOf(templateId, day)
    const header = { actor, onBehalfOf, occurredAt, correlationId, causationId: undefined }
    const plan = { taskId, unitId, title, category, place, shifts: shiftsOn(template, day), ...termsOf(template) }
    return { type: 'DraftTask', commandId: draftIdOf(taskId, occurredAt), ...header, ...plan }
  })

const shiftsOn = ({ shifts }: TaskTemplate, day: LocalDate): DraftTask['shifts'] =>
  shifts.map(({ shiftId, startsAtMinute, minutes, capacity }) => {
    const startsAt = addMinutes(startOfDay(day), startsAtMinute)
    return { shiftId, startsAt, endsAt: addMinutes(startsAt, minutes), capacity }
  })

/** The most days that one rhythm gives: a leap year of them. */
const MOST_DAYS = 366

/** Every so many days from the first to the last, both included; 366 days at most. */
export const daysEvery = (everyDays: number, first: LocalDate, last: LocalDate): ReadonlyArray<LocalDate> => {
  const days: Array<LocalDate> = []
  const step = Math.max(1, Math.trunc(everyDays))
  for (let day = first; day <= last && days.length < MOST_DAYS; day = addDays(day, step)) days.push(day)
  return days
}
