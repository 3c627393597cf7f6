/** The identities of things. An id is 1 to 64 characters of `a-z 0-9 -`; it never carries personal data. */
import * as t from 'io-ts'
import { type BrandedText, brandedText } from './branded.ts'

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/
const isId = (text: string): boolean => idPattern.test(text)

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const isUuid = (text: string): boolean => uuidPattern.test(text)

/** A node of the organisation tree: town, station, village or grid cell. */
export const UnitId = brandedText('UnitId', isId)
export type UnitId = BrandedText<'UnitId'>

/** A human being, as volunteer, as staff or as both: one person, one id, so that nobody can act on their own case. */
export const PersonId = brandedText('PersonId', isId)
export type PersonId = BrandedText<'PersonId'>

/** A household on the town's register. */
export const HouseholdId = brandedText('HouseholdId', isId)
export type HouseholdId = BrandedText<'HouseholdId'>

/** Whoever may have an account: a person or a household. */
export const HolderId = t.union([PersonId, HouseholdId], 'HolderId')
export type HolderId = PersonId | HouseholdId

/** Chosen by whoever drafts the task, once in the town. */
export const TaskId = brandedText('TaskId', isId)
export type TaskId = BrandedText<'TaskId'>

/** One time slot of a task; unique within its task. */
export const ShiftId = brandedText('ShiftId', isId)
export type ShiftId = BrandedText<'ShiftId'>

/** One person's work on one shift; derived from both, so that one piece of work has one id. */
export const WorkId = brandedText('WorkId', isId)
export type WorkId = BrandedText<'WorkId'>

/** Follows from the holder: `accountIdOf`. */
export const AccountId = brandedText('AccountId', isId)
export type AccountId = BrandedText<'AccountId'>

/** A batch of points that entered an account together and expires together. */
export const LotId = brandedText('LotId', isId)
export type LotId = BrandedText<'LotId'>

export const HoldId = brandedText('HoldId', isId)
export type HoldId = BrandedText<'HoldId'>

/** What a grant is booked under: the number of a donation, of a decision. Granted to one account once. */
export const GrantReference = brandedText('GrantReference', isId)
export type GrantReference = BrandedText<'GrantReference'>

/** Under what an act is recorded on an account: chosen by who records it, or following from the fact on which it rests. Once for each account. */
export const CreditReference = brandedText('CreditReference', isId)
export type CreditReference = BrandedText<'CreditReference'>

/** Points that came to the town's pool: it follows from the event by which they came. */
export const DonationId = brandedText('DonationId', isId)
export type DonationId = BrandedText<'DonationId'>

/** A schedule of grants; so short that the reference of each of its occasions, with its day, is an id as well. */
export const ScheduleId = brandedText('ScheduleId', (text) => isId(text) && text.length <= 40)
export type ScheduleId = BrandedText<'ScheduleId'>

export const DeductionId = brandedText('DeductionId', isId)
export type DeductionId = BrandedText<'DeductionId'>

/** Chosen by who asks; one within the account that gives. */
export const TransferId = brandedText('TransferId', isId)
export type TransferId = BrandedText<'TransferId'>

/** An agreement between two towns on points; the same in both. */
export const AgreementId = brandedText('AgreementId', isId)
export type AgreementId = BrandedText<'AgreementId'>

/** Chosen by whoever opens the shop, once in the town. */
export const ShopId = brandedText('ShopId', isId)
export type ShopId = BrandedText<'ShopId'>

/** Of a kind of goods; the same in every shop that has it, since limits count across shops. */
export const ItemId = brandedText('ItemId', isId)
export type ItemId = BrandedText<'ItemId'>

/** The paper or number under which goods entered the shop. */
export const ReceiptId = brandedText('ReceiptId', isId)
export type ReceiptId = BrandedText<'ReceiptId'>

/** Goods on their way from one shop to another; chosen by who sends them. */
export const ConsignmentId = brandedText('ConsignmentId', isId)
export type ConsignmentId = BrandedText<'ConsignmentId'>

/** Chosen by whoever asks, once in the town; keep it with the order. */
export const RedemptionId = brandedText('RedemptionId', isId)
export type RedemptionId = BrandedText<'RedemptionId'>

/** One entry in a volunteer's record: that of the wish by which it was entered. */
export const RecordId = brandedText('RecordId', isId)
export type RecordId = BrandedText<'RecordId'>

/** A certificate of service; it follows from the number. */
export const CertificateId = brandedText('CertificateId', isId)
export type CertificateId = BrandedText<'CertificateId'>

/** Chosen by whoever sends the command, one UUID a wish: sending it again asks for the same thing once. */
export const CommandId = brandedText('CommandId', isUuid)
export type CommandId = BrandedText<'CommandId'>

/** UUIDv5 of the command's id and the event's place in the batch. */
export const EventId = brandedText('EventId', isUuid)
export type EventId = BrandedText<'EventId'>

/** Ties together all commands and events of one case. */
export const CorrelationId = brandedText('CorrelationId', isUuid)
export type CorrelationId = BrandedText<'CorrelationId'>

/** The operator of one bank, usually a town: 1 to 32 characters of `a-z 0-9`, a letter first. What crosses from one to another goes by agreement. */
export const TenantId = brandedText('TenantId', (text) => /^[a-z][a-z0-9]{0,31}$/.test(text))
export type TenantId = BrandedText<'TenantId'>
