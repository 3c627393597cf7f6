/** What is refused of consents and of the entries in a record, and its words. */
import type { PersonId, RecordId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { ConsentPurpose } from './consent.ts'

export const guardianNotNamed = defineRefusal('GuardianNotNamed', {
  en: (f: { readonly volunteerId: PersonId; readonly purpose: ConsentPurpose }) =>
    `This consent (${f.purpose}) of volunteer ${f.volunteerId} is for a guardian to give. Name the guardian and the relation.`,
  zh: (f) => `志愿者 ${f.volunteerId} 的此项同意(${f.purpose})须由监护人作出。请填写监护人及其与本人的关系。`,
})
export type GuardianNotNamed = RefusalOf<typeof guardianNotNamed>

export const recordNotFound = defineRefusal('RecordNotFound', {
  en: (f: { readonly volunteerId: PersonId; readonly recordId: RecordId }) =>
    `The record of volunteer ${f.volunteerId} has no entry ${f.recordId} of this kind to correct. Look up the entry's id.`,
  zh: (f) => `志愿者 ${f.volunteerId} 的档案中没有可更正的同类条目 ${f.recordId}。请核对条目编号。`,
})
export type RecordNotFound = RefusalOf<typeof recordNotFound>

export const recordAlreadyReplaced = defineRefusal('RecordAlreadyReplaced', {
  en: (f: { readonly recordId: RecordId; readonly replacedBy: RecordId }) =>
    `The entry ${f.recordId} was corrected before, by ${f.replacedBy}. Correct that one, if it is wrong as well.`,
  zh: (f) => `条目 ${f.recordId} 已由 ${f.replacedBy} 更正。如后者仍有误,请更正后者。`,
})
export type RecordAlreadyReplaced = RefusalOf<typeof recordAlreadyReplaced>

export const dayStillToCome = defineRefusal('DayStillToCome', {
  en: (f: { readonly day: LocalDate; readonly today: LocalDate }) =>
    `The day ${f.day} is still to come on ${f.today}: only what has been is recorded. Check the date.`,
  zh: (f) => `日期 ${f.day} 晚于办理当日 ${f.today},只能登记已发生的事项。请核对日期。`,
})
export type DayStillToCome = RefusalOf<typeof dayStillToCome>

export const periodEndsBeforeItBegins = defineRefusal('PeriodEndsBeforeItBegins', {
  en: (f: { readonly from: LocalDate; readonly until: LocalDate }) =>
    `The period from ${f.from} to ${f.until} ends before it begins. Check both days.`,
  zh: (f) => `期间 ${f.from} 至 ${f.until} 的结束早于开始。请核对起止日期。`,
})
export type PeriodEndsBeforeItBegins = RefusalOf<typeof periodEndsBeforeItBegins>
