/** What speaks against a meeting as the one that decided: it is still to come, or its votes do not carry. */

import type { Meeting } from './meeting.ts'
import {
  type MeetingNotHeldYet,
  meetingNotHeldYet,
  type NoMajority,
  noMajority,
  type VotesExceedPresent,
  votesExceedPresent,
} from './meeting-refusals.ts'
import type { LocalDate } from './time.ts'

export const objectionToMeeting = (
  { heldOn, present, inFavour, against, abstained }: Meeting,
  on: LocalDate,
): MeetingNotHeldYet | VotesExceedPresent | NoMajority | undefined => {
  if (heldOn > on) return meetingNotHeldYet({ heldOn, on })
  const votes = inFavour + (against ?? 0) + (abstained ?? 0)
  if (votes > present) return votesExceedPresent({ inFavour, votes, present })
  return inFavour * 2 > present ? undefined : noMajority({ inFavour, present })
}
