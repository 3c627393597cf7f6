/** The words in which specs tell of one volunteer, Wang, with the number V001. */
import {
  ConsentGiven,
  ConsentWithdrawn,
  DistinctMarked,
  DuplicateMarked,
  InsuranceRecorded,
  PersonalDataErased,
  type PersonId,
  ProfileAmended,
  personIdOf,
  StarAwarded,
  StarObjectionDismissed,
  StarObjectionRaised,
  StarObjectionUpheld,
  StarProposed,
  StarWithdrawn,
  TimeClaimed,
  TimeClaimRefused,
  TimeReleased,
  TrainingRecorded,
  VolunteerCommended,
  VolunteerEvaluated,
  VolunteerMoved,
  type VolunteerNumber,
  VolunteerRegistered,
  VolunteerReinstated,
  VolunteerSuspended,
  VolunteerWithdrawn,
} from '@lovebank/core'
import { eventOf } from '../given-when-then/examples.ts'

export const number = 'V001'
export const volunteerId: PersonId = personIdOf(number as VolunteerNumber)

/** A profile without phone, identity number and address. */
export const profileOf = (name: string, birthDate: string) => ({
  name,
  birthDate,
  phone: undefined,
  identityNumber: undefined,
  address: undefined,
})

/** Of age on the morning of the specs. */
export const grownUp = profileOf('王芳', '1990-05-01')

export const registered = eventOf(VolunteerRegistered, {
  volunteerId,
  number,
  unitId: 'willow',
  profile: grownUp,
  ageBand: 'adult',
  skills: ['cooking'],
})

export const mother = { name: '王秀英', relation: '母亲', phone: undefined }

/** Registered as a minor, with her mother's consent. */
export const registeredYouth = eventOf(VolunteerRegistered, {
  volunteerId,
  number,
  unitId: 'willow',
  profile: profileOf('王芳', '2010-05-01'),
  ageBand: '14-to-17',
  skills: [],
  guardian: mother,
})

export const amended = (profile: ReturnType<typeof profileOf>, ageBand: 'under-14' | '14-to-17' | 'adult') =>
  eventOf(ProfileAmended, { volunteerId, profile, ageBand, skills: ['cooking'] })

export const moved = (fromUnitId: string, toUnitId: string) =>
  eventOf(VolunteerMoved, { volunteerId, fromUnitId, toUnitId })

export const suspended = eventOf(VolunteerSuspended, { volunteerId, reason: '多次缺席' })
export const reinstated = eventOf(VolunteerReinstated, { volunteerId })
export const withdrawn = eventOf(VolunteerWithdrawn, { volunteerId })
export const erased = eventOf(PersonalDataErased, { volunteerId })

const morning = (clock: string) => `2026-02-09T${clock}:00.000Z`
const claimOf = (workId: string, from: string, to: string) => ({
  volunteerId,
  workId,
  taskId: 'sweeping',
  shiftId: 'monday',
  from: morning(from),
  to: morning(to),
})

/** The fields of a claim on 9 February, between two clocks in UTC: `claim('w1', '01:00', '02:00')`. */
export const claim = claimOf

export const claimed = (
  workId: string,
  from: string,
  to: string,
  ageBand: 'under-14' | '14-to-17' | 'adult' = 'adult',
) => eventOf(TimeClaimed, { ...claimOf(workId, from, to), ageBand })

export const claimRefused = (workId: string, from: string, to: string, takenBy: string) =>
  eventOf(TimeClaimRefused, { ...claimOf(workId, from, to), takenBy })

export const released = (workId: string) => eventOf(TimeReleased, { volunteerId, workId })

type Purpose = 'publicity' | 'certificate-check' | 'guardian' | 'other-organisations'

export const consented = (purpose: Purpose, guardian?: typeof mother) =>
  eventOf(ConsentGiven, { volunteerId, purpose, guardian })

export const consentWithdrawn = (purpose: Purpose) => eventOf(ConsentWithdrawn, { volunteerId, purpose })

/** Plain fields of one entry of each kind, as commands and events share them. */
export const training = { course: '急救入门', heldBy: '市红十字会', heldOn: '2026-01-12', minutes: 180 }
export const insurance = {
  insurer: '某保险公司',
  policyNumber: 'ZY-1',
  insuredFrom: '2026-01-01',
  insuredUntil: '2026-12-31',
}
export const commendation = {
  title: '优秀志愿者',
  grantedBy: '镇政府',
  commendedOn: '2026-01-20',
  citation: '风雪值守',
}
export const evaluation = { grade: 'good', from: '2025-01-01', until: '2025-12-31', remark: '认真' } as const

export const trained = (recordId: string, replaces?: string) =>
  eventOf(TrainingRecorded, { volunteerId, recordId, replaces, ...training })
export const insured = (recordId: string, more: Partial<typeof insurance> & { replaces?: string } = {}) =>
  eventOf(InsuranceRecorded, { volunteerId, recordId, ...insurance, ...more })
export const commended = (recordId: string, replaces?: string) =>
  eventOf(VolunteerCommended, { volunteerId, recordId, replaces, ...commendation })
export const evaluated = (recordId: string, replaces?: string) =>
  eventOf(VolunteerEvaluated, { volunteerId, recordId, replaces, ...evaluation })

export const duplicateOf = (keptId: string) => eventOf(DuplicateMarked, { volunteerId, keptId })
export const distinctFrom = (otherId: string) => eventOf(DistinctMarked, { volunteerId, otherId })

interface Stars {
  readonly rule: string
  readonly round: number
  readonly stars: number
  readonly minutes: number
}

/** Assessed on the morning of the specs by the station 'north'. */
export const starAwarded = (stars: Stars) =>
  eventOf(StarAwarded, { volunteerId, ...stars, asOf: '2026-02-10', unitId: 'north' })
export const starWithdrawn = (left: Stars) =>
  eventOf(StarWithdrawn, { volunteerId, ...left, asOf: '2026-02-10', unitId: 'north' })

/** On show from the morning of the specs, a Tuesday, until Friday is over. */
export const STAR_SHOWN_UNTIL = '2026-02-13T16:00:00.000Z'
export const starProposed = (stars: Stars) =>
  eventOf(StarProposed, {
    volunteerId,
    ...stars,
    asOf: '2026-02-10',
    unitId: 'north',
    workingDays: 3,
    until: STAR_SHOWN_UNTIL,
  })
export const starObjected = (objectorId = 'zhao', raisedBy = objectorId) =>
  eventOf(StarObjectionRaised, { volunteerId, objectorId, raisedBy, objection: '时长有误' })
export const starDismissed = eventOf(StarObjectionDismissed, { volunteerId, ruling: '经核实无误' })
export const starUpheld = eventOf(StarObjectionUpheld, { volunteerId, ruling: '两次服务未发生' })
