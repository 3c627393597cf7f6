/** Takes minutes of the volunteer's diary for one work, or records which other work has them (law 4); and how old they were then. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { ClaimTime } from '../commands.ts'
import type { TimeClaimed, TimeClaimRefused } from '../events.ts'
import { ageBandOn } from '../facts.ts'
import {
  type ClaimEndsBeforeItBegins,
  claimEndsBeforeItBegins,
  type VolunteerNotRegistered,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { Claim, VolunteerState } from '../state.ts'

/**
 * Also of a volunteer who is suspended or has withdrawn: what was served before counts. The same work again: nothing
 * happens. Refuses: VolunteerNotRegistered, ClaimEndsBeforeItBegins.
 */
export const claimTime = (
  command: ClaimTime,
  state: VolunteerState,
): Decision<VolunteerNotRegistered | ClaimEndsBeforeItBegins, TimeClaimed | TimeClaimRefused> => {
  const { volunteerId, workId, taskId, shiftId, from, to } = command
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  if (to <= from) return refuse(claimEndsBeforeItBegins({ workId, from, to }))
  if (state.claims.some((claim) => claim.workId === workId)) return accept()
  const wish = { volunteerId, workId, taskId, shiftId, from, to }
  // The people of a partner can be in two places at once.
  const other = state.partner === undefined ? state.claims.find((claim) => overlap(claim, wish)) : undefined
  if (other !== undefined) return accept({ type: 'TimeClaimRefused', ...wish, takenBy: other.workId })
  // Nor has an organisation an age.
  const ageBand = state.partner === undefined ? ageBandOn(state, localDateOf(from)) : undefined
  return accept({ type: 'TimeClaimed', ...wish, ageBand })
}

/** Half-open: one work may begin at the moment at which another ends. */
const overlap = (one: Omit<Claim, 'workId'>, other: Omit<Claim, 'workId'>): boolean =>
  one.from < other.to && other.from < one.to
