/** What is refused to those who sign up, withdraw, and are offered a place. */
import type { PersonId, ShiftId, TaskId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Name } from '../kernel/text.ts'
import type { Instant } from '../kernel/time.ts'
import type { Standing } from './standing.ts'
import { standingWords } from './standing-words.ts'

export const agreementNotSigned = defineRefusal('AgreementNotSigned', {
  en: (f: { taskId: TaskId; agreement: Name }) =>
    `Who signs up for task ${f.taskId} signs the agreement "${f.agreement}". Let the volunteer read and sign it first.`,
  zh: (f) => `报名任务 ${f.taskId} 须签署《${f.agreement}》,请先阅读并签署。`,
})
export type AgreementNotSigned = RefusalOf<typeof agreementNotSigned>

export const withdrawalTooLate = defineRefusal('WithdrawalTooLate', {
  en: (f: { shiftId: ShiftId; lastMoment: Instant }) =>
    `A sign-up for shift ${f.shiftId} could be withdrawn until ${f.lastMoment}. Ask those who run the task.`,
  zh: (f) => `班次 ${f.shiftId} 的报名可在 ${f.lastMoment} 前取消,现已截止,请联系任务负责人。`,
})
export type WithdrawalTooLate = RefusalOf<typeof withdrawalTooLate>

export const offerOver = defineRefusal('OfferOver', {
  en: (f: { shiftId: ShiftId; answerBy: Instant }) =>
    `The place on shift ${f.shiftId} was kept until ${f.answerBy} and went to the next. Sign up again to wait for another.`,
  zh: (f) => `班次 ${f.shiftId} 的名额保留至 ${f.answerBy},现已顺延给下一位;如仍愿参加,请重新报名。`,
})
export type OfferOver = RefusalOf<typeof offerOver>

export const noOfferOpen = defineRefusal('NoOfferOpen', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `No place on shift ${f.shiftId} is offered to this volunteer: ${standingWords[f.standing].en}. Wait for an offer, or sign up.`,
  zh: (f) => `班次 ${f.shiftId} 目前没有为该志愿者保留的名额(${standingWords[f.standing].zh}),请等待递补或先报名。`,
})
export type NoOfferOpen = RefusalOf<typeof noOfferOpen>
