/** A volunteer's record and the diary of claimed minutes, folded from one stream. */
import type { PersonId, UnitId, WorkId } from '../kernel/ids.ts'
import type { Keyword, Name, VolunteerNumber } from '../kernel/text.ts'
import type { Instant } from '../kernel/time.ts'
import type { Achievement } from '../stars/achievement.ts'
import type { ConsentPurpose } from './consent.ts'
import type { ConsentGiven, ProfileAmended, TimeClaimed, VolunteerEvent, VolunteerRegistered } from './events.ts'
import type { AgeBand, Guardian, Profile } from './profile.ts'
import { type KeptRecord, withRecord } from './records.ts'

/** The minutes from `from` until just before `to`, taken by one work. */
export interface Claim {
  readonly workId: WorkId
  readonly from: Instant
  readonly to: Instant
}

/** A consent that stands, with the guardian who gave it in the volunteer's place. */
export interface Consent {
  readonly purpose: ConsentPurpose
  readonly guardian: Guardian | undefined
}

export interface Registration {
  readonly volunteerId: PersonId
  readonly number: VolunteerNumber
  readonly unitId: UnitId
  readonly profile: Profile
  readonly ageBand: AgeBand
  readonly skills: ReadonlyArray<Keyword>
  /** the organisation whose people come in groups, and whose contact the profile is; undefined: a person */
  readonly partner: Name | undefined
  /** those that stand, one a purpose; a minor's registration is the guardian's consent itself */
  readonly consents: ReadonlyArray<Consent>
  readonly records: ReadonlyArray<KeptRecord>
  /** the stars held, by which rule; zero after a withdrawal */
  readonly star: (Achievement & { readonly rule: Keyword }) | undefined
  /** the record in whose favour this one ended, for it was the same person's */
  readonly duplicateOf: PersonId | undefined
  /** of whom it was established that they are others */
  readonly distinctFrom: ReadonlyArray<PersonId>
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
  partner: event.partner,
  consents: event.guardian === undefined ? [] : [{ purpose: 'guardian', guardian: event.guardian }],
  records: [],
  star: undefined,
  duplicateOf: undefined,
  distinctFrom: [],
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
    case 'ConsentGiven':
      return { ...state, consents: [...without(state.consents, event.purpose), consentOf(event)] }
    case 'ConsentWithdrawn':
      return { ...state, consents: without(state.consents, event.purpose) }
    case 'TrainingRecorded':
    case 'InsuranceRecorded':
    case 'VolunteerCommended':
    case 'VolunteerEvaluated':
      return { ...state, records: withRecord(state.records, event) }
    case 'VolunteerWithdrawn':
      return { ...state, kind: 'Withdrawn' }
    case 'DuplicateMarked':
      return { ...state, kind: 'Withdrawn', duplicateOf: event.keptId }
    case 'DistinctMarked':
      return { ...state, distinctFrom: [...state.distinctFrom, event.otherId] }
    case 'StarAwarded':
    case 'StarWithdrawn':
      return { ...state, star: { rule: event.rule, round: event.round, stars: event.stars } }
    case 'TimeClaimRefused':
      return state
  }
}

const consentOf = ({ purpose, guardian }: ConsentGiven): Consent => ({ purpose, guardian })

const without = (consents: ReadonlyArray<Consent>, purpose: ConsentPurpose): ReadonlyArray<Consent> =>
  consents.filter((consent) => consent.purpose !== purpose)

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
