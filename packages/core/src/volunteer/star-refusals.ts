/** What is refused of stars, and its words. */

import type { PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'

export const starRuleNotAscending = defineRefusal('StarRuleNotAscending', {
  en: (f: { readonly rule: Keyword }) =>
    `By the rule ${f.rule} a higher star would not ask for more than a lower one, or not fit into its round. Put its thresholds in order.`,
  zh: (f) => `星级规则 ${f.rule} 的各级条件未逐级提高,或超出一轮的时长。请调整各级条件。`,
})
export type StarRuleNotAscending = RefusalOf<typeof starRuleNotAscending>

export const notAssessmentDay = defineRefusal('NotAssessmentDay', {
  en: (f: { readonly asOf: LocalDate; readonly days: ReadonlyArray<string> }) =>
    `Stars are assessed as of ${f.days.join(', ')} of a year, not as of ${f.asOf}. Choose one of those days.`,
  zh: (f) => `星级评定日为每年 ${f.days.join('、')},而非 ${f.asOf}。请选择评定日。`,
})
export type NotAssessmentDay = RefusalOf<typeof notAssessmentDay>

export const starNotReached = defineRefusal('StarNotReached', {
  en: (f: { readonly minutes: number; readonly minutesNeeded: number }) =>
    `The service is ${f.minutes} minutes; the first star needs ${f.minutesNeeded}, and what else the rule asks. Assess again when there is more.`,
  zh: (f) => `服务时长为 ${f.minutes} 分钟,首级星级须满 ${f.minutesNeeded} 分钟并符合其他条件。请待满足后再评。`,
})
export type StarNotReached = RefusalOf<typeof starNotReached>

export interface StarNamed {
  readonly volunteerId: PersonId
}

export const starNotProposed = defineRefusal('StarNotProposed', {
  en: (f: StarNamed & { readonly stars: number; readonly round: number }) =>
    `${f.stars} stars in round ${f.round} were not shown as proposed for ${f.volunteerId}. Propose them first, for all to see.`,
  zh: (f) => `${f.volunteerId} 第 ${f.round} 轮 ${f.stars} 星尚未公示。请先提名并公示。`,
})
export type StarNotProposed = RefusalOf<typeof starNotProposed>

export const starNotHigher = defineRefusal('StarNotHigher', {
  en: (f: StarNamed & { readonly stars: number }) =>
    `${f.volunteerId} holds as much as the ${f.stars} stars of this service, or more. Propose what is higher; a correction is assessed at once.`,
  zh: (f) => `${f.volunteerId} 现有星级不低于本次的 ${f.stars} 星。请只提名更高星级;更正可直接评定。`,
})
export type StarNotHigher = RefusalOf<typeof starNotHigher>

export const starShownUntil = defineRefusal('StarShownUntil', {
  en: (f: { readonly until: Instant }) => `The proposed star is on show until ${f.until}. Award it afterwards.`,
  zh: (f) => `拟评星级公示至 ${f.until}。请在公示期满后授予。`,
})
export type StarShownUntil = RefusalOf<typeof starShownUntil>

export const starObjectionOpen = defineRefusal('StarObjectionOpen', {
  en: (f: StarNamed) => `An objection to the star of ${f.volunteerId} is open. Wait for the ruling.`,
  zh: (f) => `对 ${f.volunteerId} 星级的异议尚未裁定。请等待裁定。`,
})
export type StarObjectionOpen = RefusalOf<typeof starObjectionOpen>

export const starNotOnShow = defineRefusal('StarNotOnShow', {
  en: (f: StarNamed) => `No star of ${f.volunteerId} is on show. Look at the list of those proposed.`,
  zh: (f) => `${f.volunteerId} 没有公示中的星级。请查看拟评名单。`,
})
export type StarNotOnShow = RefusalOf<typeof starNotOnShow>

export const starPublicityOver = defineRefusal('StarPublicityOver', {
  en: (f: { readonly until: Instant }) =>
    `The proposed star was on show until ${f.until}, and objections are not taken any more. Speak to a social worker.`,
  zh: (f) => `星级公示已于 ${f.until} 结束,不再受理异议。请与社工联系。`,
})
export type StarPublicityOver = RefusalOf<typeof starPublicityOver>

export const starObjectorUnknown = defineRefusal('StarObjectorUnknown', {
  en: (f: { readonly policy: Keyword }) =>
    `A rule of the bank (${f.policy}) cannot object: a person stands behind an objection. Object in person.`,
  zh: (f) => `自动规则(${f.policy})不能提出异议,异议须由本人提出。请由本人办理。`,
})
export type StarObjectorUnknown = RefusalOf<typeof starObjectorUnknown>

export const noStarObjection = defineRefusal('NoStarObjection', {
  en: (f: StarNamed) => `No objection to a star of ${f.volunteerId} is open. There is nothing to rule on.`,
  zh: (f) => `对 ${f.volunteerId} 的星级没有待裁定的异议,无需裁定。`,
})
export type NoStarObjection = RefusalOf<typeof noStarObjection>
