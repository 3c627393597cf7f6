/** What can be asked of the register about kin, and about those who may spend in a holder's place. */
import type * as t from 'io-ts'
import { PersonId } from '../kernel/ids.ts'
import { command } from '../kernel/message.ts'
import { personal } from '../kernel/personal.ts'
import { KinshipEnd, KinshipGround, NamedRelatives } from './relative.ts'

/** Of two people on the books, wherever they live; it does not matter which of them is named first. */
export const RecordKinship = command('RecordKinship', {
  personId: PersonId,
  relativeId: PersonId,
  ground: KinshipGround,
})
export type RecordKinship = t.TypeOf<typeof RecordKinship>

export const EndKinship = command('EndKinship', { personId: PersonId, relativeId: PersonId, reason: KinshipEnd })
export type EndKinship = t.TypeOf<typeof EndKinship>

/** From now on the holder alone redeems, and those whom they name; the list stands in the place of any before it. */
export const RestrictSpending = command('RestrictSpending', {
  volunteerId: PersonId,
  named: personal('volunteerId', NamedRelatives),
})
export type RestrictSpending = t.TypeOf<typeof RestrictSpending>

/** Anybody may collect against the code again, and is named. */
export const LiftSpendingRestriction = command('LiftSpendingRestriction', { volunteerId: PersonId })
export type LiftSpendingRestriction = t.TypeOf<typeof LiftSpendingRestriction>
