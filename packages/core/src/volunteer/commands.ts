/** What can be asked of a volunteer's record. */
import * as t from 'io-ts'
import { PersonId, RecordId, ShiftId, TaskId, UnitId, WorkId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { SomeMinutes } from '../kernel/quantities.ts'
import { Keyword, Name, Note, VolunteerNumber } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { ConsentPurpose } from './consent.ts'
import { Grade } from './grade.ts'
import { NamedGuardian, Profile } from './profile.ts'
import { AwardStar, ObjectToStar, ProposeStar, RuleOnStar } from './star-commands.ts'
import { SuspensionCause } from './suspension.ts'

/** The volunteer's id follows from the number, so that no number is given twice. */
export const RegisterVolunteer = command('RegisterVolunteer', {
  number: VolunteerNumber,
  unitId: UnitId,
  profile: personal('number', Profile),
  skills: list(Keyword, 0, 30),
  /** asked for where the volunteer is under 18 */
  guardian: optional(personal('number', NamedGuardian)),
  /** the volunteer who won them; the card may thank for it */
  recruitedBy: optional(PersonId),
  /** the organisation whose people come in groups, and whose contact the profile is; absent: a person */
  partner: optional(Name),
})
export type RegisterVolunteer = t.TypeOf<typeof RegisterVolunteer>

export const AmendProfile = command('AmendProfile', {
  volunteerId: PersonId,
  profile: personal('volunteerId', Profile),
  skills: list(Keyword, 0, 30),
})
export type AmendProfile = t.TypeOf<typeof AmendProfile>

export const MoveToUnit = command('MoveToUnit', { volunteerId: PersonId, unitId: UnitId })
export type MoveToUnit = t.TypeOf<typeof MoveToUnit>

export const SuspendVolunteer = command('SuspendVolunteer', {
  volunteerId: PersonId,
  reason: personal('volunteerId', Note),
  cause: SuspensionCause,
})
export type SuspendVolunteer = t.TypeOf<typeof SuspendVolunteer>

/** `onlyFor`: only where the suspension began for that; absent: whatever it was. */
export const ReinstateVolunteer = command('ReinstateVolunteer', { volunteerId: PersonId, onlyFor: SuspensionCause })
export type ReinstateVolunteer = t.TypeOf<typeof ReinstateVolunteer>

/** Asked by policy when work was accepted: takes these minutes, or records that other work has them. */
export const ClaimTime = command('ClaimTime', {
  volunteerId: PersonId,
  workId: WorkId,
  taskId: TaskId,
  shiftId: ShiftId,
  from: Instant,
  to: Instant,
})
export type ClaimTime = t.TypeOf<typeof ClaimTime>

export const ReleaseTime = command('ReleaseTime', { volunteerId: PersonId, workId: WorkId })
export type ReleaseTime = t.TypeOf<typeof ReleaseTime>

export const GiveConsent = command('GiveConsent', {
  volunteerId: PersonId,
  purpose: ConsentPurpose,
  /** who gives it, where the volunteer cannot alone */
  guardian: optional(personal('volunteerId', NamedGuardian)),
})
export type GiveConsent = t.TypeOf<typeof GiveConsent>

export const WithdrawConsent = command('WithdrawConsent', { volunteerId: PersonId, purpose: ConsentPurpose })
export type WithdrawConsent = t.TypeOf<typeof WithdrawConsent>

/** The entry's id is that of the wish. An entry is corrected by another that names it. */
const entry = { volunteerId: PersonId, replaces: optional(RecordId) }

export const RecordTraining = command('RecordTraining', {
  ...entry,
  course: Name,
  heldBy: Name,
  heldOn: LocalDate,
  minutes: SomeMinutes,
})
export type RecordTraining = t.TypeOf<typeof RecordTraining>

export const RecordInsurance = command('RecordInsurance', {
  ...entry,
  insurer: Name,
  policyNumber: personal('volunteerId', Name),
  insuredFrom: LocalDate,
  insuredUntil: LocalDate,
})
export type RecordInsurance = t.TypeOf<typeof RecordInsurance>

export const Commend = command('Commend', {
  ...entry,
  title: Name,
  grantedBy: Name,
  commendedOn: LocalDate,
  citation: optional(personal('volunteerId', Note)),
})
export type Commend = t.TypeOf<typeof Commend>

export const Evaluate = command('Evaluate', {
  ...entry,
  grade: Grade,
  from: LocalDate,
  until: LocalDate,
  remark: optional(personal('volunteerId', Note)),
})
export type Evaluate = t.TypeOf<typeof Evaluate>

export const WithdrawVolunteer = command('WithdrawVolunteer', { volunteerId: PersonId })
export type WithdrawVolunteer = t.TypeOf<typeof WithdrawVolunteer>

/** For a child under 14 an administrator enters it, asked by the guardian. */
export const ErasePersonalData = command('ErasePersonalData', { volunteerId: PersonId })
export type ErasePersonalData = t.TypeOf<typeof ErasePersonalData>

/** `volunteerId` is the record that ends, `keptId` the one that goes on. */
export const MarkDuplicate = command('MarkDuplicate', { volunteerId: PersonId, keptId: PersonId })
export type MarkDuplicate = t.TypeOf<typeof MarkDuplicate>

export const MarkDistinct = command('MarkDistinct', { volunteerId: PersonId, otherId: PersonId })
export type MarkDistinct = t.TypeOf<typeof MarkDistinct>

export * from './star-commands.ts'

export const VolunteerCommand = t.union(
  [
    RegisterVolunteer,
    AmendProfile,
    MoveToUnit,
    SuspendVolunteer,
    ReinstateVolunteer,
    ClaimTime,
    ReleaseTime,
    GiveConsent,
    WithdrawConsent,
    RecordTraining,
    RecordInsurance,
    Commend,
    Evaluate,
    WithdrawVolunteer,
    ErasePersonalData,
    MarkDuplicate,
    MarkDistinct,
    ProposeStar,
    ObjectToStar,
    RuleOnStar,
    AwardStar,
  ],
  'VolunteerCommand',
)
export type VolunteerCommand = t.TypeOf<typeof VolunteerCommand>
