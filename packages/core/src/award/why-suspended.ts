/** So many no-shows in a year suspend: who signed up took a place that somebody else would have filled. */
import type { Times } from '../kernel/quantities.ts'
import type { AssessmentLine } from './assessment.ts'
import type { RateCard } from './rate-card.ts'

/** Why so many no-shows in one year suspend; undefined where they do not, or the card asks for nothing. */
export const whySuspended = (card: RateCard, noShows: number): AssessmentLine | undefined => {
  const { noShows: rule } = card
  if (rule === undefined || noShows < rule.suspendAfter) return undefined
  return { line: 'no-shows', noShows: noShows as Times, suspendAfter: rule.suspendAfter }
}
