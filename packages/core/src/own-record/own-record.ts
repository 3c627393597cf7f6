/** Everything the bank keeps about one volunteer's service, in one JSON document: what a person may ask to have copied (PIPL, art. 45). */
import type { CertificateState } from '../certificate/state.ts'
import { kinOf, restrictionOf } from '../household/kin.ts'
import { type HouseholdState, householdOf } from '../household/state.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { ServiceHours } from '../projections/service-hours/fold.ts'
import { serviceUpTo } from '../projections/service-hours/service-up-to.ts'
import { ageBandOn } from '../volunteer/facts.ts'
import type { KeptRecord, RecordEvent } from '../volunteer/records.ts'
import type { Registered, VolunteerState } from '../volunteer/state.ts'

/** Where it is drawn from: the volunteer's own stream, the register of households, the read model of hours, and the certificates whose numbers their record tells. */
export interface Sources {
  readonly volunteer: VolunteerState
  readonly register: HouseholdState
  readonly hours: ServiceHours
  readonly certificates: ReadonlyArray<CertificateState>
}

/** The five groups of a volunteer's record (Regulations on Volunteer Service, art. 19). Plain JSON; absent fields are left out. */
export interface OwnRecord {
  readonly drawnUpOn: LocalDate
  readonly basic: Readonly<Record<string, unknown>>
  readonly service: Readonly<Record<string, unknown>>
  readonly training: ReadonlyArray<unknown>
  readonly commendation: Readonly<Record<string, unknown>>
  readonly evaluation: ReadonlyArray<unknown>
}

/** Undefined for somebody who is not registered, or whose data were erased. Entries that were corrected are told as well, for they are kept. */
export const ownRecordOf = (
  volunteerId: PersonId,
  { volunteer, register, hours, certificates }: Sources,
  on: LocalDate,
): OwnRecord | undefined => {
  if (volunteer.kind === 'NotRegistered' || volunteer.kind === 'Erased') return undefined
  const of = (type: RecordEvent['type']) => entriesOf(volunteer.records, type)
  return {
    drawnUpOn: on,
    basic: { ...basicOf(volunteer, on), ...tiesOf(register, volunteerId), insurance: of('InsuranceRecorded') },
    service: { ...serviceUpTo(hours, volunteerId, on) },
    training: of('TrainingRecorded'),
    commendation: {
      honours: of('VolunteerCommended'),
      stars: volunteer.star,
      certificates: certificates.flatMap((state) => certificateOf(state, volunteerId)),
    },
    evaluation: of('VolunteerEvaluated'),
  }
}

const basicOf = (volunteer: Registered, on: LocalDate) => ({
  volunteerId: volunteer.volunteerId,
  number: volunteer.number,
  unitId: volunteer.unitId,
  standing: volunteer.kind,
  profile: volunteer.profile,
  ageBand: ageBandOn(volunteer, on),
  skills: volunteer.skills,
  consents: volunteer.consents,
  duplicateOf: volunteer.duplicateOf,
  distinctFrom: volunteer.distinctFrom,
})

/** What the register of households says of the person: their own place in a household, who is their kin, whom they named to spend. */
const tiesOf = (register: HouseholdState, volunteerId: PersonId) => {
  const home = householdOf(register, volunteerId)
  const member = home?.members.find(({ personId }) => personId === volunteerId)
  return {
    household: home && { householdId: home.householdId, number: home.number, unitId: home.unitId, ...member },
    kin: kinOf(register.kin, volunteerId),
    spendingRestriction: restrictionOf(register.kin, volunteerId),
  }
}

const entriesOf = (records: ReadonlyArray<KeptRecord>, type: RecordEvent['type']): ReadonlyArray<unknown> =>
  records.filter(({ entry }) => entry.type === type).map(({ entry, replacedBy }) => ({ ...entry, replacedBy }))

/** Only the person's own: a number that was handed in by mistake tells nothing of somebody else. */
const certificateOf = (state: CertificateState, volunteerId: PersonId): ReadonlyArray<unknown> => {
  if (state.kind === 'NotIssued' || state.certificate.issued.holderId !== volunteerId) return []
  const { issued, issuer, unitIds } = state.certificate
  return [{ ...issued, ...issuer, unitIds, standing: state.kind }]
}
