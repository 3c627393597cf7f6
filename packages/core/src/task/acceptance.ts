/** What an acceptance rests on: how long somebody was there, and between which moments the work lies. */
import { asMinutes, type Minutes } from '../kernel/quantities.ts'
import { addMinutes, type Instant, laterOf } from '../kernel/time.ts'
import type { WorkAccepted } from './events.ts'
import type { Whereabouts } from './locate.ts'
import { minutesIn, type Period } from './period.ts'
import type { Shift } from './shift.ts'
import type { Acceptable } from './standing.ts'
import { workOf } from './work.ts'

/** After the shift who is still checked in counts as present until its end, whether or not that was written down already. */
export const minutesAttended = (standing: Acceptable, { endsAt }: Shift, at: Instant): Minutes => {
  if (standing.kind === 'Attended') return minutesIn(standing.periods)
  const isForgotten = standing.kind === 'CheckedIn' && at >= endsAt && standing.since < endsAt
  return isForgotten ? minutesIn([{ from: standing.since, to: endsAt }]) : asMinutes(0)
}

/** The acceptance of so many minutes, without notes. */
export const workAccepted = (
  whereabouts: Whereabouts,
  standing: Acceptable,
  shift: Shift,
  minutes: Minutes,
): WorkAccepted => {
  const { from, to } = presence(standing, shift)
  return {
    type: 'WorkAccepted',
    ...workOf(whereabouts),
    from,
    to: laterOf(to, addMinutes(from, minutes)),
    minutes,
    heads: undefined,
    qualityNote: undefined,
    evidence: undefined,
    overrideReason: undefined,
  }
}

/** Between which moments the work lies. Without a check-out it is assumed to last until the shift's end, without a check-in the shift. */
const presence = (standing: Acceptable, { startsAt, endsAt }: Shift): Period => {
  switch (standing.kind) {
    case 'SignedUp':
      return { from: startsAt, to: endsAt }
    case 'CheckedIn':
      return { from: standing.since, to: endsAt }
    case 'Attended':
      return { from: standing.periods[0]?.from ?? startsAt, to: standing.periods.at(-1)?.to ?? endsAt }
  }
}
