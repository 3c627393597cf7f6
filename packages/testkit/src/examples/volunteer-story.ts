/** The words in which specs tell of one volunteer, Wang, with the number V001. */
import {
  type PersonId,
  ProfileAmended,
  personIdOf,
  TimeClaimed,
  TimeClaimRefused,
  TimeReleased,
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

export const mother = { name: '王秀英', phone: undefined }

/** Registered as a minor, with her mother's consent. */
export const registeredYouth = eventOf(VolunteerRegistered, {
  volunteerId,
  number,
  unitId: 'willow',
  profile: profileOf('王芳', '2010-05-01'),
  ageBand: 'youth',
  skills: [],
  guardian: mother,
})

export const amended = (profile: ReturnType<typeof profileOf>, ageBand: 'child' | 'youth' | 'adult') =>
  eventOf(ProfileAmended, { volunteerId, profile, ageBand, skills: ['cooking'] })

export const moved = (fromUnitId: string, toUnitId: string) =>
  eventOf(VolunteerMoved, { volunteerId, fromUnitId, toUnitId })

export const suspended = eventOf(VolunteerSuspended, { volunteerId, reason: '多次缺席' })
export const reinstated = eventOf(VolunteerReinstated, { volunteerId })
export const withdrawn = eventOf(VolunteerWithdrawn, { volunteerId })

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

export const claimed = (workId: string, from: string, to: string) => eventOf(TimeClaimed, claimOf(workId, from, to))

export const claimRefused = (workId: string, from: string, to: string, takenBy: string) =>
  eventOf(TimeClaimRefused, { ...claimOf(workId, from, to), takenBy })

export const released = (workId: string) => eventOf(TimeReleased, { volunteerId, workId })
