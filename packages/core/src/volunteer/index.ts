/** A volunteer is a registered person who serves. The record keeps who they are, and a diary in which no two works share a minute. */
import type { Decider } from '../kernel/decider.ts'
import { personIdOf } from '../kernel/derive.ts'
import type { VolunteerCommand } from './commands.ts'
import { decide, scopeOf } from './decide.ts'
import type { VolunteerEvent } from './events.ts'
import type { VolunteerRefusal } from './refusals.ts'
import { evolve, initialState, type VolunteerState } from './state.ts'

export * from './facts.ts'
export type { KeptRecord, RecordEvent } from './records.ts'
export * from './refusals.ts'
export { type Claim, type Consent, type Registration, unitOfVolunteer, type VolunteerState } from './state.ts'

export type Volunteer = Decider<VolunteerState, VolunteerCommand, VolunteerEvent, VolunteerRefusal>

/** A stream for each person on the register. */
export const volunteer: Volunteer = {
  initialState,
  decide,
  evolve,
  streamIdOf: (command) => (command.type === 'RegisterVolunteer' ? personIdOf(command.number) : command.volunteerId),
  scopeOf,
}
