/** Who is kin of whom, and through whom a holder's points are spent: the part of the register that does not ask who lives where. */
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../kernel/dictionary.ts'
import type { PersonId } from '../kernel/ids.ts'
import { type KeptFor, keptIn, withKept } from '../kernel/kept-record.ts'
import type { Instant } from '../kernel/time.ts'
import type { KinshipEvent } from './kinship-events.ts'
import type { NamedRelative } from './relative.ts'

export interface SpendingRestriction {
  readonly named: ReadonlyArray<NamedRelative>
  readonly restrictedAt: Instant
}

export interface Kin {
  /** by person, both ways; never by the number of a duplicate */
  readonly kinOf: Dictionary<ReadonlyArray<PersonId>>
  /** by duplicate: the record that is kept */
  readonly keptFor: KeptFor
  /** by holder */
  readonly restrictions: Dictionary<SpendingRestriction>
}

export const noKin: Kin = {
  kinOf: emptyDictionary(),
  keptFor: emptyDictionary(),
  restrictions: emptyDictionary(),
}

/** The number under which a person is kept today. */
export const keptNumber = ({ keptFor }: Kin, personId: PersonId): PersonId => keptIn(keptFor, personId)

/** Everybody on the register who is kin of a person, under the numbers that are kept. */
export const kinOf = (kin: Kin, personId: PersonId): ReadonlyArray<PersonId> =>
  lookUp(kin.kinOf, keptNumber(kin, personId)) ?? []

/** Whether two numbers are one person's. */
export const areOne = (kin: Kin, one: PersonId, other: PersonId): boolean =>
  keptNumber(kin, one) === keptNumber(kin, other)

/** Under whichever of their numbers. */
export const areKin = (kin: Kin, one: PersonId, other: PersonId): boolean =>
  kinOf(kin, one).includes(keptNumber(kin, other))

/** Undefined: anybody may collect against the code. */
export const restrictionOf = (kin: Kin, holderId: PersonId): SpendingRestriction | undefined =>
  lookUp(kin.restrictions, keptNumber(kin, holderId))

/** Total: an event that does not fit leaves the register as it was. */
export const evolveKin = (kin: Kin, event: KinshipEvent): Kin => {
  switch (event.type) {
    case 'KinshipRecorded':
      return linked(kin, keptNumber(kin, event.personId), keptNumber(kin, event.relativeId))
    case 'KinshipEnded':
      return parted(kin, keptNumber(kin, event.personId), keptNumber(kin, event.relativeId))
    case 'SpendingRestricted': {
      const { volunteerId, named } = event
      // As long as one list follows another, it has been restricted since the first.
      const restrictedAt = earlierOf(restrictionOf(kin, volunteerId)?.restrictedAt, event.restrictedAt)
      const restriction = { named, restrictedAt }
      return { ...kin, restrictions: withEntry(kin.restrictions, keptNumber(kin, volunteerId), restriction) }
    }
    case 'SpendingRestrictionLifted':
      return { ...kin, restrictions: withoutEntry(kin.restrictions, keptNumber(kin, event.volunteerId)) }
  }
}

const earlierOf = (before: Instant | undefined, now: Instant): Instant =>
  before !== undefined && before < now ? before : now

const withKin = (kin: Kin, personId: PersonId, people: ReadonlyArray<PersonId>): Kin => ({
  ...kin,
  kinOf: people.length === 0 ? withoutEntry(kin.kinOf, personId) : withEntry(kin.kinOf, personId, people),
})

const linked = (kin: Kin, one: PersonId, other: PersonId): Kin => {
  if (one === other || areKin(kin, one, other)) return kin
  const there = withKin(kin, one, [...kinOf(kin, one), other])
  return withKin(there, other, [...kinOf(there, other), one])
}

const parted = (kin: Kin, one: PersonId, other: PersonId): Kin => {
  const without = (people: ReadonlyArray<PersonId>, personId: PersonId) => people.filter((each) => each !== personId)
  const there = withKin(kin, one, without(kinOf(kin, one), other))
  return withKin(there, other, without(kinOf(there, other), one))
}

/**
 * A record ended as the duplicate of another: both numbers are one person from now on. What the kept record's own statement says of
 * spending stands; where it made none, the duplicate's goes with it.
 */
export const asOnePerson = (kin: Kin, duplicateId: PersonId, keptId: PersonId): Kin => {
  const from = keptNumber(kin, duplicateId)
  const to = keptNumber(kin, keptId)
  if (from === to) return kin
  const people = kinOf(kin, from)
  const alone = people.reduce((rest, relative) => parted(rest, from, relative), kin)
  const moved = people.reduce((rest, relative) => linked(rest, to, relative), alone)
  const restriction = lookUp(kin.restrictions, to) ?? lookUp(kin.restrictions, from)
  const others = withoutEntry(moved.restrictions, from)
  return {
    ...moved,
    keptFor: withKept(moved.keptFor, from, to),
    restrictions: restriction === undefined ? others : withEntry(others, to, restriction),
  }
}
