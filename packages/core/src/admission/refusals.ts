/** What is refused because of what stands in other streams, and its words. */
import type { AccountUnusable } from '../account/refusals.ts'
import type { CommandType } from '../commands.ts'
import type { HouseholdNotFound, NotAMember } from '../household/refusals.ts'
import type { HouseholdId, ItemId, PersonId, ShopId, TaskId, UnitId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { CertificateNumber, Keyword } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { TownNotFounded, UnitNotFound, UnitNotOpen } from '../organisation/refusals.ts'
import type { UnitKind } from '../organisation/unit-kind.ts'
import type { ShopNotOpen } from '../shop/refusals.ts'
import type { GrantingUnit } from '../stars/star-rule.ts'
import type {
  AlreadyDuplicate,
  GuardianNeeded,
  MarkedDistinct,
  PersonalDataAreErased,
  VolunteerHasWithdrawn,
  VolunteerIsSuspended,
  VolunteerNotRegistered,
} from '../volunteer/refusals.ts'
import { type CardDiffers, cardDiffers } from './credit-refusals.ts'
import { type AccountNotSettled, accountNotSettled, type StillInOffice, stillInOffice } from './erasure-refusals.ts'

export * from './credit-refusals.ts'
export * from './erasure-refusals.ts'

import { type PartnerRefusal, partnerRefusals } from './partner-refusals.ts'

export * from './partner-refusals.ts'

export const categoryNotRated = defineRefusal('CategoryNotRated', {
  en: (f: { readonly category: Keyword; readonly on: LocalDate }) =>
    `No rate card rates “${f.category}” on ${f.on}, so the work would earn nothing. Choose a category of the card, or adopt a card with it.`,
  zh: (f) => `${f.on} 执行的积分标准没有类别“${f.category}”,服务将没有积分。请改选类别,或先通过含此类别的标准。`,
})
export type CategoryNotRated = RefusalOf<typeof categoryNotRated>

export const itemNotOffered = defineRefusal('ItemNotOffered', {
  en: (f: { readonly shopId: ShopId; readonly itemId: ItemId }) =>
    `The shop ${f.shopId} does not offer ${f.itemId} now. Choose something from its list.`,
  zh: (f) => `超市 ${f.shopId} 目前不提供商品 ${f.itemId}。请从其目录中另选。`,
})
export type ItemNotOffered = RefusalOf<typeof itemNotOffered>

export const holderIsBlocked = defineRefusal('HolderIsBlocked', {
  en: (f: { volunteerId: PersonId }) =>
    `An inquiry into ${f.volunteerId} is open: nothing can be redeemed until it is closed. The points stay; ask the social worker.`,
  zh: (f) => `${f.volunteerId} 正在接受核查,暂停兑换,积分不受影响。请联系社工。`,
})
export type HolderIsBlocked = RefusalOf<typeof holderIsBlocked>

export const priceChanged = defineRefusal('PriceChanged', {
  en: (f: { readonly itemId: ItemId; readonly stated: Points; readonly listed: Points }) =>
    `The item ${f.itemId} costs ${f.listed} points now, not ${f.stated}. Ask again at the new price, if you still want it.`,
  zh: (f) => `商品 ${f.itemId} 现为 ${f.listed} 分,不是 ${f.stated} 分。如仍需要,请按新价重新提交。`,
})
export type PriceChanged = RefusalOf<typeof priceChanged>

export const householdDiffers = defineRefusal('HouseholdDiffers', {
  en: (f: { readonly householdId: HouseholdId }) =>
    `The household ${f.householdId} lives elsewhere or has other members on the register. Read the register again, or correct it first.`,
  zh: (f) => `登记册上户 ${f.householdId} 的住址或成员与所报不符。请重新查阅登记册,或先更正登记。`,
})
export type HouseholdDiffers = RefusalOf<typeof householdDiffers>

export const duplicateHasPoints = defineRefusal('DuplicateHasPoints', {
  en: (f: {
    readonly volunteerId: PersonId
    readonly keptId: PersonId
    /** below zero: a debt */
    readonly available: number
    readonly held: Points
  }) =>
    `The account of ${f.volunteerId} still has ${f.available} points available and ${f.held} held, which would be lost. End what is open, bring them to ${f.keptId}, then mark the duplicate.`,
  zh: (f) =>
    `${f.volunteerId} 的账户尚有可用 ${f.available} 分、冻结 ${f.held} 分,直接并档会使其落空。请先办结未了事项并转至 ${f.keptId},再标记重复。`,
})
export type DuplicateHasPoints = RefusalOf<typeof duplicateHasPoints>
export interface OfSignUp {
  readonly taskId: TaskId
  readonly volunteerId: PersonId
}

export const minorNotCounted = defineRefusal('MinorNotCounted', {
  en: (f: OfSignUp) =>
    `Task ${f.taskId} counts nobody of the age of ${f.volunteerId}. They may come along with an adult, or choose another task.`,
  zh: (f) => `任务 ${f.taskId} 不将 ${f.volunteerId} 所在年龄段计入志愿者。可由成年人带领参加,或另选任务。`,
})
export type MinorNotCounted = RefusalOf<typeof minorNotCounted>

export const companyNeeded = defineRefusal('CompanyNeeded', {
  en: (f: OfSignUp) =>
    `At task ${f.taskId} somebody of the age of ${f.volunteerId} serves in company only. Say who comes along.`,
  zh: (f) => `任务 ${f.taskId} 要求 ${f.volunteerId} 由成年人陪同。请填写陪同人。`,
})
export type CompanyNeeded = RefusalOf<typeof companyNeeded>

export const guardianConsentNeeded = defineRefusal('GuardianConsentNeeded', {
  en: (f: OfSignUp) =>
    `At task ${f.taskId} somebody of the age of ${f.volunteerId} serves with a guardian's consent only. Record the consent first.`,
  zh: (f) => `任务 ${f.taskId} 要求 ${f.volunteerId} 有监护人同意。请先登记监护人的同意。`,
})
export type GuardianConsentNeeded = RefusalOf<typeof guardianConsentNeeded>

export const insuranceNeeded = defineRefusal('InsuranceNeeded', {
  en: (f: OfSignUp & { readonly on: LocalDate }) =>
    `Task ${f.taskId} is hazardous and ${f.volunteerId} is not insured on ${f.on}. Insure them first, and record it.`,
  zh: (f) => `任务 ${f.taskId} 具有人身危险,${f.volunteerId} 在 ${f.on} 没有保险。请先投保并登记。`,
})
export type InsuranceNeeded = RefusalOf<typeof insuranceNeeded>

export const spendingLocked = defineRefusal('SpendingLocked', {
  en: (f: { readonly volunteerId: PersonId; readonly untilAge: number }) =>
    `${f.volunteerId} saves points until the age of ${f.untilAge} and spends them from then on, by the town's rules.`,
  zh: (f) => `按本镇规则,${f.volunteerId} 的积分须年满 ${f.untilAge} 岁方可兑换。`,
})
export type SpendingLocked = RefusalOf<typeof spendingLocked>

export const balanceBelowMinimum = defineRefusal('BalanceBelowMinimum', {
  en: (f: { readonly balance: number; readonly least: number }) =>
    `The first redemption needs a balance of ${f.least} points; there are ${f.balance}. Come back with more.`,
  zh: (f) => `首次兑换须有 ${f.least} 分,现有 ${f.balance} 分。请积满后再兑换。`,
})
export type BalanceBelowMinimum = RefusalOf<typeof balanceBelowMinimum>

export const nextKeeperNotAppointed = defineRefusal('NextKeeperNotAppointed', {
  en: (f: { readonly shopId: ShopId; readonly personId: PersonId }) =>
    `${f.personId} is no shopkeeper of ${f.shopId}. Appoint them at its unit first, then hand the shop over.`,
  zh: (f) => `${f.personId} 不是超市 ${f.shopId} 的管理员。请先在所属单位任命,再办理交接。`,
})
export type NextKeeperNotAppointed = RefusalOf<typeof nextKeeperNotAppointed>
export const unitMayNotIssue = defineRefusal('UnitMayNotIssue', {
  en: (f: { readonly unitId: UnitId; readonly kind: UnitKind }) =>
    `The unit ${f.unitId} is a ${f.kind} and issues no certificates. Ask its station, or the town.`,
  zh: (f) => `单位 ${f.unitId}(${f.kind})不能出具证明。请由所属社会工作站或镇里出具。`,
})
export type UnitMayNotIssue = RefusalOf<typeof unitMayNotIssue>

export const issuerStillOpen = defineRefusal('IssuerStillOpen', {
  en: (f: { readonly number: CertificateNumber; readonly unitId: UnitId }) =>
    `The unit ${f.unitId} still answers for the certificate ${f.number} that it issued. A successor takes over once it is closed.`,
  zh: (f) => `证明 ${f.number} 的出具单位 ${f.unitId} 仍在运行。其撤并后方可由承继单位接管。`,
})
export type IssuerStillOpen = RefusalOf<typeof issuerStillOpen>

export const unitMayNotGrantStar = defineRefusal('UnitMayNotGrantStar', {
  en: (f: {
    readonly unitId: UnitId
    readonly kind: UnitKind
    readonly stars: number
    readonly grantedBy: GrantingUnit
  }) =>
    `By the rule ${f.stars} stars are granted by a ${f.grantedBy}, and ${f.unitId} is a ${f.kind}. Ask such a unit to grant them.`,
  zh: (f) => `按规则,${f.stars} 星由 ${f.grantedBy} 授予,而 ${f.unitId} 为 ${f.kind}。请由相应层级的单位授予。`,
})
export type UnitMayNotGrantStar = RefusalOf<typeof unitMayNotGrantStar>

export const ownHousehold = defineRefusal('OwnHousehold', {
  en: (f: { readonly command: CommandType; readonly personId: PersonId; readonly concerned: PersonId }) =>
    `${f.personId} may not ${f.command} here: ${f.concerned} lives in the same household. Ask somebody else with the same office.`,
  zh: (f) => `${f.personId} 不能在此办理 ${f.command}:${f.concerned} 与其同户,应当回避。请由同职务的其他人办理。`,
})
export type OwnHousehold = RefusalOf<typeof ownHousehold>

export const admissionRefusals = {
  ...partnerRefusals,
  categoryNotRated,
  itemNotOffered,
  priceChanged,
  holderIsBlocked,
  householdDiffers,
  duplicateHasPoints,
  minorNotCounted,
  companyNeeded,
  guardianConsentNeeded,
  insuranceNeeded,
  spendingLocked,
  balanceBelowMinimum,
  nextKeeperNotAppointed,
  unitMayNotIssue,
  issuerStillOpen,
  unitMayNotGrantStar,
  accountNotSettled,
  stillInOffice,
  ownHousehold,
  cardDiffers,
}

export type AdmissionRefusal =
  | PartnerRefusal
  | CategoryNotRated
  | ItemNotOffered
  | PriceChanged
  | HolderIsBlocked
  | HouseholdDiffers
  | HouseholdNotFound
  | NotAMember
  | DuplicateHasPoints
  | AccountNotSettled
  | StillInOffice
  | PersonalDataAreErased
  | MarkedDistinct
  | MinorNotCounted
  | CompanyNeeded
  | GuardianConsentNeeded
  | InsuranceNeeded
  | SpendingLocked
  | BalanceBelowMinimum
  | NextKeeperNotAppointed
  | AlreadyDuplicate
  | UnitMayNotIssue
  | IssuerStillOpen
  | UnitMayNotGrantStar
  | OwnHousehold
  | CardDiffers
  | AccountUnusable
  | TownNotFounded
  | UnitNotFound
  | UnitNotOpen
  | ShopNotOpen
  | GuardianNeeded
  | VolunteerNotRegistered
  | VolunteerIsSuspended
  | VolunteerHasWithdrawn
