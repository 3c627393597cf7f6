/** A need is over from today on; what was allotted before still comes. Refuses: NoNeedOnRecord. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf, localDateOf } from '../../kernel/time.ts'
import type { EndNeed } from '../commands.ts'
import type { NeedEnded } from '../events.ts'
import { noNeedOnRecord, type WelfareRefusal } from '../refusals.ts'
import { needOf, type WelfareState } from '../state.ts'

export const endNeed = (
  { volunteerId, reason, occurredAt }: EndNeed,
  state: WelfareState,
): Decision<WelfareRefusal, NeedEnded> => {
  const endedOn = localDateOf(laterOf(occurredAt, state.asOf))
  const need = needOf(state, volunteerId)
  if (need === undefined || need.validUntil <= endedOn) return refuse(noNeedOnRecord({ volunteerId }))
  return accept({ type: 'NeedEnded', volunteerId, reason, endedOn })
}
