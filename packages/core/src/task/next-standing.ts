/** How each event moves a volunteer on, on one shift. */
import type { TaskEvent, WorkAccepted } from './events.ts'
import { merged, type Period } from './period.ts'
import {
  type AcceptedWork,
  isAcceptable,
  isAway,
  isMissing,
  isRejectable,
  isWaiting,
  type Standing,
} from './standing.ts'

/** The events that move one volunteer on one shift. */
export type StandingEvent = Extract<TaskEvent, { readonly shiftId: unknown; readonly volunteerId: unknown }>

type OfType<Type extends StandingEvent['type']> = Extract<StandingEvent, { readonly type: Type }>

/** The standing after the event; undefined where the event does not fit the standing before. */
export const nextStanding = (before: Standing, event: StandingEvent): Standing | undefined => {
  switch (event.type) {
    case 'VolunteerSignedUp':
    case 'VolunteerWaitlisted':
    case 'SignUpWithdrawn':
    case 'WaitlistOffered':
    case 'WaitlistPromoted':
    case 'OfferDeclined':
    case 'OfferLapsed':
      return inLine(before, event)
    case 'CheckedIn':
    case 'CheckedOut':
    case 'AttendanceRecorded':
    case 'NoShowMarked':
    case 'NoShowExcused':
      return onTheDay(before, event)
    case 'WorkAccepted':
    case 'WorkRejected':
    case 'PublicityOpened':
    case 'WorkConfirmed':
      return decided(before, event)
    case 'ObjectionRaised':
    case 'ObjectionUpheld':
    case 'ObjectionDismissed':
    case 'WorkRevoked':
      return disputed(before, event)
  }
}

type InLine = OfType<
  | 'VolunteerSignedUp'
  | 'VolunteerWaitlisted'
  | 'SignUpWithdrawn'
  | 'WaitlistOffered'
  | 'WaitlistPromoted'
  | 'OfferDeclined'
  | 'OfferLapsed'
>

const inLine = (before: Standing, event: InLine): Standing | undefined => {
  switch (event.type) {
    case 'VolunteerSignedUp':
      return after(isAway(before), { kind: 'SignedUp' })
    case 'VolunteerWaitlisted':
      return after(isAway(before), { kind: 'Waitlisted' })
    case 'SignUpWithdrawn':
      return after(isWaiting(before), { kind: 'Withdrawn' })
    case 'WaitlistOffered':
      return after(before.kind === 'Waitlisted', { kind: 'Offered', answerBy: event.answerBy })
    case 'WaitlistPromoted':
      // Straight from the waitlist: so it was before places were offered.
      return after(before.kind === 'Offered' || before.kind === 'Waitlisted', { kind: 'SignedUp' })
    case 'OfferDeclined':
      return after(before.kind === 'Offered', { kind: 'Withdrawn' })
    case 'OfferLapsed':
      return from(before, 'Offered', ({ answerBy }) => ({ kind: 'Lapsed', answerBy }))
  }
}

const onTheDay = (
  before: Standing,
  event: OfType<'CheckedIn' | 'CheckedOut' | 'AttendanceRecorded' | 'NoShowMarked' | 'NoShowExcused'>,
): Standing | undefined => {
  switch (event.type) {
    case 'CheckedIn':
      return after(before.kind === 'SignedUp', { kind: 'CheckedIn', since: event.at })
    case 'CheckedOut':
      return left(before, event)
    case 'AttendanceRecorded':
      return after(
        isAcceptable(before) || isMissing(before),
        attended(periodsOf(before), { from: event.from, to: event.to }),
      )
    case 'NoShowMarked':
      return after(before.kind === 'SignedUp', { kind: 'NoShow' })
    case 'NoShowExcused':
      return after(before.kind === 'NoShow', { kind: 'Excused' })
  }
}

/** Who comes back to check out after the attendance was closed corrects what was assumed. */
const left = (before: Standing, { at, isAssumed = false }: OfType<'CheckedOut'>): Standing | undefined => {
  if (before.kind === 'CheckedIn') return { ...attended([], { from: before.since, to: at }), isAssumed }
  const since = before.kind === 'Attended' && before.isAssumed ? before.periods[0]?.from : undefined
  return since === undefined || isAssumed ? undefined : attended([], { from: since, to: at })
}

const decided = (
  before: Standing,
  event: OfType<'WorkAccepted' | 'WorkRejected' | 'PublicityOpened' | 'WorkConfirmed'>,
): Standing | undefined => {
  switch (event.type) {
    case 'WorkAccepted':
      return after(isAcceptable(before), { kind: 'Accepted', work: acceptedWork(event) })
    case 'WorkRejected':
      return after(isRejectable(before), { kind: 'Rejected' })
    case 'PublicityOpened':
      return from(before, 'Accepted', ({ work }) => ({
        kind: 'OnShow',
        work,
        until: event.until,
        objectionsUntil: event.objectionsUntil,
      }))
    case 'WorkConfirmed':
      return from(before, 'OnShow', (shown) => ({ ...shown, kind: 'Confirmed' }))
  }
}

const disputed = (
  before: Standing,
  event: OfType<'ObjectionRaised' | 'ObjectionUpheld' | 'ObjectionDismissed' | 'WorkRevoked'>,
): Standing | undefined => {
  switch (event.type) {
    case 'ObjectionRaised': {
      const { objectorId, raisedBy } = event
      if (before.kind !== 'OnShow' && before.kind !== 'Confirmed') return undefined
      return { ...before, kind: 'Objected', isConfirmed: before.kind === 'Confirmed', objectorId, raisedBy }
    }
    case 'ObjectionUpheld':
      return after(before.kind === 'Objected' && !before.isConfirmed, { kind: 'Rejected' })
    case 'ObjectionDismissed':
      return from(before, 'Objected', ({ isConfirmed, work, until, objectionsUntil }) => ({
        kind: isConfirmed ? 'Confirmed' : 'OnShow',
        work,
        until,
        objectionsUntil,
      }))
    case 'WorkRevoked':
      return after(before.kind === 'Objected' && before.isConfirmed, { kind: 'Revoked' })
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

/** What is known of the attendance; what was assumed gives way to it. */
const periodsOf = (standing: Standing): ReadonlyArray<Period> =>
  standing.kind === 'Attended' && !standing.isAssumed ? standing.periods : []

const attended = (periods: ReadonlyArray<Period>, added: Period): StandingOf<'Attended'> => ({
  kind: 'Attended',
  periods: merged(periods, added),
  isAssumed: false,
})

const acceptedWork = ({ from, to, minutes }: WorkAccepted): AcceptedWork => ({ from, to, minutes })
