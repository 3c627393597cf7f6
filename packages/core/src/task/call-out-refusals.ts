/** What is refused where people are called out. */
import type { PersonId, TaskId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Instant } from '../kernel/time.ts'

export const noCommandingUnit = defineRefusal('NoCommandingUnit', {
  en: (f: { taskId: TaskId }) =>
    `Task ${f.taskId} names no commanding unit, so nobody is called out to it. Draft a call-out that names one.`,
  zh: (f) => `任务 ${f.taskId} 没有指挥单位,不能紧急召集;请另行起草并写明指挥单位。`,
})
export type NoCommandingUnit = RefusalOf<typeof noCommandingUnit>

export const notCalledOut = defineRefusal('NotCalledOut', {
  en: (f: { taskId: TaskId; volunteerId: PersonId }) =>
    `${f.volunteerId} was not called out to task ${f.taskId}. Sign up for a shift, if places are open.`,
  zh: (f) => `任务 ${f.taskId} 没有召集 ${f.volunteerId};如仍有名额,请直接报名。`,
})
export type NotCalledOut = RefusalOf<typeof notCalledOut>

export const answerTooLate = defineRefusal('AnswerTooLate', {
  en: (f: { taskId: TaskId; answerBy: Instant }) =>
    `Answers to the call-out of task ${f.taskId} are due before ${f.answerBy}. Call the commanding unit instead.`,
  zh: (f) => `任务 ${f.taskId} 的召集须在 ${f.answerBy} 前答复,请直接联系指挥单位。`,
})
export type AnswerTooLate = RefusalOf<typeof answerTooLate>
