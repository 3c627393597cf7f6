/** What is refused because somebody's personal data are still needed, and its words. */
import type { HouseholdId, PersonId, UnitId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { StaffRole } from '../organisation/staff-role.ts'

export const accountNotSettled = defineRefusal('AccountNotSettled', {
  en: (f: { readonly volunteerId: PersonId; readonly available: number; readonly held: Points }) =>
    `The account of ${f.volunteerId} still has ${f.available} points available and ${f.held} held, and its books need the record. Spend, give or settle them, then erase.`,
  zh: (f) =>
    `${f.volunteerId} 的账户尚有可用 ${f.available} 分、冻结 ${f.held} 分,账目仍须其档案。请先用完、转赠或办结,再申请删除。`,
})
export type AccountNotSettled = RefusalOf<typeof accountNotSettled>

export const stillInOffice = defineRefusal('StillInOffice', {
  en: (f: { readonly personId: PersonId; readonly role: StaffRole; readonly unitId: UnitId }) =>
    `${f.personId} is in office as ${f.role} of ${f.unitId} and answers by name for what they decide. Relieve them first, then ask again.`,
  zh: (f) => `${f.personId} 现任 ${f.unitId} 的 ${f.role},须以实名负责。请先免去其职务,再行办理。`,
})
export type StillInOffice = RefusalOf<typeof stillInOffice>

export const lastOfHousehold = defineRefusal('LastOfHousehold', {
  en: (f: { readonly personId: PersonId; readonly householdId: HouseholdId }) =>
    `${f.personId} is the only one on the register of the household ${f.householdId}, and nobody else would be there for it. Dissolve it first, then erase.`,
  zh: (f) => `${f.personId} 是户 ${f.householdId} 登记的唯一成员。请先注销该户,再申请删除。`,
})
export type LastOfHousehold = RefusalOf<typeof lastOfHousehold>
