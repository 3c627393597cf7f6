/** What is refused when work is accepted, shown to the public, objected to and confirmed. */
import type { PersonId, ShiftId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Instant } from '../kernel/time.ts'
import type { Standing } from './standing.ts'
import { standingWords } from './standing-words.ts'

export const ownWork = defineRefusal('OwnWork', {
  en: (f: { volunteerId: PersonId }) =>
    `Nobody decides on their own work, and this is the work of ${f.volunteerId}. Ask somebody else who may.`,
  zh: (f) => `任何人不得验收或裁定自己的服务(${f.volunteerId}),请由其他有权人员办理。`,
})
export type OwnWork = RefusalOf<typeof ownWork>

export const shiftNotBegun = defineRefusal('ShiftNotBegun', {
  en: (f: { shiftId: ShiftId; startsAt: Instant }) =>
    `Shift ${f.shiftId} begins at ${f.startsAt}: work cannot be accepted before. Accept it afterwards.`,
  zh: (f) => `班次 ${f.shiftId} 于 ${f.startsAt} 开始,开始前不能验收,请在服务后验收。`,
})
export type ShiftNotBegun = RefusalOf<typeof shiftNotBegun>

export const minutesBeyondAttendance = defineRefusal('MinutesBeyondAttendance', {
  en: (f: { asked: number; attended: number }) =>
    `${f.asked} minutes were asked for, ${f.attended} are recorded as attended. Accept at most those, record the attendance, or give the reason for more.`,
  zh: (f) => `申请 ${f.asked} 分钟,出勤记录为 ${f.attended} 分钟;请在记录内验收、补录出勤,或说明理由。`,
})
export type MinutesBeyondAttendance = RefusalOf<typeof minutesBeyondAttendance>

export const workAlreadyDecided = defineRefusal('WorkAlreadyDecided', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `This work is decided already: ${standingWords[f.standing].en}. It stays so; a mistake is corrected by objection or reversal.`,
  zh: (f) => `该次服务${standingWords[f.standing].zh},不能更改;如有错误,请通过异议或冲正更正。`,
})
export type WorkAlreadyDecided = RefusalOf<typeof workAlreadyDecided>

export const nothingToReject = defineRefusal('NothingToReject', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `There is no work to reject on shift ${f.shiftId}: ${standingWords[f.standing].en}. Nothing is to be done.`,
  zh: (f) => `班次 ${f.shiftId} 没有可以不予通过的服务(${standingWords[f.standing].zh}),无需办理。`,
})
export type NothingToReject = RefusalOf<typeof nothingToReject>

export const workNotAccepted = defineRefusal('WorkNotAccepted', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `Only accepted work is shown to the public; this is ${standingWords[f.standing].en}. Accept it first.`,
  zh: (f) => `只有验收通过的服务才能公示,该次服务${standingWords[f.standing].zh},请先验收。`,
})
export type WorkNotAccepted = RefusalOf<typeof workNotAccepted>

export const workNotOnShow = defineRefusal('WorkNotOnShow', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `This work is not in its publicity period: ${standingWords[f.standing].en}. See the publicity board for what is.`,
  zh: (f) => `该次服务不在公示期(${standingWords[f.standing].zh}),请查看公示栏。`,
})
export type WorkNotOnShow = RefusalOf<typeof workNotOnShow>

export const publicityOver = defineRefusal('PublicityOver', {
  en: (f: { until: Instant }) =>
    `The publicity period ended at ${f.until}: objections came too late. Ask an administrator for a reversal instead.`,
  zh: (f) => `公示期已于 ${f.until} 结束,不能再提异议;请向管理员申请冲正。`,
})
export type PublicityOver = RefusalOf<typeof publicityOver>

export const publicityRunning = defineRefusal('PublicityRunning', {
  en: (f: { until: Instant }) => `The publicity period runs until ${f.until}. Confirm the work then.`,
  zh: (f) => `公示期到 ${f.until} 为止,请届时再确认。`,
})
export type PublicityRunning = RefusalOf<typeof publicityRunning>

export const objectionOpen = defineRefusal('ObjectionOpen', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId }) =>
    `An objection to this work on shift ${f.shiftId} is open. Rule on it first.`,
  zh: (f) => `班次 ${f.shiftId} 的该次服务有异议未裁定,请先裁定。`,
})
export type ObjectionOpen = RefusalOf<typeof objectionOpen>

export const objectionNotByPerson = defineRefusal('ObjectionNotByPerson', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId }) =>
    `An objection to this work on shift ${f.shiftId} needs a person who objects, not a program. Raise it as that person.`,
  zh: (f) => `对班次 ${f.shiftId} 的该次服务提出异议,须由具体的人提出,不能由程序代提。请以本人名义提出。`,
})
export type ObjectionNotByPerson = RefusalOf<typeof objectionNotByPerson>

export const ownObjection = defineRefusal('OwnObjection', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId }) =>
    `Nobody rules on their own objection, here to work on shift ${f.shiftId}. Ask somebody else who may.`,
  zh: (f) => `任何人不得裁定自己提出的异议(班次 ${f.shiftId}),请由其他有权人员裁定。`,
})
export type OwnObjection = RefusalOf<typeof ownObjection>

export const noObjectionOpen = defineRefusal('NoObjectionOpen', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `No objection to this work on shift ${f.shiftId} is open: ${standingWords[f.standing].en}. Nothing is to be ruled on.`,
  zh: (f) => `班次 ${f.shiftId} 的该次服务没有待裁定的异议(${standingWords[f.standing].zh}),无需裁定。`,
})
export type NoObjectionOpen = RefusalOf<typeof noObjectionOpen>
