/** Why the rules do not let a holder redeem this now, what they would allow, and from when. */
import type { ItemId, RedemptionId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { RedemptionPeriod } from '../spending/window.ts'

export const outsideRedemptionWindow = defineRefusal('OutsideRedemptionWindow', {
  en: (f: { on: LocalDate; next: LocalDate }) =>
    `Nothing is redeemed on ${f.on}. Come on ${f.next}, the next day for it.`,
  zh: (f) => `${f.on} 不办理兑换。下一个兑换日为 ${f.next},请届时再来。`,
})
export type OutsideRedemptionWindow = RefusalOf<typeof outsideRedemptionWindow>

const periodInChinese: Readonly<Record<RedemptionPeriod, string>> = { quarter: '季度', year: '年度' }

export const redeemedInPeriodAlready = defineRefusal('RedeemedInPeriodAlready', {
  en: (f: { period: RedemptionPeriod; before: RedemptionId; next: LocalDate }) =>
    `Redemption ${f.before} was the one of this ${f.period}. Ask again from ${f.next}, or for a day of another ${f.period}.`,
  zh: (f) => `本${periodInChinese[f.period]}已兑换一次(兑换单 ${f.before})。请自 ${f.next} 起再兑换。`,
})
export type RedeemedInPeriodAlready = RefusalOf<typeof redeemedInPeriodAlready>

export const itemLimitReached = defineRefusal('ItemLimitReached', {
  en: (f: { itemId: ItemId; asked: number; allowed: number; most: number; next: LocalDate }) =>
    `${f.asked} of ${f.itemId} asked for; of ${f.most} a month ${f.allowed} are left. Ask for at most so many, or again from ${f.next}.`,
  zh: (f) =>
    `商品 ${f.itemId} 申请 ${f.asked} 件,每月限 ${f.most} 件,本月尚可兑换 ${f.allowed} 件。请减少数量,或自 ${f.next} 起再兑换。`,
})
export type ItemLimitReached = RefusalOf<typeof itemLimitReached>

export const pointsLimitReached = defineRefusal('PointsLimitReached', {
  en: (f: { asked: number; allowed: number; most: number; next: LocalDate }) =>
    `${f.asked} points asked for; of ${f.most} a month ${f.allowed} are left. Choose goods for at most so many, or ask again from ${f.next}.`,
  zh: (f) =>
    `申请兑换 ${f.asked} 分,每月限 ${f.most} 分,本月尚可兑换 ${f.allowed} 分。请减少兑换,或自 ${f.next} 起再兑换。`,
})
export type PointsLimitReached = RefusalOf<typeof pointsLimitReached>

export const allowanceRefusals = {
  outsideRedemptionWindow,
  redeemedInPeriodAlready,
  itemLimitReached,
  pointsLimitReached,
}

export type AllowanceRefusal = OutsideRedemptionWindow | RedeemedInPeriodAlready | ItemLimitReached | PointsLimitReached
