/**
 * What was allotted did not come. Where the person's account could not take it, the next in line has it at once; where the pool
 * did not have it any more, what is left waits for the next donation or assessment. Refuses: AllotmentNotOpen.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf } from '../../kernel/time.ts'
import { allot } from '../allot.ts'
import type { ReturnAllotment } from '../commands.ts'
import type { AllotmentReturned, DonationAllotted } from '../events.ts'
import { allotmentNotOpen, type WelfareRefusal } from '../refusals.ts'
import { allotmentIn, evolve, type WelfareState } from '../state.ts'

export const returnAllotment = (
  command: ReturnAllotment,
  state: WelfareState,
): Decision<WelfareRefusal, AllotmentReturned | DonationAllotted> => {
  const { allotmentId, obstacle, occurredAt } = command
  const allotment = allotmentIn(state, allotmentId)
  if (allotment === undefined) return refuse(allotmentNotOpen({ allotmentId }))
  const { volunteerId } = allotment
  const returnedAt = laterOf(occurredAt, state.asOf)
  const returned: AllotmentReturned = {
    type: 'AllotmentReturned',
    ...{ allotmentId, volunteerId, obstacle, returnedAt },
  }
  const next = obstacle === 'not-there-any-more' ? [] : allot(evolve(state, returned), command)
  return accept<AllotmentReturned | DonationAllotted>(returned, ...next)
}
