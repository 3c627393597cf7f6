/**
 * Ids that follow from others (UUIDv5, RFC 9562). The same cause gives the same id, so a step that runs twice does nothing
 * twice; and a natural key (a volunteer's number, a unit's code) leads to one stream, so it cannot be taken twice.
 */
import type {
  AccountId,
  CertificateId,
  CommandId,
  CreditReference,
  EventId,
  GrantReference,
  HolderId,
  HouseholdId,
  LotId,
  PersonId,
  ScheduleId,
  ShiftId,
  TaskId,
  TenantId,
  TransferId,
  UnitId,
  WorkId,
} from './ids.ts'
import { nameBasedUuid } from './name-based-uuid.ts'
import type {
  CertificateNumber,
  CheckInCode,
  HouseholdNumber,
  Keyword,
  PickupCode,
  UnitCode,
  VolunteerNumber,
} from './text.ts'
import type { Instant, LocalDate, LocalMonth } from './time.ts'

/** The root of all ids derived here; never to change. */
const LOVEBANK = '5f0f6e0c-9d0b-5c0e-8f5e-1d6a4c5b7a10'

const derive = (kind: string, key: string): string => nameBasedUuid(`${kind}:${key}`, LOVEBANK)

/** A unit's id follows from its code, so that none is used twice (ADR 2). */
export const unitIdOf = (code: UnitCode): UnitId => derive('unit', code) as UnitId

/** A volunteer's id follows from the number on the card (ADR 2). */
export const personIdOf = (number: VolunteerNumber): PersonId => derive('volunteer', number) as PersonId

/** A household's id follows from its number on the register (ADR 2). */
export const householdIdOf = (number: HouseholdNumber): HouseholdId => derive('household', number) as HouseholdId

/** One appraisal a household and month. */
export const appraisalIdOf = (householdId: HouseholdId, month: LocalMonth): string =>
  derive('appraisal', `${householdId}/${month}`)

/** One account a holder, a person or a household: the account's id follows from the holder's. */
export const accountIdOf = (holderId: HolderId): AccountId => derive('account', holderId) as AccountId

/** One reference is granted to one account once. */
export const grantLotIdOf = (accountId: AccountId, reference: GrantReference): LotId =>
  derive('grant', `${accountId}/${reference}`) as LotId

/** Under one reference an account gains or loses by one act. */
export const actLotIdOf = (accountId: AccountId, reference: CreditReference): LotId =>
  derive('act', `${accountId}/${reference}`) as LotId

/** One base amount an account and year, one score an account and period; `startsOn`: the first day of it. */
export const periodLotIdOf = (accountId: AccountId, what: 'base-amount' | 'score', startsOn: LocalDate): LotId =>
  derive(what, `${accountId}/${startsOn}`) as LotId

/** One appraisal of a household and month is credited to one account once. */
export const appraisalLotIdOf = (accountId: AccountId, householdId: HouseholdId, month: LocalMonth): LotId =>
  derive('appraisal-lot', `${accountId}/${householdId}/${month}`) as LotId

/** The lines of an account's paper book, from 0: it is brought forward once. */
export const openingLotIdOf = (accountId: AccountId, line: number): LotId =>
  derive('paper-book', `${accountId}/${line}`) as LotId

/** One transfer of all: its id is one within the account that gives, and that account one within its town. */
export interface TransferKey {
  readonly fromAccountId: AccountId
  /** undefined: this town */
  readonly fromTown?: TenantId | undefined
  readonly transferId: TransferId
}

/** For each lot that gave, one that comes. */
export const transferLotIdOf = ({ fromTown, fromAccountId, transferId }: TransferKey, lotId: LotId): LotId =>
  fromTown === undefined
    ? (derive('transfer', `${fromAccountId}/${transferId}/${lotId}`) as LotId)
    : (derive('remittance', `${fromTown}/${fromAccountId}/${transferId}/${lotId}`) as LotId)

/** One share for each heir of one passing on. */
export const shareIdOf = (commandId: CommandId, holderId: HolderId): TransferId =>
  derive('share', `${commandId}/${holderId}`) as TransferId

/** What one command allots to one person; the transfer from the pool bears the same id. */
export const allotmentIdOf = (commandId: CommandId, volunteerId: PersonId): TransferId =>
  derive('allotment', `${commandId}/${volunteerId}`) as TransferId

/** One occasion of a schedule is granted to one account once. */
export const occasionReferenceOf = (scheduleId: ScheduleId, on: LocalDate): GrantReference =>
  `scheduled-${scheduleId}-${on}` as GrantReference

/** For each lot that was shared, one that comes to the heir. */
export const inheritedLotIdOf = (from: AccountId, shareId: TransferId, lotId: LotId): LotId =>
  derive('inherited', `${from}/${shareId}/${lotId}`) as LotId

/** One part of a debt for each heir of one passing on. */
export const debtIdOf = (commandId: CommandId, holderId: HolderId): TransferId =>
  derive('debt', `${commandId}/${holderId}`) as TransferId

/** One claim on each lot of an heir, by one command. */
export const claimIdOf = (commandId: CommandId, lotId: LotId): TransferId =>
  derive('claim', `${commandId}/${lotId}`) as TransferId

/** One piece of work for each volunteer, shift and task. */
export const workIdOf = (taskId: TaskId, shiftId: ShiftId, volunteerId: PersonId): WorkId =>
  derive('work', `${taskId}/${shiftId}/${volunteerId}`) as WorkId

/** A certificate's id follows from its number. */
export const certificateIdOf = (number: CertificateNumber): CertificateId =>
  derive('certificate', number) as CertificateId

/** The event of a command at a place, from 0: a repeat of the command gives the same ids. */
export const eventIdOf = (commandId: CommandId, index: number): EventId =>
  nameBasedUuid(String(index), commandId) as EventId

/** The id of a policy's command: the event it reacts to, the policy, the step. */
export const reactionIdOf = (cause: EventId, policy: string, step: string): CommandId =>
  nameBasedUuid(`${policy}/${step}`, cause) as CommandId

/** The id of a policy's command that no event but a date brings about. */
export const deadlineIdOf = (policy: string, subject: string, due: string): CommandId =>
  derive('deadline', `${policy}/${subject}/${due}`) as CommandId

/** The task that a template calls for on a day: drafted twice, it is the same. */
export const taskIdOf = (templateId: Keyword, on: LocalDate): TaskId => derive('task', `${templateId}/${on}`) as TaskId

/** Of the wish to draft it: a repeat of the same run is the same wish, a later run asks anew. */
export const draftIdOf = (taskId: TaskId, at: Instant): CommandId => derive('draft', `${taskId}/${at}`) as CommandId

const sixDigits = (kind: string, key: string): string =>
  String(Number.parseInt(derive(kind, key).slice(0, 8), 16) % 1_000_000).padStart(6, '0')

/** Six digits that only who reads the log can tell: they follow from the random id of the request. */
export const pickupCodeOf = (cause: EventId): PickupCode => sixDigits('pickup', cause) as PickupCode

/** Six digits for each shift, which only staff can tell: they follow from the random id of the publication. */
export const checkInCodeOf = (seed: CommandId, shiftId: ShiftId): CheckInCode =>
  sixDigits('check-in', `${seed}/${shiftId}`) as CheckInCode
