/** Why an agreement with another town is not adopted, and in what words. */
import type { AgreementId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'

export const agreementIdTaken = defineRefusal('AgreementIdTaken', {
  en: (f: { agreementId: AgreementId }) =>
    `Agreement ${f.agreementId} was adopted before: an agreement is superseded, never changed. Give the new one an id of its own.`,
  zh: (f) => `协议 ${f.agreementId} 已经通过,协议只能另立新约,不能修改。请使用新的编号。`,
})

export const agreementTakesEffectTooEarly = defineRefusal('AgreementTakesEffectTooEarly', {
  en: (f: { effectiveFrom: LocalDate; earliest: LocalDate }) =>
    `The agreement would hold from ${f.effectiveFrom}, when points passed by another. Let it begin on ${f.earliest} or later.`,
  zh: (f) => `协议自 ${f.effectiveFrom} 起生效,但此日已适用另一协议。请自 ${f.earliest} 或以后生效。`,
})

export const agreementEndsBeforeItBegins = defineRefusal('AgreementEndsBeforeItBegins', {
  en: (f: { effectiveFrom: LocalDate; lastDay: LocalDate }) =>
    `The last day, ${f.lastDay}, lies before ${f.effectiveFrom}, the first. Correct one of them.`,
  zh: (f) => `截止日 ${f.lastDay} 早于生效日 ${f.effectiveFrom},请更正。`,
})

export const agreementNotSignedYet = defineRefusal('AgreementNotSignedYet', {
  en: (f: { signedOn: LocalDate; on: LocalDate }) =>
    `The agreement was signed on ${f.signedOn}, which lies after ${f.on}. Adopt it once it is signed.`,
  zh: (f) => `签署日期 ${f.signedOn} 晚于 ${f.on}。请在签署后办理。`,
})

export const clearingRefusals = {
  agreementIdTaken,
  agreementTakesEffectTooEarly,
  agreementEndsBeforeItBegins,
  agreementNotSignedYet,
}

export type ClearingRefusal = RefusalOf<(typeof clearingRefusals)[keyof typeof clearingRefusals]>
