/** Where one volunteer stands on one shift, and how each event moves them on. */
import type { PersonId } from '../kernel/ids.ts'
import type { Minutes } from '../kernel/quantities.ts'
import type { Instant } from '../kernel/time.ts'
import type { TaskEvent, WorkAccepted } from './events.ts'
import { merged, type Period } from './period.ts'

/** What was accepted, between two moments: carried unchanged until it is confirmed. */
export interface AcceptedWork extends Period {
  readonly minutes: Minutes
}

export type Standing =
  | { readonly kind: 'NotSignedUp' }
  | { readonly kind: 'Waitlisted' }
  | { readonly kind: 'SignedUp' }
  | { readonly kind: 'Withdrawn' }
  | { readonly kind: 'CheckedIn'; readonly since: Instant }
  | { readonly kind: 'Attended'; readonly periods: ReadonlyArray<Period> }
  | { readonly kind: 'Accepted'; readonly work: AcceptedWork }
  | { readonly kind: 'OnShow'; readonly work: AcceptedWork; readonly until: Instant }
  | {
      readonly kind: 'Objected'
      readonly work: AcceptedWork
      readonly until: Instant
      /** who may not rule on it, nor be shown to the public */
      readonly objectorId: PersonId
      readonly raisedBy: PersonId
    }
  | { readonly kind: 'Confirmed' }
  | { readonly kind: 'Rejected' }

/** The events that move one volunteer on one shift. */
export type StandingEvent = Extract<TaskEvent, { readonly volunteerId: unknown }>

/** The standing after the event; undefined where the event does not fit the standing before. */
export const nextStanding = (before: Standing, event: StandingEvent): Standing | undefined => {
  switch (event.type) {
    case 'VolunteerSignedUp':
      return after(isAway(before), { kind: 'SignedUp' })
    case 'VolunteerWaitlisted':
      return after(isAway(before), { kind: 'Waitlisted' })
    case 'SignUpWithdrawn':
      return after(isWaiting(before), { kind: 'Withdrawn' })
    case 'WaitlistPromoted':
      return after(before.kind === 'Waitlisted', { kind: 'SignedUp' })
    case 'CheckedIn':
      return after(before.kind === 'SignedUp', { kind: 'CheckedIn', since: event.at })
    case 'CheckedOut':
      return from(before, 'CheckedIn', ({ since }) => attended([], { from: since, to: event.at }))
    case 'AttendanceRecorded':
      return after(isAcceptable(before), attended(periodsOf(before), { from: event.from, to: event.to }))
    case 'WorkAccepted':
      return after(isAcceptable(before), { kind: 'Accepted', work: acceptedWork(event) })
    case 'WorkRejected':
      return after(isRejectable(before), { kind: 'Rejected' })
    case 'PublicityOpened':
      return from(before, 'Accepted', ({ work }) => ({ kind: 'OnShow', work, until: event.until }))
    case 'ObjectionRaised':
      return from(before, 'OnShow', ({ work, until }) => ({
        kind: 'Objected',
        work,
        until,
        objectorId: event.objectorId,
        raisedBy: event.raisedBy,
      }))
    case 'ObjectionUpheld':
      return after(before.kind === 'Objected', { kind: 'Rejected' })
    case 'ObjectionDismissed':
      return from(before, 'Objected', ({ work, until }) => ({ kind: 'OnShow', work, until }))
    case 'WorkConfirmed':
      return after(before.kind === 'OnShow', { kind: 'Confirmed' })
  }
}

type StandingOf<Kind extends Standing['kind']> = Extract<Standing, { readonly kind: Kind }>

const after = (doesFit: boolean, next: Standing): Standing | undefined => (doesFit ? next : undefined)

const from = <Kind extends Standing['kind']>(
  before: Standing,
  kind: Kind,
  next: (before: StandingOf<Kind>) => Standing,
): Standing | undefined => (isOfKind(before, kind) ? next(before) : undefined)

const isOfKind = <Kind extends Standing['kind']>(standing: Standing, kind: Kind): standing is StandingOf<Kind> =>
  standing.kind === kind

/** Free to sign up. */
export const isAway = ({ kind }: Standing): boolean => kind === 'NotSignedUp' || kind === 'Withdrawn'

/** Holds one of the places of the shift. */
export const takesPlace = (standing: Standing): boolean => !isAway(standing) && standing.kind !== 'Waitlisted'

/** Came, or was to come, and nobody decided on the work yet. */
export type Acceptable = Extract<Standing, { readonly kind: 'SignedUp' | 'CheckedIn' | 'Attended' }>

export const isAcceptable = (standing: Standing): standing is Acceptable =>
  standing.kind === 'SignedUp' || standing.kind === 'CheckedIn' || standing.kind === 'Attended'

export const isRejectable = ({ kind }: Standing): boolean =>
  kind === 'CheckedIn' || kind === 'Attended' || kind === 'Accepted' || kind === 'OnShow'

/** Accepted, and not turned down since. */
export const countsAsAccepted = ({ kind }: Standing): boolean =>
  kind === 'Accepted' || kind === 'OnShow' || kind === 'Objected' || kind === 'Confirmed'

const isWaiting = ({ kind }: Standing): boolean => kind === 'SignedUp' || kind === 'Waitlisted'

const periodsOf = (standing: Standing): ReadonlyArray<Period> => (standing.kind === 'Attended' ? standing.periods : [])

const attended = (periods: ReadonlyArray<Period>, added: Period): Standing => ({
  kind: 'Attended',
  periods: merged(periods, added),
})

const acceptedWork = ({ from, to, minutes }: WorkAccepted): AcceptedWork => ({ from, to, minutes })
