/** What the register of households refuses, and its words. */
import type { HouseholdId, PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { HouseholdNumber } from '../kernel/text.ts'
import { type KinshipRefusal, kinshipRefusals } from './kinship-refusals.ts'

export * from './kinship-refusals.ts'

export const householdNumberTaken = defineRefusal('HouseholdNumberTaken', {
  en: (f: { readonly number: HouseholdNumber }) =>
    `The household number ${f.number} was given before and is never given twice. Give the next free number.`,
  zh: (f) => `户号 ${f.number} 已被使用,不能重复。请使用下一个空号。`,
})
export type HouseholdNumberTaken = RefusalOf<typeof householdNumberTaken>

export const householdNotFound = defineRefusal('HouseholdNotFound', {
  en: (f: { readonly householdId: HouseholdId }) =>
    `There is no household ${f.householdId} on the register, or it has ended. Check the number.`,
  zh: (f) => `登记册上没有户 ${f.householdId},或者该户已注销。请核对户号。`,
})
export type HouseholdNotFound = RefusalOf<typeof householdNotFound>

export const inAnotherHousehold = defineRefusal('InAnotherHousehold', {
  en: (f: { readonly personId: PersonId; readonly householdId: HouseholdId }) =>
    `${f.personId} belongs to the household ${f.householdId}, and nobody belongs to two. Remove them there first.`,
  zh: (f) => `${f.personId} 属于户 ${f.householdId},一人不能同时属于两户。请先在原户办理迁出。`,
})
export type InAnotherHousehold = RefusalOf<typeof inAnotherHousehold>

export const notAMember = defineRefusal('NotAMember', {
  en: (f: { readonly personId: PersonId; readonly householdId: HouseholdId }) =>
    `${f.personId} does not belong to the household ${f.householdId}. Name somebody who does.`,
  zh: (f) => `${f.personId} 不是户 ${f.householdId} 的成员。请填写该户成员。`,
})
export type NotAMember = RefusalOf<typeof notAMember>

export const memberRepeated = defineRefusal('MemberRepeated', {
  en: (f: { readonly personId: PersonId }) => `${f.personId} stands on the list twice. Leave one of the lines out.`,
  zh: (f) => `名单中 ${f.personId} 出现两次。请删去一行。`,
})
export type MemberRepeated = RefusalOf<typeof memberRepeated>

export const householdFull = defineRefusal('HouseholdFull', {
  en: (f: { readonly most: number }) => `A household has ${f.most} members at most. Form another for the rest.`,
  zh: (f) => `一户最多 ${f.most} 人。其余人员请另立一户。`,
})
export type HouseholdFull = RefusalOf<typeof householdFull>

export const headMustStay = defineRefusal('HeadMustStay', {
  en: (f: { readonly personId: PersonId }) =>
    `${f.personId} is the head of the household, and it cannot be without one. Name another head first.`,
  zh: (f) => `${f.personId} 是户主,一户不能没有户主。请先变更户主。`,
})
export type HeadMustStay = RefusalOf<typeof headMustStay>

export const sharesMissing = defineRefusal('SharesMissing', {
  en: (f: { readonly householdId: HouseholdId }) =>
    `The household ${f.householdId} keeps its points together. Say in parts who has them from now on.`,
  zh: (f) => `户 ${f.householdId} 的积分为全户共有。请写明今后各方所得份额。`,
})
export type SharesMissing = RefusalOf<typeof sharesMissing>

export const sharesPointless = defineRefusal('SharesPointless', {
  en: (f: { readonly householdId: HouseholdId }) =>
    `The household ${f.householdId} keeps no points together, so there is nothing to share. Leave the shares out.`,
  zh: (f) => `户 ${f.householdId} 没有共有积分,无可分配。请不要填写份额。`,
})
export type SharesPointless = RefusalOf<typeof sharesPointless>

export const poolingDiffers = defineRefusal('PoolingDiffers', {
  en: (f: { readonly householdId: HouseholdId; readonly intoId: HouseholdId }) =>
    `One of the households ${f.householdId} and ${f.intoId} keeps its points together and the other does not. Dissolve one, and add its members to the other.`,
  zh: (f) =>
    `户 ${f.householdId} 与户 ${f.intoId} 的积分一方共有、一方各自所有,不能合并。请先注销一户,再将成员逐一迁入。`,
})
export type PoolingDiffers = RefusalOf<typeof poolingDiffers>

export const mergedWithItself = defineRefusal('MergedWithItself', {
  en: (f: { readonly householdId: HouseholdId }) =>
    `The household ${f.householdId} cannot go into itself. Name the other household.`,
  zh: (f) => `户 ${f.householdId} 不能与自己合并。请填写另一户。`,
})
export type MergedWithItself = RefusalOf<typeof mergedWithItself>

export const householdRefusals = {
  householdNumberTaken,
  householdNotFound,
  inAnotherHousehold,
  notAMember,
  memberRepeated,
  householdFull,
  headMustStay,
  sharesMissing,
  sharesPointless,
  poolingDiffers,
  mergedWithItself,
  ...kinshipRefusals,
}

export type HouseholdRefusal =
  | HouseholdNumberTaken
  | HouseholdNotFound
  | InAnotherHousehold
  | NotAMember
  | MemberRepeated
  | HouseholdFull
  | HeadMustStay
  | SharesMissing
  | SharesPointless
  | PoolingDiffers
  | MergedWithItself
  | KinshipRefusal
