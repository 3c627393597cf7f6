/** What households have used of the limits lately, who went out of them, and to whom it was carried. */
import type { AllowanceCarried, AllowanceReleased, CarriedClaim } from '../../allowance/events.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry } from '../../kernel/dictionary.ts'
import type { AccountId, HouseholdId } from '../../kernel/ids.ts'
import { asPoints, asQuantity } from '../../kernel/quantities.ts'
import { type Memberships, membersOf, noMemberships, withNews } from '../memberships.ts'
import type { Recorded } from '../policy.ts'

export interface UsedLimitsState {
  readonly memberships: Memberships
  /** by account of a household, of this year and the year before */
  readonly claims: Dictionary<ReadonlyArray<CarriedClaim>>
  /** by account: those to whom its claims were carried */
  readonly carriedTo: Dictionary<ReadonlyArray<AccountId>>
  /** the accounts of those who went out by the last event of the register, and out of which */
  readonly goingOut: { readonly from: AccountId; readonly to: ReadonlyArray<AccountId> } | undefined
}

export const initialState: UsedLimitsState = {
  memberships: noMemberships,
  claims: emptyDictionary(),
  carriedTo: emptyDictionary(),
  goingOut: undefined,
}

export const evolve = (state: UsedLimitsState, recorded: Recorded): UsedLimitsState => {
  const { event } = recorded
  switch (event.type) {
    case 'HouseholdFormed':
      return registered({ ...state, claims: withEntry(state.claims, accountIdOf(event.householdId), []) }, recorded)
    case 'MemberAdded':
    case 'MemberRemoved':
    case 'PoolingChanged':
    case 'HouseholdSplit':
    case 'HouseholdsMerged':
    case 'HouseholdDissolved':
      return registered(state, recorded)
    case 'AllowanceClaimed':
      return withClaims(state, event.accountId, [event])
    case 'AllowanceCarried':
      return carried(state, event)
    case 'AllowanceReleased':
      return released(state, event)
    default:
      return state
  }
}

/** Everybody to whom claims of an account were carried, directly or by others; not the account itself. */
export const reachedFrom = ({ carriedTo }: UsedLimitsState, accountId: AccountId): ReadonlyArray<AccountId> => {
  const reached: Array<AccountId> = [accountId]
  for (const each of reached) {
    for (const next of lookUp(carriedTo, each) ?? []) if (!reached.includes(next)) reached.push(next)
  }
  return reached.slice(1)
}

const registered = (state: UsedLimitsState, recorded: Recorded): UsedLimitsState => {
  const goingOut = goingOutBy(state, recorded)
  const memberships = withNews(state.memberships, recorded)
  if (goingOut === undefined) return { ...state, memberships, goingOut }
  const { from, to } = goingOut
  const { event } = recorded
  const claims =
    event.type === 'HouseholdSplit' ? withEntry(state.claims, accountIdOf(event.newHouseholdId), []) : state.claims
  const known = lookUp(state.carriedTo, from) ?? []
  const carriedTo = withEntry(state.carriedTo, from, [...known, ...to.filter((each) => !known.includes(each))])
  return { memberships, claims, carriedTo, goingOut }
}

const goingOutBy = (state: UsedLimitsState, { event }: Recorded): UsedLimitsState['goingOut'] => {
  switch (event.type) {
    case 'MemberRemoved':
      return { from: accountIdOf(event.householdId), to: [accountIdOf(event.personId)] }
    case 'PoolingChanged':
      return event.pooling === 'together' ? undefined : allOut(state, event.householdId)
    case 'HouseholdDissolved':
      return allOut(state, event.householdId)
    case 'HouseholdSplit':
      return { from: accountIdOf(event.householdId), to: [accountIdOf(event.newHouseholdId)] }
    case 'HouseholdsMerged':
      return { from: accountIdOf(event.householdId), to: [accountIdOf(event.intoId)] }
    default:
      return undefined
  }
}

const allOut = ({ memberships }: UsedLimitsState, householdId: HouseholdId): UsedLimitsState['goingOut'] => ({
  from: accountIdOf(householdId),
  to: membersOf(memberships, householdId)
    .map((personId) => accountIdOf(personId))
    .toSorted(),
})

const MOST_CLAIMS = 1_000

/** Only of households: what a person used is carried to nobody. */
const withClaims = (
  state: UsedLimitsState,
  accountId: AccountId,
  coming: ReadonlyArray<CarriedClaim>,
): UsedLimitsState => {
  const known = lookUp(state.claims, accountId)
  if (known === undefined) return state
  const fresh = coming.filter(({ redemptionId }) => !known.some((each) => each.redemptionId === redemptionId))
  const all = [...known, ...fresh.map(({ redemptionId, on, lines, points }) => ({ redemptionId, on, lines, points }))]
  const newest =
    all
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? ''
  const from = `${Number(newest.slice(0, 4)) - 1}-01-01`
  const kept = all.filter(({ on }) => on >= from).slice(-MOST_CLAIMS)
  return { ...state, claims: withEntry(state.claims, accountId, kept) }
}

const carried = (state: UsedLimitsState, { accountId, claims }: AllowanceCarried): UsedLimitsState =>
  withClaims(state, accountId, claims)

const released = (state: UsedLimitsState, { accountId, redemptionId, lines, points }: AllowanceReleased) => {
  const known = lookUp(state.claims, accountId)
  if (known === undefined) return state
  const rest = known.flatMap((claim) => {
    if (claim.redemptionId !== redemptionId) return [claim]
    const left = claim.lines
      .map((line) => ({ ...line, quantity: asQuantity(line.quantity - piecesOf(lines, line.itemId)) }))
      .filter(({ quantity }) => quantity > 0)
    return left.length === 0 || claim.points <= points
      ? []
      : [{ ...claim, lines: left, points: asPoints(claim.points - points) as CarriedClaim['points'] }]
  })
  return { ...state, claims: withEntry(state.claims, accountId, rest) }
}

const piecesOf = (lines: AllowanceReleased['lines'], itemId: string): number =>
  lines.reduce((sum, line) => (line.itemId === itemId ? sum + line.quantity : sum), 0)
