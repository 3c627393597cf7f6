/** The town's households and who belongs to which, folded from their one stream. */
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../kernel/dictionary.ts'
import type { HouseholdId, PersonId, UnitId } from '../kernel/ids.ts'
import type { HouseholdNumber, Keyword } from '../kernel/text.ts'
import type {
  HouseholdDissolved,
  HouseholdEvent,
  HouseholdFormed,
  HouseholdSplit,
  HouseholdsMerged,
  MemberAdded,
  MemberRemoved,
  StandingNoted,
} from './events.ts'
import { areOne, asOnePerson, evolveKin, type Kin, keptNumber, noKin } from './kin.ts'
import type { Member, Pooling } from './member.ts'
import { isNoted, type Noted } from './standing.ts'

export interface Household {
  readonly householdId: HouseholdId
  readonly number: HouseholdNumber
  readonly unitId: UnitId
  readonly headId: PersonId
  readonly members: ReadonlyArray<Member>
  readonly pooling: Pooling
  readonly hasEnded: boolean
  /** whether the head has left the bank and no other was named since: `headId` still says who that was */
  readonly isWithoutHead: boolean
}

export interface HouseholdState {
  /** by id; those that ended too, for their numbers are never given again */
  readonly households: Dictionary<Household>
  /** by person: where they belong now */
  readonly householdOf: Dictionary<HouseholdId>
  /** by person: what the register was told about those who left the bank or are no people */
  readonly standings: Dictionary<Noted>
  readonly kin: Kin
}

export const initialState: HouseholdState = {
  households: emptyDictionary(),
  householdOf: emptyDictionary(),
  standings: emptyDictionary(),
  kin: noKin,
}

export const householdIn = (state: HouseholdState, householdId: HouseholdId): Household | undefined =>
  lookUp(state.households, householdId)

/** The household to which a person belongs; undefined where they belong to none. */
export const householdOf = (state: HouseholdState, personId: PersonId): Household | undefined => {
  const householdId = lookUp(state.householdOf, personId)
  return householdId === undefined ? undefined : householdIn(state, householdId)
}

/** Whether two people belong to one household, under whichever of their numbers. */
export const liveTogether = (state: HouseholdState, one: PersonId, other: PersonId): boolean => {
  const home = householdOf(state, one) ?? householdOf(state, keptNumber(state.kin, one))
  return home?.members.some(({ personId }) => areOne(state.kin, personId, other)) === true
}

export const isMember = ({ members }: Household, personId: PersonId): boolean =>
  members.some((member) => member.personId === personId)

/** Total: an event that does not fit leaves the register as it was. */
export const evolve = (state: HouseholdState, event: HouseholdEvent): HouseholdState => {
  switch (event.type) {
    case 'HouseholdFormed':
      return formed(state, event)
    case 'MemberAdded':
      return added(state, event)
    case 'MemberRemoved':
      return removed(state, event)
    case 'HeadNamed':
      return changed(state, event.householdId, (household) => ({
        ...household,
        headId: event.headId,
        isWithoutHead: false,
      }))
    case 'HouseholdMoved':
      return changed(state, event.householdId, (household) => ({ ...household, unitId: event.toUnitId }))
    case 'PoolingChanged':
      return changed(state, event.householdId, (household) => ({ ...household, pooling: event.pooling }))
    case 'HouseholdSplit':
      return split(state, event)
    case 'HouseholdsMerged':
      return merged(state, event)
    case 'HouseholdDissolved':
      return dissolved(state, event)
    case 'StandingNoted':
      return noted(state, event)
    case 'HeadLeft':
      return changed(state, event.householdId, (household) => ({ ...household, isWithoutHead: true }))
    case 'KinshipRecorded':
    case 'KinshipEnded':
    case 'SpendingRestricted':
    case 'SpendingRestrictionLifted':
      return { ...state, kin: evolveKin(state.kin, event) }
  }
}

const put = (state: HouseholdState, household: Household): HouseholdState => ({
  ...state,
  households: withEntry(state.households, household.householdId, household),
})

