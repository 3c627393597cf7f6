/** Who belongs to a group on the day of a grant: whoever did at the end of the day before, so that no hour of the run decides. */

import type { GrantGroup } from '../../award/grant-schedule.ts'
import { entriesOf, lookUp } from '../../kernel/dictionary.ts'
import type { AccountId, PersonId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { History, Known, ScheduledGrantsState } from './state.ts'

const before = <Value>(history: History<Value>, on: LocalDate): Value | undefined =>
  history.findLast(({ since }) => since < on)?.value

/** Accounts, of people and of households, with one of these statuses. */
export const accountsOf = (
  { statuses, left }: ScheduledGrantsState,
  wanted: ReadonlyArray<Keyword>,
  on: LocalDate,
): ReadonlyArray<AccountId> =>
  entriesOf(statuses)
    .filter(([accountId, history]) => {
      const status = before(history, on)
      const leftOn = lookUp(left, accountId)
      const hasLeft = leftOn !== undefined && leftOn < on
      return !hasLeft && status !== undefined && wanted.includes(status)
    })
    .map(([accountId]) => accountId as AccountId)

/** By age: all, for whose birth dates are not known here. The volunteer's own record decides then. */
export const peopleOf = (
  { people }: ScheduledGrantsState,
  group: Exclude<GrantGroup, { readonly by: 'status' }>,
  on: LocalDate,
): ReadonlyArray<PersonId> =>
  entriesOf(people)
    .filter(([personId, known]) => isThere(known, on) && belongs(personId as PersonId, known, group, on))
    .map(([personId]) => personId as PersonId)

const isThere = ({ registeredOn, leftOn }: Known, on: LocalDate): boolean =>
  registeredOn < on && (leftOn === null || leftOn >= on)

const belongs = (
  personId: PersonId,
  { stars, needs }: Known,
  group: Exclude<GrantGroup, { readonly by: 'status' }>,
  on: LocalDate,
): boolean => {
  switch (group.by) {
    case 'age':
      return true
    case 'stars':
      return (before(stars, on) ?? 0) >= group.atLeast
    case 'named':
      return group.people.includes(personId)
    case 'need': {
      const need = before(needs, on) ?? null
      return need !== null && need.grade <= group.upToGrade && need.validUntil >= on
    }
  }
}
