/** What can be asked of a task. */
import * as t from 'io-ts'
import { Group } from '../kernel/group.ts'
import { PersonId, ShiftId, TaskId, UnitId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Capacity, SomeMinutes } from '../kernel/quantities.ts'
import { CheckInCode, Keyword, Name, Note } from '../kernel/text.ts'
import { Instant } from '../kernel/time.ts'
import { Evidence } from './evidence.ts'
import { Shifts } from './shift.ts'
import { termsFields } from './terms.ts'

const description = { title: Name, category: Keyword, place: Name, shifts: Shifts, ...termsFields }

/** Which volunteer on which shift of which task. */
const signUp = { taskId: TaskId, shiftId: ShiftId, volunteerId: PersonId }

export const DraftTask = command('DraftTask', { taskId: TaskId, unitId: UnitId, ...description })
export type DraftTask = t.TypeOf<typeof DraftTask>

export const PublishTask = command('PublishTask', { taskId: TaskId })
export type PublishTask = t.TypeOf<typeof PublishTask>

/** States the whole description anew; what others already rely upon must stay as it was. */
export const AmendTask = command('AmendTask', { taskId: TaskId, ...description })
export type AmendTask = t.TypeOf<typeof AmendTask>

/** The volunteer saw the risks: `risksShown` must be true. Where the task has an agreement, they signed the one it names. */
export const SignUp = command('SignUp', {
  ...signUp,
  risksShown: t.boolean,
  agreementSigned: optional(Name),
  /** who comes along with a minor */
  accompaniedBy: optional(personal('volunteerId', Name)),
  /** with how many people a partner comes, and who of them is known; absent: one volunteer */
  group: optional(Group),
})
export type SignUp = t.TypeOf<typeof SignUp>

export const WithdrawSignUp = command('WithdrawSignUp', signUp)
export type WithdrawSignUp = t.TypeOf<typeof WithdrawSignUp>

/** The answer of who was offered a place. */
export const AcceptOffer = command('AcceptOffer', signUp)
export type AcceptOffer = t.TypeOf<typeof AcceptOffer>

export const DeclineOffer = command('DeclineOffer', signUp)
export type DeclineOffer = t.TypeOf<typeof DeclineOffer>

/** Asked by policy at the deadline of an offer: writes down what has lapsed by the command's `occurredAt`. */
export const LapseOffers = command('LapseOffers', { taskId: TaskId })
export type LapseOffers = t.TypeOf<typeof LapseOffers>

/** What an offline device's own clock said; the command's `occurredAt` is the time that counts. */
const deviceAt = optional(Instant)

/** At the command's `occurredAt`; the code is the one that hangs at the place. */
export const CheckIn = command('CheckIn', { ...signUp, code: optional(CheckInCode), deviceAt })
export type CheckIn = t.TypeOf<typeof CheckIn>

/** At the command's `occurredAt`. */
export const CheckOut = command('CheckOut', { ...signUp, deviceAt })
export type CheckOut = t.TypeOf<typeof CheckOut>

/** Asked by policy at the shift's end, for who did not check out. */
export const CloseAttendance = command('CloseAttendance', signUp)
export type CloseAttendance = t.TypeOf<typeof CloseAttendance>

/** Attendance from paper or from a station that was offline. The volunteer, the shift and the times are its natural key. */
export const RecordAttendance = command('RecordAttendance', {
  ...signUp,
  from: Instant,
  to: Instant,
  deviceAt,
  /** how many of a group came; absent: all of it */
  heads: optional(Capacity),
})
export type RecordAttendance = t.TypeOf<typeof RecordAttendance>

export const MarkNoShow = command('MarkNoShow', signUp)
export type MarkNoShow = t.TypeOf<typeof MarkNoShow>

export const ExcuseNoShow = command('ExcuseNoShow', { ...signUp, reason: personal('volunteerId', Note) })
export type ExcuseNoShow = t.TypeOf<typeof ExcuseNoShow>

export const AcceptWork = command('AcceptWork', {
  ...signUp,
  /** of each head, where a group served */
  minutes: SomeMinutes,
  /** of a group: whose work is accepted; absent: of all who came */
  heads: optional(Capacity),
  qualityNote: optional(personal('volunteerId', Note)),
  evidence: optional(personal('volunteerId', Evidence)),
  /** needed where the minutes go beyond the recorded attendance */
  overrideReason: optional(personal('volunteerId', Note)),
})
export type AcceptWork = t.TypeOf<typeof AcceptWork>

/** The work of all who attended a shift, in the minutes of their attendance, except of those who are named. */
export const AcceptShift = command('AcceptShift', {
  taskId: TaskId,
  shiftId: ShiftId,
  except: list(PersonId, 0, 1_000),
  qualityNote: optional(Note),
  evidence: optional(Evidence),
})
export type AcceptShift = t.TypeOf<typeof AcceptShift>

export const RejectWork = command('RejectWork', { ...signUp, reason: personal('volunteerId', Note) })
export type RejectWork = t.TypeOf<typeof RejectWork>

/** Asked by policy once the accepted minutes are claimed in the volunteer's diary. */
export const OpenPublicity = command('OpenPublicity', { ...signUp, until: Instant, objectionsUntil: optional(Instant) })
export type OpenPublicity = t.TypeOf<typeof OpenPublicity>

export const RaiseObjection = command('RaiseObjection', { ...signUp, objection: personal('volunteerId', Note) })
export type RaiseObjection = t.TypeOf<typeof RaiseObjection>

export const RuleOnObjection = command('RuleOnObjection', {
  ...signUp,
  isUpheld: t.boolean,
  ruling: personal('volunteerId', Note),
})
export type RuleOnObjection = t.TypeOf<typeof RuleOnObjection>

export const ConfirmWork = command('ConfirmWork', signUp)
export type ConfirmWork = t.TypeOf<typeof ConfirmWork>

/** Asks people to come to a task that has a commanding unit; those asked before are not asked again. */
export const CallOut = command('CallOut', { taskId: TaskId, askedIds: list(PersonId, 1, 500), answerBy: Instant })
export type CallOut = t.TypeOf<typeof CallOut>

/** Yes or no; it can be changed until the deadline. Whoever comes signs up for a shift like everybody. */
export const AnswerCallOut = command('AnswerCallOut', { taskId: TaskId, volunteerId: PersonId, isComing: t.boolean })
export type AnswerCallOut = t.TypeOf<typeof AnswerCallOut>

export const CancelTask = command('CancelTask', { taskId: TaskId, reason: Note })
export type CancelTask = t.TypeOf<typeof CancelTask>

export const CloseTask = command('CloseTask', { taskId: TaskId })
export type CloseTask = t.TypeOf<typeof CloseTask>

export const TaskCommand = t.union(
  [
    DraftTask,
    PublishTask,
    AmendTask,
    SignUp,
    WithdrawSignUp,
    AcceptOffer,
    DeclineOffer,
    LapseOffers,
    CheckIn,
    CheckOut,
    CloseAttendance,
    RecordAttendance,
    MarkNoShow,
    ExcuseNoShow,
    AcceptWork,
    AcceptShift,
    RejectWork,
    OpenPublicity,
    RaiseObjection,
    RuleOnObjection,
    ConfirmWork,
    CallOut,
    AnswerCallOut,
    CancelTask,
    CloseTask,
  ],
  'TaskCommand',
)
export type TaskCommand = t.TypeOf<typeof TaskCommand>
