/** The work came to nothing: its minutes are free again. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ReleaseTime } from '../commands.ts'
import type { TimeReleased } from '../events.ts'
import {
  type TimeNotClaimed,
  timeNotClaimed,
  type VolunteerNotRegistered,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: VolunteerNotRegistered, TimeNotClaimed. */
export const releaseTime = (
  command: ReleaseTime,
  state: VolunteerState,
): Decision<VolunteerNotRegistered | TimeNotClaimed, TimeReleased> => {
  const { volunteerId, workId } = command
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  const isClaimed = state.claims.some((claim) => claim.workId === workId)
  return isClaimed
    ? accept({ type: 'TimeReleased', volunteerId, workId })
    : refuse(timeNotClaimed({ volunteerId, workId }))
}
