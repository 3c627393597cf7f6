/** What a volunteer's record refuses, and its words. */
import type { PersonId, WorkId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { VolunteerNumber } from '../kernel/text.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'
import { alreadyDuplicate, markedDistinct, sameRecord } from './duplicate-refusals.ts'
import { erasureTooEarly, personalDataAreErased, volunteerHasNotWithdrawn } from './erasure-refusals.ts'
import {
  dayStillToCome,
  guardianNotNamed,
  periodEndsBeforeItBegins,
  recordAlreadyReplaced,
  recordNotFound,
} from './record-refusals.ts'
import {
  noStarObjection,
  notAssessmentDay,
  starNotHigher,
  starNotOnShow,
  starNotProposed,
  starNotReached,
  starObjectionOpen,
  starObjectorUnknown,
  starPublicityOver,
  starRuleNotAscending,
  starShownUntil,
} from './star-refusals.ts'

export * from './duplicate-refusals.ts'
export * from './erasure-refusals.ts'
export * from './record-refusals.ts'
export * from './star-refusals.ts'

export const volunteerNotRegistered = defineRefusal('VolunteerNotRegistered', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `Nobody is registered as volunteer ${f.volunteerId}. Check the number, or register them first.`,
  zh: (f) => `没有志愿者 ${f.volunteerId} 的登记。请核对编号,或先办理登记。`,
})
export type VolunteerNotRegistered = RefusalOf<typeof volunteerNotRegistered>

export const volunteerNumberTaken = defineRefusal('VolunteerNumberTaken', {
  en: (f: { readonly number: VolunteerNumber }) =>
    `The number ${f.number} was given to a volunteer before and is never given twice. Give the next free number.`,
  zh: (f) => `志愿者编号 ${f.number} 已被使用,不能重复。请使用下一个空号。`,
})
export type VolunteerNumberTaken = RefusalOf<typeof volunteerNumberTaken>

export const birthDateInFuture = defineRefusal('BirthDateInFuture', {
  en: (f: { readonly on: LocalDate }) =>
    `The birth date lies after ${f.on}, the day of the record. Check the year, month and day.`,
  zh: (f) => `出生日期晚于登记当日 ${f.on}。请核对年、月、日。`,
})
export type BirthDateInFuture = RefusalOf<typeof birthDateInFuture>

export const guardianNeeded = defineRefusal('GuardianNeeded', {
  en: (f: { readonly number: VolunteerNumber; readonly on: LocalDate }) =>
    `The volunteer ${f.number} is under 18 on ${f.on}, and serves only with a guardian's consent. Name the guardian.`,
  zh: (f) => `志愿者 ${f.number} 在 ${f.on} 未满18周岁,须经监护人同意。请填写监护人。`,
})
export type GuardianNeeded = RefusalOf<typeof guardianNeeded>

export const recruitedByThemself = defineRefusal('RecruitedByThemself', {
  en: (f: { readonly number: VolunteerNumber }) =>
    `The volunteer ${f.number} cannot have recruited themself. Name another volunteer, or nobody.`,
  zh: (f) => `志愿者 ${f.number} 不能是自己的介绍人。请填写其他志愿者,或不填。`,
})
export type RecruitedByThemself = RefusalOf<typeof recruitedByThemself>

export const volunteerIsSuspended = defineRefusal('VolunteerIsSuspended', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `The volunteer ${f.volunteerId} is suspended. A social worker can reinstate them.`,
  zh: (f) => `志愿者 ${f.volunteerId} 已被暂停。可由社工恢复。`,
})
export type VolunteerIsSuspended = RefusalOf<typeof volunteerIsSuspended>

export const volunteerHasWithdrawn = defineRefusal('VolunteerHasWithdrawn', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `The volunteer ${f.volunteerId} has withdrawn for good. Who comes back registers anew, with a new number.`,
  zh: (f) => `志愿者 ${f.volunteerId} 已退出。重新参加须以新编号登记。`,
})
export type VolunteerHasWithdrawn = RefusalOf<typeof volunteerHasWithdrawn>

export const claimEndsBeforeItBegins = defineRefusal('ClaimEndsBeforeItBegins', {
  en: (f: { readonly workId: WorkId; readonly from: Instant; readonly to: Instant }) =>
    `The work ${f.workId} would end at ${f.to}, not after its beginning at ${f.from}. Check both moments.`,
  zh: (f) => `服务 ${f.workId} 的结束时间 ${f.to} 不晚于开始时间 ${f.from}。请核对起止时间。`,
})
export type ClaimEndsBeforeItBegins = RefusalOf<typeof claimEndsBeforeItBegins>

export const timeNotClaimed = defineRefusal('TimeNotClaimed', {
  en: (f: { readonly volunteerId: PersonId; readonly workId: WorkId }) =>
    `The work ${f.workId} has no minutes of volunteer ${f.volunteerId}, so there is nothing to release. Check the work.`,
  zh: (f) => `服务 ${f.workId} 并未占用志愿者 ${f.volunteerId} 的时间,无需释放。请核对服务记录。`,
})
export type TimeNotClaimed = RefusalOf<typeof timeNotClaimed>

export const volunteerRefusals = {
  volunteerNotRegistered,
  volunteerNumberTaken,
  birthDateInFuture,
  guardianNeeded,
  recruitedByThemself,
  volunteerIsSuspended,
  volunteerHasWithdrawn,
  claimEndsBeforeItBegins,
  timeNotClaimed,
  guardianNotNamed,
  recordNotFound,
  recordAlreadyReplaced,
  dayStillToCome,
  periodEndsBeforeItBegins,
  sameRecord,
  alreadyDuplicate,
  markedDistinct,
  starRuleNotAscending,
  notAssessmentDay,
  starNotReached,
  volunteerHasNotWithdrawn,
  erasureTooEarly,
  personalDataAreErased,
  starNotProposed,
  starNotHigher,
  starShownUntil,
  starObjectionOpen,
  starNotOnShow,
  starPublicityOver,
  starObjectorUnknown,
  noStarObjection,
}

export type VolunteerRefusal = RefusalOf<(typeof volunteerRefusals)[keyof typeof volunteerRefusals]>
