/** What is refused because of a partner organisation, or because somebody is none. */
import type { PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'

export const partnerComesInGroups = defineRefusal('PartnerComesInGroups', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `${f.volunteerId} is a partner organisation, whose people come in groups. Say how many come, or sign somebody of them up.`,
  zh: (f) => `${f.volunteerId} 是合作单位,须以团体报名。请填写人数,或为其中的志愿者个人报名。`,
})
export type PartnerComesInGroups = RefusalOf<typeof partnerComesInGroups>

export const notAPartner = defineRefusal('NotAPartner', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `${f.volunteerId} is one volunteer and brings no group. Register the organisation as a partner, or sign them up alone.`,
  zh: (f) => `${f.volunteerId} 是个人志愿者,不能以团体报名。请先登记合作单位,或按个人报名。`,
})
export type NotAPartner = RefusalOf<typeof notAPartner>

export const groupPointsAreGiven = defineRefusal('GroupPointsAreGiven', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `What the groups of ${f.volunteerId} earned is given to people and buys no goods. Give it to somebody by a transfer.`,
  zh: (f) => `合作单位 ${f.volunteerId} 的团体积分只能转赠个人,不能兑换。请办理转赠。`,
})
export type GroupPointsAreGiven = RefusalOf<typeof groupPointsAreGiven>

export const partnerRefusals = { partnerComesInGroups, notAPartner, groupPointsAreGiven }
export type PartnerRefusal = PartnerComesInGroups | NotAPartner | GroupPointsAreGiven
