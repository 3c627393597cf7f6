/** The volunteer leaves for good. What was served before still counts. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { WithdrawVolunteer } from '../commands.ts'
import type { VolunteerWithdrawn } from '../events.ts'
import { type VolunteerNotRegistered, volunteerNotRegistered } from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: VolunteerNotRegistered. Withdrawn already: nothing happens. */
export const withdrawVolunteer = (
  command: WithdrawVolunteer,
  state: VolunteerState,
): Decision<VolunteerNotRegistered, VolunteerWithdrawn> => {
  const { volunteerId } = command
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Withdrawn' || state.kind === 'Erased') return accept()
  return accept({ type: 'VolunteerWithdrawn', volunteerId })
}
