/** What is refused because of what stands in other streams, and its words. */
import type { AccountUnusable } from '../account/refusals.ts'
import type { CommandType } from '../commands.ts'
import type { HouseholdNotFound, HouseholdWithoutHead, NotAMember, NumberEnded } from '../household/refusals.ts'
import type { HouseholdId, PersonId, ShopId, UnitId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { CertificateNumber, Keyword } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { TownNotFounded, UnitNotFound, UnitNotOpen } from '../organisation/refusals.ts'
import type { UnitKind } from '../organisation/unit-kind.ts'
import type { OwnCase } from '../rights/refusals.ts'
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
import {
  type AccountNotSettled,
  accountNotSettled,
  type LastOfHousehold,
  lastOfHousehold,
  type StillInOffice,
  stillInOffice,
} from './erasure-refusals.ts'
import { type KinRefusal, kinRefusals } from './kin-refusals.ts'
import { type PartnerRefusal, partnerRefusals } from './partner-refusals.ts'
import { type OfferRefusal, offerRefusals } from './redemption-refusals.ts'
import { type SignUpRefusal, signUpRefusals } from './sign-up-refusals.ts'
import { type WelfareFactRefusal, welfareFactRefusals } from './welfare-refusals.ts'

export * from './credit-refusals.ts'
export * from './erasure-refusals.ts'
export * from './kin-refusals.ts'
export * from './partner-refusals.ts'
export * from './redemption-refusals.ts'
export * from './sign-up-refusals.ts'
export * from './welfare-refusals.ts'

export const categoryNotRated = defineRefusal('CategoryNotRated', {
  en: (f: { readonly category: Keyword; readonly on: LocalDate }) =>
    `No rate card rates “${f.category}” on ${f.on}, so the work would earn nothing. Choose a category of the card, or adopt a card with it.`,
  zh: (f) => `${f.on} 执行的积分标准没有类别“${f.category}”,服务将没有积分。请改选类别,或先通过含此类别的标准。`,
})
export type CategoryNotRated = RefusalOf<typeof categoryNotRated>

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
  ...kinRefusals,
  ...partnerRefusals,
  ...offerRefusals,
  ...signUpRefusals,
  ...welfareFactRefusals,
  categoryNotRated,
  householdDiffers,
  duplicateHasPoints,
  nextKeeperNotAppointed,
  unitMayNotIssue,
  issuerStillOpen,
  unitMayNotGrantStar,
  accountNotSettled,
  stillInOffice,
  lastOfHousehold,
  ownHousehold,
  cardDiffers,
}

export type AdmissionRefusal =
  | KinRefusal
  | NumberEnded
  | PartnerRefusal
  | OfferRefusal
  | SignUpRefusal
  | WelfareFactRefusal
  | CategoryNotRated
  | HouseholdDiffers
  | HouseholdNotFound
  | HouseholdWithoutHead
  | NotAMember
  | DuplicateHasPoints
  | AccountNotSettled
  | StillInOffice
  | LastOfHousehold
  | PersonalDataAreErased
  | MarkedDistinct
  | NextKeeperNotAppointed
  | AlreadyDuplicate
  | UnitMayNotIssue
  | IssuerStillOpen
  | UnitMayNotGrantStar
  | OwnHousehold
  | OwnCase
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
