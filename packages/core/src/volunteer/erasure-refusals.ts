/** What is refused before and after an erasure of personal data, and its words. */
import type { PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'

export const volunteerHasNotWithdrawn = defineRefusal('VolunteerHasNotWithdrawn', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `The volunteer ${f.volunteerId} has not left, and the bank needs the record to serve them. Withdraw first, then erase.`,
  zh: (f) => `志愿者 ${f.volunteerId} 尚未退出,服务仍需其档案。请先办理退出,再申请删除。`,
})
export type VolunteerHasNotWithdrawn = RefusalOf<typeof volunteerHasNotWithdrawn>

export const erasureTooEarly = defineRefusal('ErasureTooEarly', {
  en: (f: { readonly volunteerId: PersonId; readonly from: LocalDate }) =>
    `The service of ${f.volunteerId} may still be objected to, and the answer needs the record. Erase from ${f.from} on.`,
  zh: (f) => `志愿者 ${f.volunteerId} 的服务仍在可提出异议的期限内,须保留档案备查。请自 ${f.from} 起申请删除。`,
})
export type ErasureTooEarly = RefusalOf<typeof erasureTooEarly>

export const personalDataAreErased = defineRefusal('PersonalDataAreErased', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `The personal data of ${f.volunteerId} were erased for good. Who comes back registers anew, with a new number.`,
  zh: (f) => `志愿者 ${f.volunteerId} 的个人信息已删除且不可恢复。重新参加须以新编号登记。`,
})
export type PersonalDataAreErased = RefusalOf<typeof personalDataAreErased>
