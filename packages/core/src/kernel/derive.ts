/**
 * Ids that follow from others (UUIDv5, RFC 9562). The same cause gives the same id, so a step that runs twice does nothing
 * twice; and a natural key (a volunteer's number, a unit's code) leads to one stream, so it cannot be taken twice.
 */
import type {
  AccountId,
  CommandId,
  EventId,
  GrantReference,
  LotId,
  PersonId,
  ShiftId,
  TaskId,
  TransferId,
  UnitId,
  WorkId,
} from './ids.ts'
import { nameBasedUuid } from './name-based-uuid.ts'
import type { PickupCode, UnitCode, VolunteerNumber } from './text.ts'

/** The root of all ids derived here; never to change. */
const LOVEBANK = '5f0f6e0c-9d0b-5c0e-8f5e-1d6a4c5b7a10'

const derive = (kind: string, key: string): string => nameBasedUuid(`${kind}:${key}`, LOVEBANK)

export const unitIdOf = (code: UnitCode): UnitId => derive('unit', code) as UnitId

export const personIdOf = (number: VolunteerNumber): PersonId => derive('volunteer', number) as PersonId

/** One account a holder: the account's id follows from the holder's. */
export const accountIdOf = (holderId: PersonId): AccountId => derive('account', holderId) as AccountId

/** One reference is granted to one account once. */
export const grantLotIdOf = (accountId: AccountId, reference: GrantReference): LotId =>
  derive('grant', `${accountId}/${reference}`) as LotId

/** The lines of an account's paper book, from 0: it is brought forward once. */
export const openingLotIdOf = (accountId: AccountId, line: number): LotId =>
  derive('paper-book', `${accountId}/${line}`) as LotId

/** For each lot that gave, one that comes. */
export const transferLotIdOf = (from: AccountId, transferId: TransferId, lotId: LotId): LotId =>
  derive('transfer', `${from}/${transferId}/${lotId}`) as LotId

export const workIdOf = (taskId: TaskId, shiftId: ShiftId, volunteerId: PersonId): WorkId =>
  derive('work', `${taskId}/${shiftId}/${volunteerId}`) as WorkId

export const eventIdOf = (commandId: CommandId, index: number): EventId =>
  nameBasedUuid(String(index), commandId) as EventId

/** The id of a policy's command: the event it reacts to, the policy, the step. */
export const reactionIdOf = (cause: EventId, policy: string, step: string): CommandId =>
  nameBasedUuid(`${policy}/${step}`, cause) as CommandId

/** The id of a policy's command that no event but a date brings about. */
export const deadlineIdOf = (policy: string, subject: string, due: string): CommandId =>
  derive('deadline', `${policy}/${subject}/${due}`) as CommandId

/** Six digits that only who reads the log can tell: they follow from the random id of the request. */
export const pickupCodeOf = (cause: EventId): PickupCode =>
  String(Number.parseInt(derive('pickup', cause).slice(0, 8), 16) % 1_000_000).padStart(6, '0') as PickupCode
