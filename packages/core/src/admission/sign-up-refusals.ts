/** What is refused of a sign-up because of who the volunteer is, and its words. */
import type { PersonId, TaskId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'

export interface OfSignUp {
  readonly taskId: TaskId
  readonly volunteerId: PersonId
}

export const minorNotCounted = defineRefusal('MinorNotCounted', {
  en: (f: OfSignUp) =>
    `Task ${f.taskId} counts nobody of the age of ${f.volunteerId}. They may come along with an adult, or choose another task.`,
  zh: (f) => `任务 ${f.taskId} 不将 ${f.volunteerId} 所在年龄段计入志愿者。可由成年人带领参加,或另选任务。`,
})
export type MinorNotCounted = RefusalOf<typeof minorNotCounted>

export const companyNeeded = defineRefusal('CompanyNeeded', {
  en: (f: OfSignUp) =>
    `At task ${f.taskId} somebody of the age of ${f.volunteerId} serves in company only. Say who comes along.`,
  zh: (f) => `任务 ${f.taskId} 要求 ${f.volunteerId} 由成年人陪同。请填写陪同人。`,
})
export type CompanyNeeded = RefusalOf<typeof companyNeeded>

export const guardianConsentNeeded = defineRefusal('GuardianConsentNeeded', {
  en: (f: OfSignUp) =>
    `At task ${f.taskId} somebody of the age of ${f.volunteerId} serves with a guardian's consent only. Record the consent first.`,
  zh: (f) => `任务 ${f.taskId} 要求 ${f.volunteerId} 有监护人同意。请先登记监护人的同意。`,
})
export type GuardianConsentNeeded = RefusalOf<typeof guardianConsentNeeded>

export const insuranceNeeded = defineRefusal('InsuranceNeeded', {
  en: (f: OfSignUp & { readonly on: LocalDate }) =>
    `Task ${f.taskId} is hazardous and ${f.volunteerId} is not insured on ${f.on}. Insure them first, and record it.`,
  zh: (f) => `任务 ${f.taskId} 具有人身危险,${f.volunteerId} 在 ${f.on} 没有保险。请先投保并登记。`,
})
export type InsuranceNeeded = RefusalOf<typeof insuranceNeeded>

export const signUpRefusals = { minorNotCounted, companyNeeded, guardianConsentNeeded, insuranceNeeded }
export type SignUpRefusal = MinorNotCounted | CompanyNeeded | GuardianConsentNeeded | InsuranceNeeded