const belonging = (state: HouseholdState, people: ReadonlyArray<PersonId>, to: HouseholdId): HouseholdState => ({
  ...state,
  householdOf: people.reduce((of, personId) => withEntry(of, personId, to), state.householdOf),
})

const changed = (
  state: HouseholdState,
  householdId: HouseholdId,
  change: (household: Household) => Household,
): HouseholdState => {
  const household = householdIn(state, householdId)
  return household === undefined ? state : put(state, change(household))
}

const idsOf = (members: ReadonlyArray<Member>): ReadonlyArray<PersonId> => members.map(({ personId }) => personId)

const asFormed = { hasEnded: false, isWithoutHead: false } as const

const formed = (state: HouseholdState, event: HouseholdFormed): HouseholdState => {
  const { householdId, number, unitId, headId, members, pooling } = event
  if (householdIn(state, householdId) !== undefined) return state
  const household: Household = { householdId, number, unitId, headId, members, pooling, ...asFormed }
  return belonging(put(state, household), idsOf(members), householdId)
}

const added = (state: HouseholdState, { householdId, personId, relation }: MemberAdded): HouseholdState => {
  const household = householdIn(state, householdId)
  if (household === undefined || isMember(household, personId)) return state
  const longer = { ...household, members: [...household.members, { personId, relation }] }
  return belonging(put(state, longer), [personId], householdId)
}

const removed = (state: HouseholdState, { householdId, personId }: MemberRemoved): HouseholdState => {
  const household = householdIn(state, householdId)
  if (household === undefined || !isMember(household, personId)) return state
  const left = put(state, { ...household, members: household.members.filter((one) => one.personId !== personId) })
  return { ...left, householdOf: withoutEntry(left.householdOf, personId) }
}

const split = (state: HouseholdState, event: HouseholdSplit): HouseholdState => {
  const household = householdIn(state, event.householdId)
  if (household === undefined || householdIn(state, event.newHouseholdId) !== undefined) return state
  const leaves = ({ personId }: Member): boolean => event.leaving.includes(personId)
  const shrunk = put(state, { ...household, members: household.members.filter((member) => !leaves(member)) })
  const fresh: Household = {
    householdId: event.newHouseholdId,
    number: event.number,
    unitId: event.unitId,
    headId: event.headId,
    members: household.members.filter(leaves).map((member) => asSeenFrom(member, event.headId)),
    pooling: event.pooling,
    ...asFormed,
  }
  return belonging(put(shrunk, fresh), event.leaving, event.newHouseholdId)
}

/** What they are to the new head is not known yet; the head is the head. */
const asSeenFrom = ({ personId }: Member, headId: PersonId): Member => ({
  personId,
  relation: (personId === headId ? 'head' : 'member') as Keyword,
})

const ended = (household: Household): Household => ({ ...household, members: [], hasEnded: true })

const merged = (state: HouseholdState, { householdId, intoId }: HouseholdsMerged): HouseholdState => {
  const from = householdIn(state, householdId)
  const into = householdIn(state, intoId)
  if (from === undefined || into === undefined) return state
  const newcomers = from.members.map((member) => asSeenFrom(member, into.headId))
  const larger = put(put(state, ended(from)), { ...into, members: [...into.members, ...newcomers] })
  return belonging(larger, idsOf(from.members), intoId)
}

const noted = (state: HouseholdState, { personId, standing, keptId }: StandingNoted): HouseholdState =>
  isNoted(state.standings, personId, standing)
    ? state
    : {
        ...state,
        standings: withEntry(state.standings, personId, { standing, keptId }),
        kin: keptId === undefined ? state.kin : asOnePerson(state.kin, personId, keptId),
      }

const dissolved = (state: HouseholdState, { householdId }: HouseholdDissolved): HouseholdState => {
  const household = householdIn(state, householdId)
  if (household === undefined) return state
  const without = household.members.reduce((of, { personId }) => withoutEntry(of, personId), state.householdOf)
  return { ...put(state, ended(household)), householdOf: without }
}
