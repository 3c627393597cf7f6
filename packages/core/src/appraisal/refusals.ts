/** What an appraisal refuses, and its words. */
import type { HouseholdId, PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Instant, LocalMonth } from '../kernel/time.ts'

/** Which appraisal a refusal speaks of. */
export interface AppraisalNamed {
  readonly householdId: HouseholdId
  readonly month: LocalMonth
}

export const alreadyAppraised = defineRefusal('AlreadyAppraised', {
  en: (f: AppraisalNamed) =>
    `The panel has appraised the household ${f.householdId} for ${f.month}. Whoever disagrees objects while it is on show.`,
  zh: (f) => `户 ${f.householdId} ${f.month} 的评议已经完成。如有不同意见,请在公示期内提出异议。`,
})
export type AlreadyAppraised = RefusalOf<typeof alreadyAppraised>

export const itemRepeated = defineRefusal('ItemRepeated', {
  en: (f: { readonly item: Keyword }) => `The item ${f.item} stands on the list twice. Leave one of the lines out.`,
  zh: (f) => `评议项目 ${f.item} 出现两次。请删去一行。`,
})
export type ItemRepeated = RefusalOf<typeof itemRepeated>

export const panelistRepeated = defineRefusal('PanelistRepeated', {
  en: (f: { readonly personId: PersonId }) =>
    `${f.personId} is named twice on the panel, which needs different people. Name another.`,
  zh: (f) => `评议小组中 ${f.personId} 出现两次,成员不得重复。请另行填写。`,
})
export type PanelistRepeated = RefusalOf<typeof panelistRepeated>

export const panelistOfHousehold = defineRefusal('PanelistOfHousehold', {
  en: (f: { readonly personId: PersonId }) =>
    `${f.personId} belongs to the household and cannot sit on its panel. Name somebody from another household.`,
  zh: (f) => `${f.personId} 是该户成员,不能参加对本户的评议。请由其他户的人参加。`,
})
export type PanelistOfHousehold = RefusalOf<typeof panelistOfHousehold>

export const appraisedTooMuch = defineRefusal('AppraisedTooMuch', {
  en: (f: { readonly points: number; readonly most: number }) =>
    `The items come to ${f.points} points, and one appraisal may have ${f.most}. Check the points of each line.`,
  zh: (f) => `各项合计 ${f.points} 分,一次评议最多 ${f.most} 分。请核对每一行的分数。`,
})
export type AppraisedTooMuch = RefusalOf<typeof appraisedTooMuch>

export const monthNotOver = defineRefusal('MonthNotOver', {
  en: (f: { readonly month: LocalMonth }) => `The month ${f.month} is not over yet. Appraise it when it is.`,
  zh: (f) => `${f.month} 尚未结束。请在月末之后再评议。`,
})
export type MonthNotOver = RefusalOf<typeof monthNotOver>

export const appraisalNotOnShow = defineRefusal('AppraisalNotOnShow', {
  en: (f: AppraisalNamed) =>
    `The appraisal of the household ${f.householdId} for ${f.month} is not on show. Look at where it stands first.`,
  zh: (f) => `户 ${f.householdId} ${f.month} 的评议不在公示中。请先查看其状态。`,
})
export type AppraisalNotOnShow = RefusalOf<typeof appraisalNotOnShow>

export const appraisalShownUntil = defineRefusal('AppraisalShownUntil', {
  en: (f: { readonly until: Instant }) => `The appraisal is on show until ${f.until}. Confirm it afterwards.`,
  zh: (f) => `评议公示至 ${f.until}。请在公示期满后确认。`,
})
export type AppraisalShownUntil = RefusalOf<typeof appraisalShownUntil>

export const appraisalPublicityOver = defineRefusal('AppraisalPublicityOver', {
  en: (f: { readonly until: Instant }) =>
    `The appraisal was on show until ${f.until}, and objections are not taken any more. Speak to a social worker.`,
  zh: (f) => `公示已于 ${f.until} 结束,不再受理异议。请与社工联系。`,
})
export type AppraisalPublicityOver = RefusalOf<typeof appraisalPublicityOver>

export const appraisalObjectionOpen = defineRefusal('AppraisalObjectionOpen', {
  en: (f: AppraisalNamed) =>
    `An objection to the appraisal of the household ${f.householdId} for ${f.month} is open. Wait for the ruling.`,
  zh: (f) => `户 ${f.householdId} ${f.month} 的评议已有未裁定的异议。请等待裁定。`,
})
export type AppraisalObjectionOpen = RefusalOf<typeof appraisalObjectionOpen>

export const noAppraisalObjection = defineRefusal('NoAppraisalObjection', {
  en: (f: AppraisalNamed) =>
    `No objection to the appraisal of the household ${f.householdId} for ${f.month} is open. There is nothing to rule on.`,
  zh: (f) => `户 ${f.householdId} ${f.month} 的评议没有待裁定的异议,无需裁定。`,
})
export type NoAppraisalObjection = RefusalOf<typeof noAppraisalObjection>

export const appraisalObjectorUnknown = defineRefusal('AppraisalObjectorUnknown', {
  en: (f: { readonly policy: Keyword }) =>
    `A rule of the bank (${f.policy}) cannot object: a person stands behind an objection. Object in person.`,
  zh: (f) => `自动规则(${f.policy})不能提出异议,异议须由本人提出。请由本人办理。`,
})
export type AppraisalObjectorUnknown = RefusalOf<typeof appraisalObjectorUnknown>

export const appraisalRefusals = {
  alreadyAppraised,
  itemRepeated,
  panelistRepeated,
  panelistOfHousehold,
  appraisedTooMuch,
  monthNotOver,
  appraisalNotOnShow,
  appraisalShownUntil,
  appraisalPublicityOver,
  appraisalObjectionOpen,
  noAppraisalObjection,
  appraisalObjectorUnknown,
}

export type AppraisalRefusal =
  | AlreadyAppraised
  | ItemRepeated
  | PanelistRepeated
  | PanelistOfHousehold
  | AppraisedTooMuch
  | MonthNotOver
  | AppraisalNotOnShow
  | AppraisalShownUntil
  | AppraisalPublicityOver
  | AppraisalObjectionOpen
  | NoAppraisalObjection
  | AppraisalObjectorUnknown
