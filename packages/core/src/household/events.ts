/** What happens to the households of a town, all in one stream: so nobody can belong to two, and a split is one fact. */
import * as t from 'io-ts'
import { HouseholdId, PersonId, UnitId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { HouseholdNumber, Keyword } from '../kernel/text.ts'
import { kinshipEvents } from './kinship-events.ts'
import { Heirs, Members, MOST_MEMBERS, Pooling, SplitShares } from './member.ts'
import { Standing } from './standing.ts'

export const HouseholdFormed = event('HouseholdFormed', {
  householdId: HouseholdId,
  number: HouseholdNumber,
  unitId: UnitId,
  headId: PersonId,
  members: Members,
  pooling: Pooling,
})
export type HouseholdFormed = t.TypeOf<typeof HouseholdFormed>

export const MemberAdded = event('MemberAdded', { householdId: HouseholdId, personId: PersonId, relation: Keyword })
export type MemberAdded = t.TypeOf<typeof MemberAdded>

export const MemberRemoved = event('MemberRemoved', { householdId: HouseholdId, personId: PersonId })
export type MemberRemoved = t.TypeOf<typeof MemberRemoved>

export const HeadNamed = event('HeadNamed', { householdId: HouseholdId, headId: PersonId })
export type HeadNamed = t.TypeOf<typeof HeadNamed>

export const HouseholdMoved = event('HouseholdMoved', {
  householdId: HouseholdId,
  fromUnitId: UnitId,
  toUnitId: UnitId,
})
export type HouseholdMoved = t.TypeOf<typeof HouseholdMoved>

/** What members earn from that day on goes to the household's account, or to their own; when it ends, the heirs have what was pooled. */
export const PoolingChanged = event('PoolingChanged', { householdId: HouseholdId, pooling: Pooling, heirs: Heirs })
export type PoolingChanged = t.TypeOf<typeof PoolingChanged>

/** Some leave and are a household of their own from now on; where points were pooled, by these shares. */
export const HouseholdSplit = event('HouseholdSplit', {
  householdId: HouseholdId,
  newHouseholdId: HouseholdId,
  number: HouseholdNumber,
  unitId: UnitId,
  headId: PersonId,
  leaving: list(PersonId, 1, MOST_MEMBERS),
  pooling: Pooling,
  /** absent where nothing was pooled */
  shares: optional(SplitShares),
})
export type HouseholdSplit = t.TypeOf<typeof HouseholdSplit>

/** One household ends, and its members belong to the other; so does what it had pooled. */
export const HouseholdsMerged = event('HouseholdsMerged', { householdId: HouseholdId, intoId: HouseholdId })
export type HouseholdsMerged = t.TypeOf<typeof HouseholdsMerged>

/** It ends; where points were pooled, the heirs have them by their parts. */
export const HouseholdDissolved = event('HouseholdDissolved', { householdId: HouseholdId, heirs: Heirs })
export type HouseholdDissolved = t.TypeOf<typeof HouseholdDissolved>

/** The register knows it of the person from now on, whether or not they belong to a household. */
export const StandingNoted = event('StandingNoted', {
  personId: PersonId,
  standing: Standing,
  /** in whose favour a duplicate ended */
  keptId: optional(PersonId),
})
export type StandingNoted = t.TypeOf<typeof StandingNoted>

/** The head has left the bank; nobody speaks for the household until another is named. */
export const HeadLeft = event('HeadLeft', { householdId: HouseholdId, headId: PersonId })
export type HeadLeft = t.TypeOf<typeof HeadLeft>
export * from './kinship-events.ts'

export const HouseholdEvent = t.union(
  [
    HouseholdFormed,
    MemberAdded,
    MemberRemoved,
    HeadNamed,
    HouseholdMoved,
    PoolingChanged,
    HouseholdSplit,
    HouseholdsMerged,
    HouseholdDissolved,
    StandingNoted,
    HeadLeft,
    ...kinshipEvents,
  ],
  'HouseholdEvent',
)
export type HouseholdEvent = t.TypeOf<typeof HouseholdEvent>
