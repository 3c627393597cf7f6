/** One shift and everybody on it: who has a place, who waits, in the order in which they came. */
import { type Dictionary, emptyDictionary, entriesOf, lookUp, withEntry } from '../kernel/dictionary.ts'
import type { Group } from '../kernel/group.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { Capacity } from '../kernel/quantities.ts'
import type { Instant } from '../kernel/time.ts'
import type { Shift } from './shift.ts'
import { isAway, type Standing, takesPlace } from './standing.ts'

/** A place kept for somebody who was asked, until a moment. */
export interface Offer {
  readonly volunteerId: PersonId
  readonly answerBy: Instant
}

export interface Roster {
  readonly shift: Shift
  readonly standings: Dictionary<Standing>
  /** those without a place, the first to come first */
  readonly waitlist: ReadonlyArray<PersonId>
  /** open offers, in the order in which they were made */
  readonly offers: ReadonlyArray<Offer>
  /** places taken or offered; kept beside the standings so that nobody has to count them */
  readonly taken: number
  /** by partner: with how many it comes, or came */
  readonly groups: Dictionary<GroupOnShift>
}

/** People of a partner: for how many it has places, and how many of them came. */
export interface GroupOnShift extends Group {
  readonly came: Capacity
}

export const groupOf = (roster: Roster, partnerId: PersonId): GroupOnShift | undefined =>
  lookUp(roster.groups, partnerId)

/** How many places somebody takes who takes one at all. */
export const placesOf = (roster: Roster, volunteerId: PersonId): number => groupOf(roster, volunteerId)?.heads ?? 1

export const withGroup = (roster: Roster, partnerId: PersonId, group: GroupOnShift): Roster => ({
  ...roster,
  groups: withEntry(roster.groups, partnerId, group),
})

/** The partner in whose group somebody comes already. */
export const groupWith = (roster: Roster, volunteerId: PersonId): PersonId | undefined =>
  entriesOf(roster.groups)
    .map(([partnerId, { namedIds }]) => ({ partnerId: partnerId as PersonId, namedIds }))
    .find(({ partnerId, namedIds }) => takesPlace(standingOf(roster, partnerId)) && namedIds.includes(volunteerId))
    ?.partnerId

const NOT_SIGNED_UP: Standing = { kind: 'NotSignedUp' }

export const emptyRoster = (shift: Shift): Roster => ({
  shift,
  standings: emptyDictionary(),
  waitlist: [],
  offers: [],
  taken: 0,
  groups: emptyDictionary(),
})

export const standingOf = (roster: Roster, volunteerId: PersonId): Standing =>
  lookUp(roster.standings, volunteerId) ?? NOT_SIGNED_UP

/** The roster once the volunteer, who stood there `before`, has another standing. */
export const withStanding = (roster: Roster, volunteerId: PersonId, before: Standing, standing: Standing): Roster => {
  return {
    shift: roster.shift,
    standings: withEntry(roster.standings, volunteerId, standing),
    waitlist: waitlistAfter(roster.waitlist, volunteerId, before, standing),
    offers: offersAfter(roster.offers, volunteerId, before, standing),
    taken: roster.taken + (Number(takesPlace(standing)) - Number(takesPlace(before))) * placesOf(roster, volunteerId),
    groups: roster.groups,
  }
}

const waitlistAfter = (
  waitlist: ReadonlyArray<PersonId>,
  volunteerId: PersonId,
  before: Standing,
  after: Standing,
): ReadonlyArray<PersonId> => {
  if (after.kind === 'Waitlisted') return [...waitlist, volunteerId]
  return before.kind === 'Waitlisted' ? waitlist.filter((waiting) => waiting !== volunteerId) : waitlist
}

const offersAfter = (
  offers: ReadonlyArray<Offer>,
  volunteerId: PersonId,
  before: Standing,
  after: Standing,
): ReadonlyArray<Offer> => {
  if (after.kind === 'Offered') return [...offers, { volunteerId, answerBy: after.answerBy }]
  return before.kind === 'Offered' ? offers.filter((offer) => offer.volunteerId !== volunteerId) : offers
}

/** Everybody's standing on the shift. */
export const standingsOf = (roster: Roster): ReadonlyArray<Standing> =>
  entriesOf(roster.standings).map(([, standing]) => standing)

/** Whether somebody counts on this shift: has a place, waits, or served. */
export const isReliedUpon = (roster: Roster): boolean => standingsOf(roster).some((standing) => !isAway(standing))
