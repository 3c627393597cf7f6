/**
 * What a household used of the limits counts for both sides when people go out of it, so that nobody has a second allowance
 * of the same month by it; and what is released of it, is released on both (ADR 21).
 *
 * | event                                                    | commands                                               |
 * |----------------------------------------------------------|--------------------------------------------------------|
 * | HouseholdSplit, HouseholdsMerged                         | CarryAllowance to the account of the other household   |
 * | MemberRemoved, HouseholdDissolved, PoolingChanged: apart | CarryAllowance to the accounts of those who go out     |
 * | AllowanceReleased, where it was carried                  | ReleaseAllowance, wherever it was carried              |
 */
import type { AllowanceReleased } from '../../allowance/events.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import type { Keyword } from '../../kernel/text.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { evolve, initialState, reachedFrom, type UsedLimitsState } from './state.ts'

const name = 'used-limits' as Keyword

const react = (state: UsedLimitsState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'MemberRemoved':
    case 'PoolingChanged':
    case 'HouseholdSplit':
    case 'HouseholdsMerged':
    case 'HouseholdDissolved':
      return carry(state, recorded)
    case 'AllowanceReleased':
      return release(state, recorded, event)
    default:
      return []
  }
}

const carry = ({ goingOut, claims: used }: UsedLimitsState, recorded: Recorded): ReadonlyArray<Reaction> => {
  if (goingOut === undefined) return []
  const { from: fromAccountId, to } = goingOut
  const claims = lookUp(used, fromAccountId) ?? []
  if (claims.length === 0) return []
  return to.map((accountId) => ({
    command: {
      type: 'CarryAllowance',
      ...inAnswerTo(recorded, name, `carry/${accountId}`),
      accountId,
      fromAccountId,
      claims,
    },
  }))
}

/** What this policy released itself goes no further: it went everywhere at once. */
const release = (state: UsedLimitsState, recorded: Recorded, event: AllowanceReleased): ReadonlyArray<Reaction> => {
  const { actor } = recorded.metadata
  if (actor.kind === 'policy' && actor.name === name) return []
  const { redemptionId, lines, points } = event
  return reachedFrom(state, event.accountId).map((accountId) => ({
    command: {
      type: 'ReleaseAllowance',
      ...inAnswerTo(recorded, name, `release/${accountId}`),
      accountId,
      redemptionId,
      returned: { lines, points },
    },
  }))
}

export const usedLimits: Policy<UsedLimitsState> = { name, version: 1, initialState, evolve, react }
