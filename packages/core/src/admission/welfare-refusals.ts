/** What is refused because of the rules of need, or because a grant is for others. */
import type { AccountId, PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'

export const giftsGoToThePool = defineRefusal('GiftsGoToThePool', {
  en: (f: { toAccountId: AccountId; poolAccountId: AccountId }) =>
    `By the town’s rules points are given to the pool, from which they go to the most needy first, and not to ${f.toAccountId} in person. Give them to ${f.poolAccountId}.`,
  zh: (f) =>
    `按本镇规则,捐赠的积分进入互助池,优先用于最困难者,不能指定给账户 ${f.toAccountId}。请捐至 ${f.poolAccountId}。`,
})

export const partnerHasNoNeed = defineRefusal('PartnerHasNoNeed', {
  en: (f: { volunteerId: PersonId }) =>
    `${f.volunteerId} is a partner organisation, and only a person’s need is assessed. Choose a person.`,
  zh: (f) => `${f.volunteerId} 是合作单位,困难评估只针对个人。请选择个人。`,
})

export const notOfThatAge = defineRefusal('NotOfThatAge', {
  en: (f: { personId: PersonId; from: number; to: number; on: LocalDate }) =>
    `The grant is for those who are ${f.from} to ${f.to} years old on ${f.on}, and ${f.personId} is not. Nothing is to be done.`,
  zh: (f) => `该发放面向 ${f.on} 时年满 ${f.from} 至 ${f.to} 周岁的人,${f.personId} 不在此列,无需办理。`,
})

export const welfareFactRefusals = { giftsGoToThePool, partnerHasNoNeed, notOfThatAge }

export type WelfareFactRefusal = RefusalOf<(typeof welfareFactRefusals)[keyof typeof welfareFactRefusals]>
