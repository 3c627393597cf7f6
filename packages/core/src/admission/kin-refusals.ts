/** What is refused because of kin, and through whom a holder's points are spent; and its words. */
import type { CommandType } from '../commands.ts'
import type { PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'

export const ownKin = defineRefusal('OwnKin', {
  en: (f: { readonly command: CommandType; readonly personId: PersonId; readonly concerned: PersonId }) =>
    `${f.personId} may not ${f.command} here: by the register ${f.concerned} is their kin. Ask somebody else with the same office.`,
  zh: (f) =>
    `${f.personId} 不能在此办理 ${f.command}:登记册上 ${f.concerned} 是其亲属,应当回避。请由同职务的其他人办理。`,
})
export type OwnKin = RefusalOf<typeof ownKin>

export const notOnTheBooks = defineRefusal('NotOnTheBooks', {
  en: (f: { readonly personId: PersonId }) =>
    `${f.personId} is neither a registered volunteer nor in office, and kin are recorded of people on the books only. Check the number.`,
  zh: (f) => `${f.personId} 既不是在册志愿者,也未任职,不能登记亲属关系。请核对编号。`,
})
export type NotOnTheBooks = RefusalOf<typeof notOnTheBooks>

export const notNamedToSpend = defineRefusal('NotNamedToSpend', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `The points of ${f.volunteerId} are spent by themself and the relatives whom they named, and nobody else. Have one of them come.`,
  zh: (f) => `${f.volunteerId} 的积分仅限本人及其指定的亲属使用,他人不得代办代领。请由本人或其指定的亲属前来。`,
})
export type NotNamedToSpend = RefusalOf<typeof notNamedToSpend>

export const guardianSaysWhoSpends = defineRefusal('GuardianSaysWhoSpends', {
  en: (f: { readonly volunteerId: PersonId }) =>
    `${f.volunteerId} is a minor: who spends their points is for their guardian to say. Come to the station with the guardian.`,
  zh: (f) => `${f.volunteerId} 未成年,积分由谁使用应由监护人决定。请随监护人到工作站办理。`,
})
export type GuardianSaysWhoSpends = RefusalOf<typeof guardianSaysWhoSpends>

export const kinRefusals = { ownKin, notOnTheBooks, notNamedToSpend, guardianSaysWhoSpends }
export type KinRefusal = OwnKin | NotOnTheBooks | NotNamedToSpend | GuardianSaysWhoSpends
