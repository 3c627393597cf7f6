/** A volunteer's record and the diary of claimed minutes, folded from one stream. */
import type { PersonId, UnitId, WorkId } from '../kernel/ids.ts'
import type { Keyword, VolunteerNumber } from '../kernel/text.ts'
import type { Instant } from '../kernel/time.ts'
import type { ProfileAmended, TimeClaimed, VolunteerEvent, VolunteerRegistered } from './events.ts'
import type { AgeBand, Guardian, Profile } from './profile.ts'

/** The minutes from `from` until just before `to`, taken by one work. */
export interface Claim {
  readonly workId: WorkId
  readonly from: Instant
  readonly to: Instant
}

export interface Registration {
  readonly volunteerId: PersonId
  readonly number: VolunteerNumber
  readonly unitId: UnitId
  readonly profile: Profile
  readonly ageBand: AgeBand
  readonly skills: ReadonlyArray<Keyword>
  readonly guardian: Guardian | undefined
  /** in the order of claiming; those released are gone */
  readonly claims: ReadonlyArray<Claim>
}

/** Registered before, and not forgotten: in service, suspended for a time, or withdrawn for good. */
export type Registered = Registration & { readonly kind: 'Active' | 'Suspended' | 'Withdrawn' }

export type VolunteerState = { readonly kind: 'NotRegistered' } | Registered

export const initialState: VolunteerState = { kind: 'NotRegistered' }

/** The unit in which a volunteer's affairs lie; undefined for somebody who is not registered. */
export const unitOfVolunteer = (state: VolunteerState): UnitId | undefined =>
  state.kind === 'NotRegistered' ? undefined : state.unitId

export const evolve = (state: VolunteerState, event: VolunteerEvent): VolunteerState => {
  if (event.type === 'VolunteerRegistered') return state.kind === 'NotRegistered' ? registered(event) : state
  return state.kind === 'NotRegistered' ? state : inLife(state, event)
}

const registered = (event: VolunteerRegistered): VolunteerState => ({
  kind: 'Active',
  volunteerId: event.volunteerId,
  number: event.number,
  unitId: event.unitId,
  profile: event.profile,
  ageBand: event.ageBand,
  skills: event.skills,
  guardian: event.guardian,
  claims: [],
})

const inLife = (state: Registered, event: Exclude<VolunteerEvent, VolunteerRegistered>): VolunteerState => {
  switch (event.type) {
    case 'ProfileAmended':
      return amended(state, event)
    case 'VolunteerMoved':
      return { ...state, unitId: event.toUnitId }
    case 'VolunteerSuspended':
      return state.kind === 'Active' ? { ...state, kind: 'Suspended' } : state
    case 'VolunteerReinstated':
      return state.kind === 'Suspended' ? { ...state, kind: 'Active' } : state
    case 'TimeClaimed':
      return claimed(state, event)
    case 'TimeReleased':
      return { ...state, claims: state.claims.filter((claim) => claim.workId !== event.workId) }
    case 'VolunteerWithdrawn':
      return { ...state, kind: 'Withdrawn' }
    case 'TimeClaimRefused':
      return state
  }
}

const amended = (state: Registered, event: ProfileAmended): VolunteerState => ({
  ...state,
  profile: event.profile,
  ageBand: event.ageBand,
  skills: event.skills,
})

const claimed = (state: Registered, { workId, from, to }: TimeClaimed): VolunteerState =>
  state.claims.some((claim) => claim.workId === workId)
    ? state
    : { ...state, claims: [...state.claims, { workId, from, to }] }
