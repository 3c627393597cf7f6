/** A volunteer's record and the diary of claimed minutes, folded from one stream. */
import type { PersonId, UnitId, WorkId } from '../kernel/ids.ts'
import type { Keyword, Name, VolunteerNumber } from '../kernel/text.ts'
import type { Instant } from '../kernel/time.ts'
import type { AgeBand } from './age-band.ts'
import type { ConsentPurpose } from './consent.ts'
import type {
  ConsentGiven,
  ProfileAmended,
  TimeClaimed,
  TimeReleased,
  VolunteerEvent,
  VolunteerRegistered,
  VolunteerReinstated,
  VolunteerSuspended,
} from './events.ts'
import type { Guardian, Profile } from './profile.ts'
import { type KeptRecord, withRecord } from './records.ts'
import { type Stars, withStar } from './stars-held.ts'
import type { SuspensionCause } from './suspension.ts'

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

export interface Registration extends Stars {
  readonly volunteerId: PersonId
  readonly number: VolunteerNumber
  readonly unitId: UnitId
  readonly profile: Profile
  readonly ageBand: AgeBand
  readonly skills: ReadonlyArray<Keyword>
  /** undefined: not suspended, or because people decided it */
  readonly suspendedFor: SuspensionCause
  /** the organisation whose people come in groups, and whose contact the profile is; undefined: a person */
  readonly partner: Name | undefined
  /** those that stand, one a purpose; a minor's registration is the guardian's consent itself */
  readonly consents: ReadonlyArray<Consent>
  readonly records: ReadonlyArray<KeptRecord>
  /** the record in whose favour this one ended, for it was the same person's */
  readonly duplicateOf: PersonId | undefined
  /** of whom it was established that they are others */
  readonly distinctFrom: ReadonlyArray<PersonId>
  /** in the order of claiming; those released are gone */
  readonly claims: ReadonlyArray<Claim>
}

/** Registered before, and not forgotten: in service, suspended for a time, or withdrawn for good. */
export type Registered = Registration & { readonly kind: 'Active' | 'Suspended' | 'Withdrawn' }

/** The personal data are erased: what is left names nobody, and bears what was served before. */
export type Erased = { readonly kind: 'Erased' } & Pick<
  Registration,
  'volunteerId' | 'number' | 'unitId' | 'partner' | 'duplicateOf' | 'distinctFrom' | 'claims'
>

export type VolunteerState = { readonly kind: 'NotRegistered' } | Registered | Erased

export const initialState: VolunteerState = { kind: 'NotRegistered' }

/** The unit in which a volunteer's affairs lie; undefined for somebody who is not registered. */
export const unitOfVolunteer = (state: VolunteerState): UnitId | undefined =>
  state.kind === 'NotRegistered' ? undefined : state.unitId

export const evolve = (state: VolunteerState, event: VolunteerEvent): VolunteerState => {
  if (event.type === 'VolunteerRegistered') return state.kind === 'NotRegistered' ? registered(event) : state
  switch (state.kind) {
    case 'NotRegistered':
      return state
    case 'Erased':
      return afterErasure(state, event)
    case 'Active':
    case 'Suspended':
    case 'Withdrawn':
      return inLife(state, event)
  }
}

const registered = (event: VolunteerRegistered): VolunteerState => ({
  kind: 'Active',
  volunteerId: event.volunteerId,
  number: event.number,
  unitId: event.unitId,
  profile: event.profile,
  ageBand: event.ageBand,
  skills: event.skills,
  suspendedFor: undefined,
  partner: event.partner,
  consents: event.guardian === undefined ? [] : [{ purpose: 'guardian', guardian: event.guardian }],
  records: [],
  star: undefined,
  starOnShow: undefined,
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
    case 'VolunteerReinstated':
      return inService(state, event)
    case 'TimeClaimed':
    case 'TimeReleased':
      return event.type === 'TimeClaimed' ? claimed(state, event) : released(state, event)
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
    case 'PersonalDataErased':
      return erased(state)
    case 'DuplicateMarked':
      return { ...state, kind: 'Withdrawn', duplicateOf: event.keptId }
    case 'DistinctMarked':
      return { ...state, distinctFrom: [...state.distinctFrom, event.otherId] }
    case 'StarProposed':
    case 'StarObjectionRaised':
    case 'StarObjectionDismissed':
    case 'StarObjectionUpheld':
    case 'StarAwarded':
    case 'StarWithdrawn':
      return withStar(state, event)
    case 'TimeClaimRefused':
      return state
  }
}

const inService = (state: Registered, event: VolunteerSuspended | VolunteerReinstated): VolunteerState => {
  if (event.type === 'VolunteerReinstated') {
    return state.kind === 'Suspended' ? { ...state, kind: 'Active', suspendedFor: undefined } : state
  }
  return state.kind === 'Withdrawn' ? state : { ...state, kind: 'Suspended', suspendedFor: event.cause }
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

const erased = ({ volunteerId, number, unitId, partner, duplicateOf, distinctFrom, claims }: Registered): Erased => ({
  kind: 'Erased',
  volunteerId,
  number,
  unitId,
  partner,
  duplicateOf,
  distinctFrom,
  claims,
})

/** Only the diary goes on: work that was served before may be accepted, or undone, later. */
const afterErasure = (state: Erased, event: VolunteerEvent): VolunteerState => {
  if (event.type === 'TimeClaimed') return claimed(state, event)
  return event.type === 'TimeReleased' ? released(state, event) : state
}

const released = (state: Registered | Erased, { workId }: TimeReleased): VolunteerState => ({
  ...state,
  claims: state.claims.filter((claim) => claim.workId !== workId),
})

const claimed = (state: Registered | Erased, { workId, from, to }: TimeClaimed): VolunteerState =>
  state.claims.some((claim) => claim.workId === workId)
    ? state
    : { ...state, claims: [...state.claims, { workId, from, to }] }
