/** What the policy of succession remembers: who speaks for each household, and who has what still comes to one that no longer pools. */
import type { Inherit, Successor } from '../../account/commands.ts'
import type { PointsInherited, PointsPassedOn, Succession } from '../../account/events.ts'
import type { HouseholdFormed, HouseholdsMerged, PoolingChanged } from '../../household/events.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import {
  type Dictionary,
  emptyDictionary,
  entriesWhere,
  lookUp,
  withEntry,
  withoutEntry,
} from '../../kernel/dictionary.ts'
import type { AccountId, HolderId, HouseholdId, PersonId } from '../../kernel/ids.ts'
import { type KeptFor, keptIn, withKept } from '../../kernel/kept-record.ts'
import { asParts } from '../../kernel/quantities.ts'
import type { DuplicateMarked } from '../../volunteer/events.ts'
import type { Recorded } from '../policy.ts'
import { inPlaceOf, withoutHeir } from './heirs.ts'

/** Whose is what a household's account has, and whatever still comes to it. */
export interface Estate {
  readonly cause: Succession
  readonly heirs: ReadonlyArray<Successor>
  /** whether the household is no more, so that its account closes */
  readonly hasEnded: boolean
  /** whether it is its head's, because nothing was ever pooled: another head has it from then on; absent: no */
  readonly isHeads?: boolean
}

/** A share that has not come yet. */
export type Share = Pick<Inherit, 'shareId' | 'fromAccountId' | 'cause' | 'lots'> &
  Pick<PointsPassedOn, 'holderId' | 'holderKind'>

export interface SuccessionState {
  /** by household */
  readonly heads: Dictionary<PersonId>
  /** by household: those whose members each keep their own; absent before the first did */
  readonly apart?: Dictionary<true>
  /** by account */
  readonly estates: Dictionary<Estate>
  /** by account of an heir: what is on its way there */
  readonly onTheWay: Dictionary<ReadonlyArray<Share>>
  /** of heirs registered twice */
  readonly keptFor: KeptFor<HolderId>
}

export const initialState: SuccessionState = {
  heads: emptyDictionary(),
  estates: emptyDictionary(),
  onTheWay: emptyDictionary(),
  keptFor: emptyDictionary(),
}

export const estateOf = ({ estates }: SuccessionState, accountId: AccountId): Estate | undefined =>
  lookUp(estates, accountId)

export const evolve = (state: SuccessionState, { event }: Recorded): SuccessionState => {
  switch (event.type) {
    case 'HeadNamed':
      return headsNow(
        { ...state, heads: withEntry(state.heads, event.householdId, event.headId) },
        event.householdId,
        event.headId,
      )
    case 'HeadLeft':
      return headsNow(state, event.householdId, undefined)
    case 'DuplicateMarked':
      return endedAsDuplicate(state, event)
    case 'PersonalDataErased':
      return withHeirs(state, event.volunteerId, (heirs) => withoutHeir(heirs, event.volunteerId))
    case 'HouseholdFormed':
      return begun(state, event.householdId, event)
    case 'HouseholdSplit':
      return begun(state, event.newHouseholdId, event)
    case 'PoolingChanged':
      return poolingChanged(state, event)
    case 'HouseholdsMerged':
      return left(state, event.householdId, { cause: 'merge', heirs: heirsOfMerge(state, event), hasEnded: true })
    case 'HouseholdDissolved': {
      const heirs = event.heirs.length > 0 ? peopleOf(event.heirs) : heirsApart(state, event.householdId)
      return left(state, event.householdId, { cause: 'dissolution', heirs, hasEnded: true })
    }
    case 'PointsPassedOn':
      return sent(state, event)
    case 'PointsInherited':
      return arrived(state, event)
    default:
      return state
  }
}

export const sharesFor = ({ onTheWay }: SuccessionState, accountId: AccountId): ReadonlyArray<Share> =>
  lookUp(onTheWay, accountId) ?? []

const endedAsDuplicate = (state: SuccessionState, { volunteerId, keptId }: DuplicateMarked): SuccessionState => {
  const keptFor = withKept<HolderId>(state.keptFor, volunteerId, keptId)
  return withHeirs({ ...state, keptFor }, volunteerId, (heirs) => inPlaceOf(heirs, volunteerId, keptId))
}

/** Whoever was registered twice inherits, and owes, under the number that is kept. */
export const heirIn = ({ keptFor }: SuccessionState, holderId: HolderId): HolderId => keptIn(keptFor, holderId)

