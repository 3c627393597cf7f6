/** What is refused of stars, and its words. */
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Keyword } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'

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
