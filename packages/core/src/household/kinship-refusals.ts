/** What the register refuses about kin, and its words. */
import type { PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'

export const kinWithOneself = defineRefusal('KinWithOneself', {
  en: (f: { readonly personId: PersonId }) =>
    `Both numbers are those of one person, ${f.personId}, who is not their own relative. Give the relative's number.`,
  zh: (f) => `两个编号都是 ${f.personId} 本人,不能登记为自己的亲属。请填写亲属的编号。`,
})
export type KinWithOneself = RefusalOf<typeof kinWithOneself>

export const kinshipNotFound = defineRefusal('KinshipNotFound', {
  en: (f: { readonly personId: PersonId; readonly relativeId: PersonId }) =>
    `The register does not say that ${f.personId} and ${f.relativeId} are kin. Check both numbers.`,
  zh: (f) => `登记册上没有 ${f.personId} 与 ${f.relativeId} 的亲属关系。请核对双方编号。`,
})
export type KinshipNotFound = RefusalOf<typeof kinshipNotFound>

export const tooManyKin = defineRefusal('TooManyKin', {
  en: (f: { readonly personId: PersonId; readonly most: number }) =>
    `${f.personId} has ${f.most} kin on the register, the most that one person may have. Check for entries made in error.`,
  zh: (f) => `${f.personId} 在册亲属已达 ${f.most} 人上限。请核查有无误登。`,
})
export type TooManyKin = RefusalOf<typeof tooManyKin>

export const notARelative = defineRefusal('NotARelative', {
  en: (f: { readonly volunteerId: PersonId; readonly personId: PersonId }) =>
    `The register does not say that ${f.personId} is kin of ${f.volunteerId} or lives with them. Record the kinship first, or name somebody else.`,
  zh: (f) => `登记册上 ${f.personId} 不是 ${f.volunteerId} 的亲属或同户成员。请先登记亲属关系,或另行指定。`,
})
export type NotARelative = RefusalOf<typeof notARelative>

export const numberEnded = defineRefusal('NumberEnded', {
  en: (f: { readonly personId: PersonId; readonly keptId: PersonId }) =>
    `The record ${f.personId} ended as a duplicate of ${f.keptId}, and its kin are kept there. Use that number.`,
  zh: (f) => `档案 ${f.personId} 已作为 ${f.keptId} 的重复档案注销,亲属关系记于后者。请使用该编号。`,
})
export type NumberEnded = RefusalOf<typeof numberEnded>

export const kinshipRefusals = { kinWithOneself, kinshipNotFound, tooManyKin, notARelative, numberEnded }
export type KinshipRefusal = KinWithOneself | KinshipNotFound | TooManyKin | NotARelative | NumberEnded
