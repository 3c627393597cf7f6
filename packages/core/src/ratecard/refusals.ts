/** Why a rate card is not adopted, and in what words. */
import type { ItemId } from '../kernel/ids.ts'
import {
  type MeetingNotHeldYet,
  meetingNotHeldYet,
  type NoMajority,
  noMajority,
  type VotesExceedPresent,
  votesExceedPresent,
} from '../kernel/meeting-refusals.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Keyword } from '../kernel/text.ts'
import type { LocalDate, MonthDay } from '../kernel/time.ts'

export * from '../kernel/meeting-refusals.ts'

export const cardVersionOutOfTurn = defineRefusal('CardVersionOutOfTurn', {
  en: (f: { readonly version: number; readonly next: number }) =>
    `The next rate card is number ${f.next}, not ${f.version}: cards are numbered without a gap. Number it ${f.next}.`,
  zh: (f) => `下一份积分标准应为第 ${f.next} 版,而不是第 ${f.version} 版。版本号须连续,请改为 ${f.next}。`,
})
export type CardVersionOutOfTurn = RefusalOf<typeof cardVersionOutOfTurn>

export const cardTakesEffectTooEarly = defineRefusal('CardTakesEffectTooEarly', {
  en: (f: { readonly effectiveFrom: LocalDate; readonly earliest: LocalDate }) =>
    `The card would rate service from ${f.effectiveFrom}, which another card has rated already. Let it begin on ${f.earliest} or later.`,
  zh: (f) => `该标准自 ${f.effectiveFrom} 起执行,但此日的服务已按另一标准计分。请自 ${f.earliest} 或以后执行。`,
})
export type CardTakesEffectTooEarly = RefusalOf<typeof cardTakesEffectTooEarly>

export const categoryRatedTwice = defineRefusal('CategoryRatedTwice', {
  en: (f: { readonly category: Keyword }) =>
    `The category “${f.category}” stands on the card twice, so nobody could tell its rate. Leave one line.`,
  zh: (f) => `类别“${f.category}”在标准中重复,无法确定积分。请只保留一行。`,
})
export type CategoryRatedTwice = RefusalOf<typeof categoryRatedTwice>

export const rateTooHigh = defineRefusal('RateTooHigh', {
  en: (f: { readonly category: Keyword; readonly points: Points; readonly most: number }) =>
    `${f.points} points for “${f.category}” would exceed what one day can book, multipliers included. State at most ${f.most}.`,
  zh: (f) => `类别“${f.category}”的 ${f.points} 分,连同加倍超过一天可入账的上限。请不要超过 ${f.most} 分。`,
})
export type RateTooHigh = RefusalOf<typeof rateTooHigh>

export const tiersOutOfOrder = defineRefusal('TiersOutOfOrder', {
  en: (f: { readonly category: Keyword; readonly afterHours: number }) =>
    `The tiers of “${f.category}” must begin after ever more hours; the one after ${f.afterHours} hours does not. Put them in order.`,
  zh: (f) => `类别“${f.category}”的分档时数须逐档增加,“满 ${f.afterHours} 小时”一档不符。请按顺序填写。`,
})
export type TiersOutOfOrder = RefusalOf<typeof tiersOutOfOrder>

export const multiplierWithoutEffect = defineRefusal('MultiplierWithoutEffect', {
  en: (f: { readonly name: Keyword; readonly category: Keyword }) =>
    `The multiplier “${f.name}” names “${f.category}”, which the card does not rate by the hour. Leave it out, or rate it by the hour.`,
  zh: (f) => `加倍规则“${f.name}”所列类别“${f.category}”不按小时计分。请删去该类别,或改为按小时计分。`,
})
export type MultiplierWithoutEffect = RefusalOf<typeof multiplierWithoutEffect>

export const specialRateAlways = defineRefusal('SpecialRateAlways', {
  en: (f: { readonly category: Keyword; readonly name: Keyword }) =>
    `The special rate “${f.name}” of “${f.category}” would hold in every minute, so that the rate itself never did. Say when it holds, or leave it out.`,
  zh: (f) => `类别“${f.category}”的特别标准“${f.name}”任何时候都适用,原标准便无从适用。请写明适用时间,或删去。`,
})
export type SpecialRateAlways = RefusalOf<typeof specialRateAlways>

export const holidayNeverComes = defineRefusal('HolidayNeverComes', {
  en: (f: { readonly name: Keyword; readonly day: MonthDay }) =>
    `“${f.name}” names ${f.day}, a day that no year has. Correct the day.`,
  zh: (f) => `“${f.name}”所列 ${f.day} 在任何年份都不存在。请改正日期。`,
})
export type HolidayNeverComes = RefusalOf<typeof holidayNeverComes>

export const actTiersOutOfOrder = defineRefusal('ActTiersOutOfOrder', {
  en: (f: { readonly act: Keyword; readonly afterTimes: number }) =>
    `The tiers of “${f.act}” must begin after ever more times a month; the one after ${f.afterTimes} does not. Put them in order.`,
  zh: (f) => `“${f.act}”按月分档的次数须逐档增加,“满 ${f.afterTimes} 次”一档不符。请按顺序填写。`,
})
export type ActTiersOutOfOrder = RefusalOf<typeof actTiersOutOfOrder>

