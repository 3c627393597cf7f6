/**
 * Who pooled with whom on which day, as the register told it so far. A change counts from its whole day on; of several on one
 * day the last. No news is dated before what the register knew of the same person already: what was answered stays so.
 */
import type { HouseholdFormed } from '../household/events.ts'
import { type Dictionary, emptyDictionary, entriesWhere, lookUp, withEntry } from '../kernel/dictionary.ts'
import type { HouseholdId, PersonId } from '../kernel/ids.ts'
import { type LocalDate, localDateOf } from '../kernel/time.ts'
import type { Recorded } from './policy.ts'

type Pooling = HouseholdFormed['pooling']

interface Since<Value> {
  readonly day: LocalDate
  readonly value: Value
}

type History<Value> = ReadonlyArray<Since<Value>>

export interface Memberships {
  /** by person: their household from a day on, null for none; in order of the days */
  readonly householdOf: Dictionary<History<HouseholdId | null>>
  /** by household */
  readonly poolingOf: Dictionary<History<Pooling>>
}

export const noMemberships: Memberships = { householdOf: emptyDictionary(), poolingOf: emptyDictionary() }

/** The household to whose account goes what a person earned on a day; undefined where it is their own. */
export const poolOf = (
  { householdOf, poolingOf }: Memberships,
  personId: PersonId,
  day: LocalDate,
): HouseholdId | undefined => {
  const householdId = onDay(lookUp(householdOf, personId), day) ?? undefined
  if (householdId === undefined) return undefined
  return onDay(lookUp(poolingOf, householdId), day) === 'together' ? householdId : undefined
}

const onDay = <Value>(history: History<Value> | undefined, day: LocalDate): Value | undefined =>
  history?.findLast((since) => since.day <= day)?.value

const withSince = <Value>(
  histories: Dictionary<History<Value>>,
  key: string,
  day: LocalDate,
  value: Value,
): Dictionary<History<Value>> => {
  const before = lookUp(histories, key) ?? []
  const last = before.at(-1)
  const from = last !== undefined && last.day > day ? last.day : day
  return withEntry(histories, key, [...before.filter((since) => since.day !== from), { day: from, value }])
}

const belonging = (
  memberships: Memberships,
  people: ReadonlyArray<PersonId>,
  day: LocalDate,
  householdId: HouseholdId | null,
): Memberships => ({
  ...memberships,
  householdOf: people.reduce((of, personId) => withSince(of, personId, day, householdId), memberships.householdOf),
})

const pooling = (memberships: Memberships, householdId: HouseholdId, day: LocalDate, how: Pooling): Memberships => ({
  ...memberships,
  poolingOf: withSince(memberships.poolingOf, householdId, day, how),
})

const membersOf = ({ householdOf }: Memberships, householdId: HouseholdId): ReadonlyArray<PersonId> =>
  entriesWhere(householdOf, (history) => history.at(-1)?.value === householdId).map(([person]) => person as PersonId)

export const withNews = (memberships: Memberships, { event, metadata }: Recorded): Memberships => {
  const day = localDateOf(metadata.occurredAt)
  switch (event.type) {
    case 'HouseholdFormed': {
      const people = event.members.map(({ personId }) => personId)
      return belonging(pooling(memberships, event.householdId, day, event.pooling), people, day, event.householdId)
    }
    case 'MemberAdded':
      return belonging(memberships, [event.personId], day, event.householdId)
    case 'MemberRemoved':
      return belonging(memberships, [event.personId], day, null)
    case 'PoolingChanged':
      return pooling(memberships, event.householdId, day, event.pooling)
    case 'HouseholdSplit': {
      const fresh = pooling(memberships, event.newHouseholdId, day, event.pooling)
      return belonging(fresh, event.leaving, day, event.newHouseholdId)
    }
    case 'HouseholdsMerged':
      return belonging(memberships, membersOf(memberships, event.householdId), day, event.intoId)
    case 'HouseholdDissolved':
      return belonging(memberships, membersOf(memberships, event.householdId), day, null)
    default:
      return memberships
  }
}
