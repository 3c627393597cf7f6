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

export const householdWithoutHead = defineRefusal('HouseholdWithoutHead', {
  en: (f: { readonly householdId: HouseholdId }) =>
    `The household ${f.householdId} has no head since theirs left the bank. Name another member as its head first.`,
  zh: (f) => `户 ${f.householdId} 的户主已退出,现无户主。请先变更户主。`,
})
export type HouseholdWithoutHead = RefusalOf<typeof householdWithoutHead>

export const headHasWithdrawn = defineRefusal('HeadHasWithdrawn', {
  en: (f: { readonly personId: PersonId }) =>
    `${f.personId} has withdrawn from the bank and speaks for no household. Name another member as its head.`,
  zh: (f) => `${f.personId} 已退出,不能担任户主。请指定其他成员为户主。`,
})
export type HeadHasWithdrawn = RefusalOf<typeof headHasWithdrawn>

export const personIsErased = defineRefusal('PersonIsErased', {
  en: (f: { readonly personId: PersonId }) =>
    `The data of ${f.personId} were erased at their own wish, and no household names them any more. Leave them out.`,
  zh: (f) => `${f.personId} 已按本人要求删除个人信息,不再列入任何户。请将其去除。`,
})
export type PersonIsErased = RefusalOf<typeof personIsErased>

export const personIsDuplicate = defineRefusal('PersonIsDuplicate', {
  /** `keptId`: undefined where no record of the person is kept */
  en: (f: { readonly personId: PersonId; readonly keptId: PersonId | undefined }) =>
    `The record ${f.personId} was a second one of the same person and has ended. Name ${f.keptId ?? 'the record under which they register anew'} instead.`,
  zh: (f) => `档案 ${f.personId} 为重复登记,已并档。请改填 ${f.keptId ?? '重新登记后的编号'}。`,
})
export type PersonIsDuplicate = RefusalOf<typeof personIsDuplicate>

export const partnerIsNoMember = defineRefusal('PartnerIsNoMember', {
  en: (f: { readonly personId: PersonId }) =>
    `${f.personId} is a partner organisation, and only people live in households. Name the people themselves.`,
  zh: (f) => `${f.personId} 是合作单位,不能列为户成员。请填写个人。`,
})
export type PartnerIsNoMember = RefusalOf<typeof partnerIsNoMember>

export const poolIsNoMember = defineRefusal('PoolIsNoMember', {
  en: () => 'The pool of donated points is nobody, and only people live in households. Name the people themselves.',
  zh: () => '捐赠积分池不是个人,不能列为户成员。请填写个人。',
})
export type PoolIsNoMember = RefusalOf<typeof poolIsNoMember>

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
  householdWithoutHead,
  headHasWithdrawn,
  personIsErased,
  personIsDuplicate,
  partnerIsNoMember,
  poolIsNoMember,
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
  | HouseholdWithoutHead
  | HeadHasWithdrawn
  | PersonIsErased
  | PersonIsDuplicate
  | PartnerIsNoMember
  | PoolIsNoMember
  | KinshipRefusal
