/** The words in which specs tell of a village's households: Zhao's, who pool their points, and Qian's, who do not. */
import {
  HeadLeft,
  HeadNamed,
  HouseholdDissolved,
  type HouseholdEvent,
  HouseholdFormed,
  type HouseholdId,
  HouseholdMoved,
  type HouseholdNumber,
  HouseholdSplit,
  HouseholdsMerged,
  household,
  householdIdOf,
  KinshipEnded,
  KinshipRecorded,
  MemberAdded,
  MemberRemoved,
  type PersonId,
  PoolingChanged,
  SpendingRestricted,
  SpendingRestrictionLifted,
  StandingNoted,
} from '@lovebank/core'
import { eventOf } from '../given-when-then/examples.ts'

/** The id of the household with this number. */
export const idOf = (number: string): HouseholdId => householdIdOf(number as HouseholdNumber)

/** The first of the people is the head. */
export const formed = (number: string, people: ReadonlyArray<string>, pooling: 'together' | 'apart' = 'together') =>
  eventOf(HouseholdFormed, {
    householdId: idOf(number),
    number,
    unitId: 'willow',
    headId: people[0] ?? 'nobody',
    members: people.map((personId, place) => ({ personId, relation: place === 0 ? 'head' : 'child' })),
    pooling,
  })

export const added = (number: string, personId: string) =>
  eventOf(MemberAdded, { householdId: idOf(number), personId, relation: 'child' })

export const removed = (number: string, personId: string) =>
  eventOf(MemberRemoved, { householdId: idOf(number), personId })

export const headNamed = (number: string, headId: string) => eventOf(HeadNamed, { householdId: idOf(number), headId })

export const moved = (number: string, toUnitId: string) =>
  eventOf(HouseholdMoved, { householdId: idOf(number), fromUnitId: 'willow', toUnitId })

export const poolingChanged = (
  number: string,
  pooling: 'together' | 'apart',
  heirs: ReadonlyArray<readonly [personId: string, parts: number]> = [],
) =>
  eventOf(PoolingChanged, {
    householdId: idOf(number),
    pooling,
    heirs: heirs.map(([personId, parts]) => ({ personId, parts })),
  })

export const split = (
  number: string,
  newNumber: string,
  leaving: ReadonlyArray<string>,
  shares?: { readonly staying: number; readonly leaving: number },
) =>
  eventOf(HouseholdSplit, {
    householdId: idOf(number),
    newHouseholdId: idOf(newNumber),
    number: newNumber,
    unitId: 'willow',
    headId: leaving[0] ?? 'nobody',
    leaving: [...leaving],
    pooling: shares === undefined ? 'apart' : 'together',
    shares,
  })

export const merged = (number: string, into: string) =>
  eventOf(HouseholdsMerged, { householdId: idOf(number), intoId: idOf(into) })

export const dissolved = (number: string, heirs: ReadonlyArray<readonly [personId: string, parts: number]>) =>
  eventOf(HouseholdDissolved, {
    householdId: idOf(number),
    heirs: heirs.map(([personId, parts]) => ({ personId, parts })),
  })

/** `keptId`: in whose favour a duplicate ended. */
export const noted = (personId: string, standing: StandingNoted['standing'], keptId?: string) =>
  eventOf(StandingNoted, { personId, standing, keptId: keptId as PersonId | undefined })

export const headLeft = (number: string, headId: string) => eventOf(HeadLeft, { householdId: idOf(number), headId })
export const kin = (personId: string, relativeId: string) =>
  eventOf(KinshipRecorded, { personId, relativeId, ground: 'household-book' })

export const kinNoMore = (personId: string, relativeId: string) =>
  eventOf(KinshipEnded, { personId, relativeId, reason: 'recorded-in-error' })

/** On the books where the name is a number as well. */
const relativeOf = (name: string) =>
  name === 'zhao' || name === 'qian'
    ? { name, relation: 'relative' as const, personId: name }
    : { name, relation: 'child' as const }

export const SINCE = '2026-02-01T00:00:00.000Z'

export const restricted = (volunteerId: string, names: ReadonlyArray<string>, restrictedAt: string = SINCE) =>
  eventOf(SpendingRestricted, { volunteerId, named: names.map(relativeOf), restrictedAt })

export const freed = (volunteerId: string) => eventOf(SpendingRestrictionLifted, { volunteerId })

export const zhao = formed('H-1', ['zhao', 'sun', 'lili'])
export const qian = formed('H-2', ['qian', 'wu'], 'apart')

export const stateAfter = (...events: ReadonlyArray<HouseholdEvent>) =>
  events.reduce(household.evolve, household.initialState)
