/** Points that came to the pool wait there, or go on at once to the most needy of those who wait. The same donation comes once. */
import { accept, type Decision } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import { laterOf } from '../../kernel/time.ts'
import { allot } from '../allot.ts'
import type { AllotDonation } from '../commands.ts'
import type { DonationAllotted, DonationPooled } from '../events.ts'
import { evolve, type WelfareState } from '../state.ts'

export const allotDonation = (
  command: AllotDonation,
  state: WelfareState,
): Decision<never, DonationPooled | DonationAllotted> => {
  const { donationId, lots, occurredAt } = command
  if (lookUp(state.donations, donationId) === true) return accept()
  const pooled: DonationPooled = {
    type: 'DonationPooled',
    ...{ donationId, lots, pooledAt: laterOf(occurredAt, state.asOf) },
  }
  return accept<DonationPooled | DonationAllotted>(pooled, ...allot(evolve(state, pooled), command))
}
