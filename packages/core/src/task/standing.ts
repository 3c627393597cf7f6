/** Where one volunteer stands on one shift, and what that means. */
import type { PersonId } from '../kernel/ids.ts'
import type { Minutes } from '../kernel/quantities.ts'
import type { Instant } from '../kernel/time.ts'
import type { Period } from './period.ts'

/** What was accepted, between two moments: carried unchanged until it is confirmed. */
export interface AcceptedWork extends Period {
  readonly minutes: Minutes
}

/** Work that the public saw, and until when objections to it are heard: before it is confirmed, and afterwards. */
export interface Shown {
  readonly work: AcceptedWork
  readonly until: Instant
  readonly objectionsUntil: Instant | undefined
}

export type Standing =
  | { readonly kind: 'NotSignedUp' }
  | { readonly kind: 'Waitlisted' }
  | { readonly kind: 'Offered'; readonly answerBy: Instant }
  /** was offered a place and did not answer in time */
  | { readonly kind: 'Lapsed'; readonly answerBy: Instant }
  | { readonly kind: 'SignedUp' }
  | { readonly kind: 'Withdrawn' }
  | { readonly kind: 'CheckedIn'; readonly since: Instant }
  | {
      readonly kind: 'Attended'
      readonly periods: ReadonlyArray<Period>
      /** nobody checked out: until the shift's end */
      readonly isAssumed: boolean
    }
  | { readonly kind: 'NoShow' }
  | { readonly kind: 'Excused' }
  | { readonly kind: 'Accepted'; readonly work: AcceptedWork }
  | ({ readonly kind: 'OnShow' } & Shown)
  | ({
      readonly kind: 'Objected'
      /** the objection came when the work had earned already */
      readonly isConfirmed: boolean
      /** who may not rule on it, nor be shown to the public */
      readonly objectorId: PersonId
      readonly raisedBy: PersonId
    } & Shown)
  | ({ readonly kind: 'Confirmed' } & Shown)
  /** was confirmed, and an objection to it was right */
  | { readonly kind: 'Revoked' }
  | { readonly kind: 'Rejected' }

/** Free to sign up. */
export const isAway = ({ kind }: Standing): boolean =>
  kind === 'NotSignedUp' || kind === 'Withdrawn' || kind === 'Lapsed'

/** Holds one of the places of the shift, or has it on offer. */
export const takesPlace = (standing: Standing): boolean => !isAway(standing) && standing.kind !== 'Waitlisted'

/** Has a place that was taken up. */
export const hasPlace = (standing: Standing): boolean => takesPlace(standing) && standing.kind !== 'Offered'

/** Came, or was to come, and nobody decided on the work yet. */
export type Acceptable = Extract<Standing, { readonly kind: 'SignedUp' | 'CheckedIn' | 'Attended' }>

export const isAcceptable = (standing: Standing): standing is Acceptable =>
  standing.kind === 'SignedUp' || standing.kind === 'CheckedIn' || standing.kind === 'Attended'

export const isRejectable = ({ kind }: Standing): boolean =>
  kind === 'CheckedIn' || kind === 'Attended' || kind === 'Accepted' || kind === 'OnShow'

/** Was decided on, and came to nothing. */
export const isTurnedDown = ({ kind }: Standing): boolean => kind === 'Rejected' || kind === 'Revoked'

/** Is said not to have come: attendance that comes in late still puts it right. */
export const isMissing = ({ kind }: Standing): boolean => kind === 'NoShow' || kind === 'Excused'

/** Accepted, and not turned down since. */
export const countsAsAccepted = ({ kind }: Standing): boolean =>
  kind === 'Accepted' || kind === 'OnShow' || kind === 'Objected' || kind === 'Confirmed'

/** May still give up a place, or the wait for one. */
export const isWaiting = ({ kind }: Standing): boolean =>
  kind === 'SignedUp' || kind === 'Waitlisted' || kind === 'Offered'
