/** What the policy of succession remembers: who speaks for each household, and who has what still comes to one that no longer pools. */
import type { Successor } from '../../account/commands.ts'
import type { Succession } from '../../account/events.ts'
import type { HouseholdDissolved, PoolingChanged } from '../../household/events.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { AccountId, HouseholdId, PersonId } from '../../kernel/ids.ts'
import { asParts } from '../../kernel/quantities.ts'
import type { Recorded } from '../policy.ts'

/** Whose is what a household's account has, and whatever still comes to it. */
export interface Estate {
  readonly cause: Succession
  readonly heirs: ReadonlyArray<Successor>
  /** whether the household is no more, so that its account closes */
  readonly hasEnded: boolean
}

export interface SuccessionState {
  /** by household */
  readonly heads: Dictionary<PersonId>
  /** by account */
  readonly estates: Dictionary<Estate>
}

export const initialState: SuccessionState = { heads: emptyDictionary(), estates: emptyDictionary() }

export const estateOf = ({ estates }: SuccessionState, accountId: AccountId): Estate | undefined =>
  lookUp(estates, accountId)

export const evolve = (state: SuccessionState, { event }: Recorded): SuccessionState => {
  switch (event.type) {
    case 'HouseholdFormed':
    case 'HeadNamed':
      return { ...state, heads: withEntry(state.heads, event.householdId, event.headId) }
    case 'HouseholdSplit':
      return { ...state, heads: withEntry(state.heads, event.newHouseholdId, event.headId) }
    case 'PoolingChanged':
      return event.pooling === 'together'
        ? { ...state, estates: withoutEntry(state.estates, accountIdOf(event.householdId)) }
        : left(state, event.householdId, { cause: 'end-of-pooling', heirs: peopleOf(event.heirs), hasEnded: false })
    case 'HouseholdsMerged': {
      const into: Successor = { holderId: event.intoId, holderKind: 'household', parts: asParts(1) }
      return left(state, event.householdId, { cause: 'merge', heirs: [into], hasEnded: true })
    }
    case 'HouseholdDissolved':
      return left(state, event.householdId, { cause: 'dissolution', heirs: heirsOf(state, event), hasEnded: true })
    default:
      return state
  }
}

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
const heirsOf = (state: SuccessionState, { householdId, heirs }: HouseholdDissolved): ReadonlyArray<Successor> => {
  if (heirs.length > 0) return peopleOf(heirs)
  const before = estateOf(state, accountIdOf(householdId))
  if (before !== undefined) return before.heirs
  const headId = lookUp(state.heads, householdId)
  return headId === undefined ? [] : [{ holderId: headId, holderKind: undefined, parts: asParts(1) }]
}
