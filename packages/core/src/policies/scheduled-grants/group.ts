/** Who belongs to a group on the day of a grant: whoever did at the end of the day before, so that no hour of the run decides. */

import type { GrantGroup } from '../../award/grant-schedule.ts'
import { entriesOf, lookUp } from '../../kernel/dictionary.ts'
import type { AccountId, PersonId } from '../../kernel/ids.ts'
import { keptIn } from '../../kernel/kept-record.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { History, Known, ScheduledGrantsState } from './state.ts'

const before = <Value>(history: History<Value>, on: LocalDate): Value | undefined =>
  history.findLast(({ since }) => since < on)?.value

/** Accounts, of people and of households, with one of these statuses. */
export const accountsOf = (
  { statuses, left, keptFor }: ScheduledGrantsState,
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
    .map(([accountId]) => keptIn(keptFor, accountId as AccountId) as AccountId)

/** By age: all, for whose birth dates are not known here. The volunteer's own record decides then. */
export const peopleOf = (
  { people, keptFor }: ScheduledGrantsState,
  group: Exclude<GrantGroup, { readonly by: 'status' }>,
  on: LocalDate,
): ReadonlyArray<PersonId> => {
  const named = new Set(group.by === 'named' ? group.people.map((personId) => keptIn(keptFor, personId)) : [])
  return entriesOf(people)
    .filter(([personId, known]) => {
      const isNamed = named.has(keptIn(keptFor, personId as PersonId))
      return isThere(known, on) && (isNamed || belongs(known, group, on))
    })
    .map(([personId]) => keptIn(keptFor, personId as PersonId) as PersonId)
}

const isThere = ({ registeredOn, leftOn }: Known, on: LocalDate): boolean =>
  registeredOn < on && (leftOn === null || leftOn >= on)

const belongs = (
  { stars, needs }: Known,
  group: Exclude<GrantGroup, { readonly by: 'status' }>,
  on: LocalDate,
): boolean => {
  switch (group.by) {
    case 'age':
      return true
    case 'stars':
      return (before(stars, on) ?? 0) >= group.atLeast
    // By number alone, as above.
    case 'named':
      return false
    case 'need': {
      const need = before(needs, on) ?? null
      return need !== null && need.grade <= group.upToGrade && need.validUntil >= on
    }
  }
}
