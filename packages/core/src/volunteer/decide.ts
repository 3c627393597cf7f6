/** Which rule decides which command. */
import type { Decision, Scope } from '../kernel/decider.ts'
import type { VolunteerCommand } from './commands.ts'
import type { VolunteerEvent } from './events.ts'
import type { VolunteerRefusal } from './refusals.ts'
import { amendProfile } from './rules/amend-profile.ts'
import { claimTime } from './rules/claim-time.ts'
import { moveToUnit } from './rules/move-to-unit.ts'
import { registerVolunteer } from './rules/register-volunteer.ts'
import { reinstateVolunteer } from './rules/reinstate-volunteer.ts'
import { releaseTime } from './rules/release-time.ts'
import { suspendVolunteer } from './rules/suspend-volunteer.ts'
import { withdrawVolunteer } from './rules/withdraw-volunteer.ts'
import { unitOfVolunteer, type VolunteerState } from './state.ts'

export const decide = (
  command: VolunteerCommand,
  state: VolunteerState,
): Decision<VolunteerRefusal, VolunteerEvent> => {
  switch (command.type) {
    case 'RegisterVolunteer':
      return registerVolunteer(command, state)
    case 'AmendProfile':
      return amendProfile(command, state)
    case 'MoveToUnit':
      return moveToUnit(command, state)
    case 'SuspendVolunteer':
      return suspendVolunteer(command, state)
    case 'ReinstateVolunteer':
      return reinstateVolunteer(command, state)
    case 'ClaimTime':
      return claimTime(command, state)
    case 'ReleaseTime':
      return releaseTime(command, state)
    case 'WithdrawVolunteer':
      return withdrawVolunteer(command, state)
  }
}

/** A volunteer's affairs lie in the unit of the record; nobody suspends or reinstates themselves. */
export const scopeOf = (command: VolunteerCommand, state: VolunteerState): Scope => {
  const unitId = unitOfVolunteer(state)
  switch (command.type) {
    case 'RegisterVolunteer':
      return { unitId: command.unitId }
    case 'AmendProfile':
    case 'WithdrawVolunteer':
      return { unitId, self: command.volunteerId }
    case 'SuspendVolunteer':
    case 'ReinstateVolunteer':
      return { unitId, notBy: [command.volunteerId] }
    case 'MoveToUnit':
    case 'ClaimTime':
    case 'ReleaseTime':
      return { unitId }
  }
}
