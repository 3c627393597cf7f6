/** What is refused of a credit because of who brings it, or by which card. */
import type { HouseholdId, PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'

export const ownHousehold = defineRefusal('OwnHousehold', {
  en: (f: { readonly personId: PersonId; readonly householdId: HouseholdId }) =>
    `${f.personId} belongs to the household ${f.householdId} whose member this is about. Ask somebody else with the same office.`,
  zh: (f) => `${f.personId} 与当事人同属户 ${f.householdId},不能办理。请由同职务的其他人办理。`,
})
export type OwnHousehold = RefusalOf<typeof ownHousehold>

export const cardDiffers = defineRefusal('CardDiffers', {
  en: (f: { readonly on: LocalDate; readonly stated: number; readonly inForce: number | undefined }) =>
    f.inForce === undefined
      ? `No rate card was in force on ${f.on}, so nothing can be credited for it. Check the date.`
      : `On ${f.on} rate card ${f.inForce} was in force; what was sent as card ${f.stated} is not it. Read the card again.`,
  zh: (f) =>
    f.inForce === undefined
      ? `${f.on} 没有积分标准,不能记分,请核对日期。`
      : `${f.on} 执行第 ${f.inForce} 版积分标准,所附第 ${f.stated} 版与之不符,请重新读取。`,
})
export type CardDiffers = RefusalOf<typeof cardDiffers>
