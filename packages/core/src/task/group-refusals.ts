/** What is refused of groups that partner organisations send. */
import type { PersonId, ShiftId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'

export const groupDoesNotFit = defineRefusal('GroupDoesNotFit', {
  en: (f: { shiftId: ShiftId; heads: number; free: number }) =>
    `Shift ${f.shiftId} has ${f.free} free places, not ${f.heads}; a group does not wait in line. Come with fewer, or choose another shift.`,
  zh: (f) => `班次 ${f.shiftId} 尚有 ${f.free} 个名额,不足 ${f.heads} 人;团体不候补。请减少人数或另选班次。`,
})
export type GroupDoesNotFit = RefusalOf<typeof groupDoesNotFit>

export const moreNamedThanHeads = defineRefusal('MoreNamedThanHeads', {
  en: (f: { heads: number; named: number }) =>
    `${f.named} people are named of a group of ${f.heads}. Correct the number, or the list.`,
  zh: (f) => `团体共 ${f.heads} 人,名单却有 ${f.named} 人。请核对人数或名单。`,
})
export type MoreNamedThanHeads = RefusalOf<typeof moreNamedThanHeads>

export const moreHeadsThanCame = defineRefusal('MoreHeadsThanCame', {
  en: (f: { volunteerId: PersonId; asked: number; most: number }) =>
    `${f.volunteerId} is down for ${f.most} heads on this shift, not ${f.asked}. State at most so many.`,
  zh: (f) => `${f.volunteerId} 在该班次记为 ${f.most} 人,不是 ${f.asked} 人。请不要超过该人数。`,
})
export type MoreHeadsThanCame = RefusalOf<typeof moreHeadsThanCame>
