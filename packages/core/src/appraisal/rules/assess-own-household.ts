/**
 * The household says itself what it did; until the panel has spoken, the last word stands.
 * Refuses: AlreadyAppraised, MonthNotOver, ItemRepeated, AppraisedTooMuch.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { AssessOwnHousehold } from '../commands.ts'
import type { OwnHouseholdAssessed } from '../events.ts'
import { type AppraisalRefusal, alreadyAppraised } from '../refusals.ts'
import type { AppraisalState } from '../state.ts'
import { wrongWithItems } from '../wrong-with-items.ts'

export const assessOwnHousehold = (
  command: AssessOwnHousehold,
  state: AppraisalState,
): Decision<AppraisalRefusal, OwnHouseholdAssessed> => {
  const { householdId, month, unitId, members, items } = command
  if (state.kind !== 'NotBegun' && state.kind !== 'SelfAssessed')
    return refuse(alreadyAppraised({ householdId, month }))
  const wrong = wrongWithItems(command)
  if (wrong !== undefined) return refuse(wrong)
  return accept({ type: 'OwnHouseholdAssessed', householdId, month, unitId, members, items })
}