const sent = (state: SuccessionState, event: PointsPassedOn): SuccessionState => {
  const { accountId: fromAccountId, shareId, cause, lots, holderKind } = event
  const holderId = heirIn(state, event.holderId)
  const heir = accountIdOf(holderId)
  const shares = [...sharesFor(state, heir), { shareId, fromAccountId, cause, lots, holderId, holderKind }]
  return { ...state, onTheWay: withEntry(state.onTheWay, heir, shares) }
}

const arrived = (state: SuccessionState, { accountId, shareId, fromAccountId }: PointsInherited): SuccessionState => {
  const rest = sharesFor(state, accountId).filter(
    (share) => share.shareId !== shareId || share.fromAccountId !== fromAccountId,
  )
  const { onTheWay } = state
  return {
    ...state,
    onTheWay: rest.length === 0 ? withoutEntry(onTheWay, accountId) : withEntry(onTheWay, accountId, rest),
  }
}

type Begun = Pick<HouseholdFormed, 'headId' | 'pooling'>

const begun = (before: SuccessionState, householdId: HouseholdId, { headId, pooling }: Begun): SuccessionState => {
  const state = { ...withPooling(before, householdId, pooling), heads: withEntry(before.heads, householdId, headId) }
  return pooling === 'together' ? state : left(state, householdId, headsOwn(headId))
}

/** Nobody redeems from the account of those who each keep their own: what is given to them as a household is their head's. */
const headsOwn = (headId: PersonId | undefined): Estate => ({
  cause: 'end-of-pooling',
  heirs: headId === undefined ? [] : [{ holderId: headId, holderKind: undefined, parts: asParts(1) }],
  hasEnded: false,
  isHeads: true,
})

/** Without a head it waits for the next. */
const headsNow = (state: SuccessionState, householdId: HouseholdId, headId: PersonId | undefined): SuccessionState =>
  estateOf(state, accountIdOf(householdId))?.isHeads === true ? left(state, householdId, headsOwn(headId)) : state

type Change = (heirs: Estate['heirs']) => Estate['heirs']

/** Few households have ended or ended their pooling, and few people leave: all are looked through. */
const withHeirs = (state: SuccessionState, personId: PersonId, change: Change): SuccessionState => {
  const concerned = entriesWhere(state.estates, ({ heirs }) => heirs.some(({ holderId }) => holderId === personId))
  const estates = concerned.reduce(
    (all, [accountId, estate]) => withEntry(all, accountId, { ...estate, heirs: change(estate.heirs) }),
    state.estates,
  )
  return { ...state, estates }
}

const withPooling = (state: SuccessionState, householdId: HouseholdId, pooling: Begun['pooling']): SuccessionState => {
  const apart = state.apart ?? emptyDictionary<true>()
  return {
    ...state,
    apart: pooling === 'apart' ? withEntry(apart, householdId, true as const) : withoutEntry(apart, householdId),
  }
}

const poolingChanged = (before: SuccessionState, { householdId, pooling, heirs }: PoolingChanged): SuccessionState => {
  const state = withPooling(before, householdId, pooling)
  return pooling === 'together'
    ? { ...state, estates: withoutEntry(state.estates, accountIdOf(householdId)) }
    : left(state, householdId, { cause: 'end-of-pooling', heirs: peopleOf(heirs), hasEnded: false })
}

/** What was pooled is pooled with the others from now on; what was not stays with those whose it was. */
const heirsOfMerge = (state: SuccessionState, { householdId, intoId }: HouseholdsMerged): ReadonlyArray<Successor> =>
  state.apart !== undefined && lookUp(state.apart, householdId) === true
    ? heirsApart(state, householdId)
    : [{ holderId: intoId, holderKind: 'household', parts: asParts(1) }]

const left = (state: SuccessionState, householdId: HouseholdId, estate: Estate): SuccessionState => ({
  ...state,
  estates: withEntry(state.estates, accountIdOf(householdId), estate),
})

type Heirs = PoolingChanged['heirs']

const peopleOf = (heirs: Heirs): ReadonlyArray<Successor> =>
  heirs
    .filter(({ parts }) => parts > 0)
    .map(({ personId, parts }) => ({ holderId: personId, holderKind: undefined, parts }))

/** Where it did not pool when it ended: those who had what it pooled once, else its head. */
const heirsApart = (state: SuccessionState, householdId: HouseholdId): ReadonlyArray<Successor> => {
  const before = estateOf(state, accountIdOf(householdId))
  if (before !== undefined && before.heirs.length > 0) return before.heirs
  const headId = lookUp(state.heads, householdId)
  return headId === undefined ? [] : [{ holderId: headId, holderKind: undefined, parts: asParts(1) }]
}
