/** What a certificate refuses, and its words. */
import type { PersonId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { CertificateNumber, Name } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'

export const certificateNumberTaken = defineRefusal('CertificateNumberTaken', {
  en: (f: { readonly number: CertificateNumber }) =>
    `A certificate with the number ${f.number} was issued before. Take the next free number.`,
  zh: (f) => `证明编号 ${f.number} 已被使用。请使用下一个空号。`,
})
export type CertificateNumberTaken = RefusalOf<typeof certificateNumberTaken>

export const certificateNotIssued = defineRefusal('CertificateNotIssued', {
  en: (f: { readonly number: CertificateNumber }) =>
    `No certificate has the number ${f.number}. Check the number on the paper.`,
  zh: (f) => `没有编号为 ${f.number} 的证明。请核对证明上的编号。`,
})
export type CertificateNotIssued = RefusalOf<typeof certificateNotIssued>

export const certificateIsRevoked = defineRefusal('CertificateIsRevoked', {
  en: (f: { readonly number: CertificateNumber }) =>
    `The certificate ${f.number} was revoked and stays so. Issue another under a new number.`,
  zh: (f) => `证明 ${f.number} 已被撤销,不能恢复。请以新编号另行出具。`,
})
export type CertificateIsRevoked = RefusalOf<typeof certificateIsRevoked>

export const certifiedDayToCome = defineRefusal('CertifiedDayToCome', {
  en: (f: { readonly asOf: LocalDate; readonly today: LocalDate }) =>
    `A certificate of ${f.today} cannot tell of service up to ${f.asOf}. State a day that has been.`,
  zh: (f) => `${f.today} 出具的证明不能记载截至 ${f.asOf} 的服务。请填写已过去的日期。`,
})
export type CertifiedDayToCome = RefusalOf<typeof certifiedDayToCome>

export const taskOutsideCertificate = defineRefusal('TaskOutsideCertificate', {
  en: (f: { readonly title: Name; readonly from: LocalDate; readonly until: LocalDate; readonly asOf: LocalDate }) =>
    `“${f.title}” is said to last from ${f.from} to ${f.until}, in a certificate up to ${f.asOf}. Check its days.`,
  zh: (f) => `项目“${f.title}”的起止日期为 ${f.from} 至 ${f.until},与证明截止日期 ${f.asOf} 不符。请核对日期。`,
})
export type TaskOutsideCertificate = RefusalOf<typeof taskOutsideCertificate>

export const certifiedMinutesDiffer = defineRefusal('CertifiedMinutesDiffer', {
  en: (f: { readonly stated: number; readonly ofTasks: number }) =>
    `The certificate states ${f.stated} minutes, its tasks add up to ${f.ofTasks}. Draw both from the same record.`,
  zh: (f) => `证明载明共 ${f.stated} 分钟,各项目合计 ${f.ofTasks} 分钟。请依同一记录重新填写。`,
})
export type CertifiedMinutesDiffer = RefusalOf<typeof certifiedMinutesDiffer>

export const handlerIsHolder = defineRefusal('HandlerIsHolder', {
  en: (f: { readonly holderId: PersonId }) =>
    `${f.holderId} would handle a certificate of their own. Name somebody else as its handler.`,
  zh: (f) => `${f.holderId} 不能经办本人的证明。请由他人经办。`,
})
export type HandlerIsHolder = RefusalOf<typeof handlerIsHolder>

export const certificateRefusals = {
  certificateNumberTaken,
  certificateNotIssued,
  certificateIsRevoked,
  certifiedDayToCome,
  taskOutsideCertificate,
  certifiedMinutesDiffer,
  handlerIsHolder,
}

export type CertificateRefusal = RefusalOf<(typeof certificateRefusals)[keyof typeof certificateRefusals]>
