/** What the register learns of kin who may live apart, and of those who may spend in a holder's place. */
import type * as t from 'io-ts'
import { PersonId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { personal } from '../kernel/personal.ts'
import { Instant } from '../kernel/time.ts'
import { KinshipEnd, KinshipGround, NamedRelatives } from './relative.ts'

/** Each is kin of the other from now on, and decides nothing in the other's case. */
export const KinshipRecorded = event('KinshipRecorded', {
  personId: PersonId,
  relativeId: PersonId,
  ground: KinshipGround,
})
export type KinshipRecorded = t.TypeOf<typeof KinshipRecorded>

export const KinshipEnded = event('KinshipEnded', { personId: PersonId, relativeId: PersonId, reason: KinshipEnd })
export type KinshipEnded = t.TypeOf<typeof KinshipEnded>

/** The holder's points are spent by the holder and those named here, and through nobody else. */
export const SpendingRestricted = event('SpendingRestricted', {
  volunteerId: PersonId,
  named: personal('volunteerId', NamedRelatives),
  /** what was handed over before, and is told late, is judged without it */
  restrictedAt: Instant,
})
export type SpendingRestricted = t.TypeOf<typeof SpendingRestricted>

export const SpendingRestrictionLifted = event('SpendingRestrictionLifted', { volunteerId: PersonId })
export type SpendingRestrictionLifted = t.TypeOf<typeof SpendingRestrictionLifted>

export const kinshipEvents = [KinshipRecorded, KinshipEnded, SpendingRestricted, SpendingRestrictionLifted] as const
export type KinshipEvent = KinshipRecorded | KinshipEnded | SpendingRestricted | SpendingRestrictionLifted
