/** Takes a consent back: as easy as giving it, at any time, also after leaving (PIPL, art. 15). What was done under it before stands. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { WithdrawConsent } from '../commands.ts'
import type { ConsentWithdrawn } from '../events.ts'
import { hasConsentFor } from '../facts.ts'
import { type VolunteerNotRegistered, volunteerNotRegistered } from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: VolunteerNotRegistered. None that stands: nothing happens. */
export const withdrawConsent = (
  { volunteerId, purpose }: WithdrawConsent,
  state: VolunteerState,
): Decision<VolunteerNotRegistered, ConsentWithdrawn> => {
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  return hasConsentFor(state, purpose) ? accept({ type: 'ConsentWithdrawn', volunteerId, purpose }) : accept()
}
