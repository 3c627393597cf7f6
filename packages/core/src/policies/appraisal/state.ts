/** What the policy of appraisals remembers: those on show, and until when. */

import { appraisalIdOf } from '../../kernel/derive.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { HouseholdId } from '../../kernel/ids.ts'
import type { Instant, LocalMonth } from '../../kernel/time.ts'
import type { Recorded } from '../policy.ts'

export interface Shown {
  readonly householdId: HouseholdId
  readonly month: LocalMonth
  readonly until: Instant
  readonly isObjected: boolean
}

export interface AppraisalPolicyState {
  readonly shown: Dictionary<Shown>
}

export const initialState: AppraisalPolicyState = { shown: emptyDictionary() }

export const evolve = (state: AppraisalPolicyState, { event }: Recorded): AppraisalPolicyState => {
  switch (event.type) {
    case 'HouseholdAppraised': {
      const { householdId, month, until } = event
      const shown = { householdId, month, until, isObjected: false }
      return { shown: withEntry(state.shown, appraisalIdOf(householdId, month), shown) }
    }
    case 'AppraisalObjectionRaised':
      return objected(state, event.householdId, event.month, true)
    case 'AppraisalObjectionDismissed':
      return objected(state, event.householdId, event.month, false)
    case 'AppraisalObjectionUpheld':
    case 'AppraisalConfirmed':
      return { shown: withoutEntry(state.shown, appraisalIdOf(event.householdId, event.month)) }
    default:
      return state
  }
}

const objected = (
  state: AppraisalPolicyState,
  householdId: HouseholdId,
  month: LocalMonth,
  isObjected: boolean,
): AppraisalPolicyState => {
  const id = appraisalIdOf(householdId, month)
  const shown = lookUp(state.shown, id)
  return shown === undefined ? state : { shown: withEntry(state.shown, id, { ...shown, isObjected }) }
}
