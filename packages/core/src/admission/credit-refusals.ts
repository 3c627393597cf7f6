/** What is refused of a credit because of the card by which it is brought. */
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'

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
