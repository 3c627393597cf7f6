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
import type { LocalDate } from '../kernel/time.ts'

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
  | ItemStatedTwice
  | MeetingNotHeldYet
  | VotesExceedPresent
  | NoMajority
  | RulesVersionOutOfTurn
  | RulesTakeEffectTooEarly
  | ItemLimitedTwice
  | StatusPairedTwice