export const actTierNeverReached = defineRefusal('ActTierNeverReached', {
  en: (f: { readonly act: Keyword; readonly afterTimes: number; readonly most: number }) =>
    `“${f.act}” counts at most ${f.most} times a month, so that nobody reaches the tier after ${f.afterTimes}. Let more times count, or leave the tier out.`,
  zh: (f) => `“${f.act}”每月最多计 ${f.most} 次,达不到“满 ${f.afterTimes} 次”一档。请提高计分次数,或删去该档。`,
})
export type ActTierNeverReached = RefusalOf<typeof actTierNeverReached>

export const monthlyTimesWithoutEffect = defineRefusal('MonthlyTimesWithoutEffect', {
  en: (f: { readonly act: Keyword; readonly aMonth: number; readonly aYear: number }) =>
    `“${f.act}” counts at most ${f.aYear} times a year, so that ${f.aMonth} times a month limit nothing. State fewer a month, or leave it out.`,
  zh: (f) => `“${f.act}”每年最多计 ${f.aYear} 次,每月 ${f.aMonth} 次的限制不起作用。请减少每月次数,或删去。`,
})
export type MonthlyTimesWithoutEffect = RefusalOf<typeof monthlyTimesWithoutEffect>

export const itemStatedTwice = defineRefusal('ItemStatedTwice', {
  en: (f: { readonly name: Keyword }) =>
    `“${f.name}” stands on the card twice, so nobody could tell which counts. Leave one line.`,
  zh: (f) => `“${f.name}”在标准中重复,无法确定以哪一行为准。请只保留一行。`,
})
export type ItemStatedTwice = RefusalOf<typeof itemStatedTwice>

export const rulesVersionOutOfTurn = defineRefusal('RulesVersionOutOfTurn', {
  en: (f: { readonly version: number; readonly next: number }) =>
    `The next rules for redemption are number ${f.next}, not ${f.version}: they are numbered without a gap. Number them ${f.next}.`,
  zh: (f) => `下一份兑换规则应为第 ${f.next} 版,而不是第 ${f.version} 版。版本号须连续,请改为 ${f.next}。`,
})
export type RulesVersionOutOfTurn = RefusalOf<typeof rulesVersionOutOfTurn>

export const rulesTakeEffectTooEarly = defineRefusal('RulesTakeEffectTooEarly', {
  en: (f: { readonly effectiveFrom: LocalDate; readonly earliest: LocalDate }) =>
    `Rules from ${f.effectiveFrom} on would judge redemptions that nobody could fit to them. Let them begin on ${f.earliest} or later.`,
  zh: (f) => `规则自 ${f.effectiveFrom} 起执行,将追溯此前的兑换。请自 ${f.earliest} 或以后执行。`,
})
export type RulesTakeEffectTooEarly = RefusalOf<typeof rulesTakeEffectTooEarly>

export const itemLimitedTwice = defineRefusal('ItemLimitedTwice', {
  en: (f: { readonly itemId: ItemId }) =>
    `The rules limit ${f.itemId} twice, so nobody could tell how much is allowed. Leave one line.`,
  zh: (f) => `规则对商品 ${f.itemId} 重复限量,无法确定限额。请只保留一行。`,
})
export type ItemLimitedTwice = RefusalOf<typeof itemLimitedTwice>

export const statusPairedTwice = defineRefusal('StatusPairedTwice', {
  en: (f: { readonly status: Keyword }) =>
    `The rules pair points for the status ${f.status} twice, so nobody could tell how many go together. Leave one line.`,
  zh: (f) => `规则对“${f.status}”重复规定搭配比例,无法确定。请只保留一行。`,
})
export type StatusPairedTwice = RefusalOf<typeof statusPairedTwice>

export const rateCardRefusals = {
  cardVersionOutOfTurn,
  cardTakesEffectTooEarly,
  categoryRatedTwice,
  rateTooHigh,
  tiersOutOfOrder,
  multiplierWithoutEffect,
  specialRateAlways,
  holidayNeverComes,
  actTiersOutOfOrder,
  actTierNeverReached,
  monthlyTimesWithoutEffect,
  itemStatedTwice,
  meetingNotHeldYet,
  votesExceedPresent,
  noMajority,
  rulesVersionOutOfTurn,
  rulesTakeEffectTooEarly,
  itemLimitedTwice,
  statusPairedTwice,
}

export type RateCardRefusal =
  | CardVersionOutOfTurn
  | CardTakesEffectTooEarly
  | CategoryRatedTwice
  | RateTooHigh
  | TiersOutOfOrder
  | MultiplierWithoutEffect
  | SpecialRateAlways
  | HolidayNeverComes
  | ActTiersOutOfOrder
  | ActTierNeverReached
  | MonthlyTimesWithoutEffect
  | ItemStatedTwice
  | MeetingNotHeldYet
  | VotesExceedPresent
  | NoMajority
  | RulesVersionOutOfTurn
  | RulesTakeEffectTooEarly
  | ItemLimitedTwice
  | StatusPairedTwice
