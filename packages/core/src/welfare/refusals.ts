/** What the town's welfare refuses, and its words. */
import type { PersonId, ScheduleId, TransferId } from '../kernel/ids.ts'
import type { MeetingNotHeldYet, NoMajority, VotesExceedPresent } from '../kernel/meeting-refusals.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'

export const needRulesOutOfTurn = defineRefusal('NeedRulesOutOfTurn', {
  en: (f: { version: number; next: number }) =>
    `The next rules of need are number ${f.next}, not ${f.version}: they are numbered without a gap. Number them ${f.next}.`,
  zh: (f) => `下一份困难评估规则应为第 ${f.next} 版,而不是第 ${f.version} 版。版本号须连续,请改为 ${f.next}。`,
})

export const needRulesTakeEffectTooEarly = defineRefusal('NeedRulesTakeEffectTooEarly', {
  en: (f: { effectiveFrom: LocalDate; earliest: LocalDate }) =>
    `Rules from ${f.effectiveFrom} on would judge needs and gifts that nobody could fit to them. Let them begin on ${f.earliest} or later.`,
  zh: (f) => `规则自 ${f.effectiveFrom} 起执行,将追溯此前的评估和捐赠。请自 ${f.earliest} 或以后执行。`,
})

export const gradeStatedTwice = defineRefusal('GradeStatedTwice', {
  en: (f: { grade: number }) =>
    `The rules state grade ${f.grade} twice, so nobody could tell what it gives. Leave one line.`,
  zh: (f) => `规则对困难等级 ${f.grade} 重复规定,无法确定。请只保留一行。`,
})

export const needRulesNotInForce = defineRefusal('NeedRulesNotInForce', {
  en: (f: { on: LocalDate }) =>
    `No rules of need are in force on ${f.on}, so nobody could tell what a grade means. Adopt rules first.`,
  zh: (f) => `${f.on} 没有执行中的困难评估规则,无法确定等级。请先通过规则。`,
})

export const gradeNotInRules = defineRefusal('GradeNotInRules', {
  en: (f: { grade: number; known: ReadonlyArray<number> }) =>
    `There is no grade ${f.grade} in the rules of need. Choose one of ${f.known.join(', ')}.`,
  zh: (f) => `困难评估规则中没有等级 ${f.grade}。请从 ${f.known.join('、')} 中选择。`,
})

export const assessmentOutOfTime = defineRefusal('AssessmentOutOfTime', {
  en: (f: { assessedOn: LocalDate; earliest: LocalDate; latest: LocalDate }) =>
    `An assessment of ${f.assessedOn} cannot be entered: it must be from ${f.earliest} to ${f.latest}. Correct the date, or assess anew.`,
  zh: (f) => `评估日期 ${f.assessedOn} 不能录入,应在 ${f.earliest} 至 ${f.latest} 之间。请更正日期,或重新评估。`,
})

export const noNeedOnRecord = defineRefusal('NoNeedOnRecord', {
  en: (f: { volunteerId: PersonId }) =>
    `No need of ${f.volunteerId} is on record, or it has ended. Nothing is to be done.`,
  zh: (f) => `${f.volunteerId} 没有在册的困难评估,或已结束,无需再办。`,
})

export const allotmentNotOpen = defineRefusal('AllotmentNotOpen', {
  en: (f: { allotmentId: TransferId }) =>
    `There is no allotment ${f.allotmentId}, or it has returned to the pool already. Nothing is to be done.`,
  zh: (f) => `没有分配 ${f.allotmentId},或其已退回互助池,无需再办。`,
})

export const scheduleIdTaken = defineRefusal('ScheduleIdTaken', {
  en: (f: { scheduleId: ScheduleId }) =>
    `A schedule ${f.scheduleId} was adopted before: a schedule is stopped, never changed. Give the new one an id of its own.`,
  zh: (f) => `发放计划 ${f.scheduleId} 已经通过,计划只能停止,不能修改。请使用新的编号。`,
})

export const scheduleBeginsTooEarly = defineRefusal('ScheduleBeginsTooEarly', {
  en: (f: { firstDay: LocalDate; earliest: LocalDate }) =>
    `The schedule would grant from ${f.firstDay}, a day that is over. Let it begin on ${f.earliest} or later.`,
  zh: (f) => `发放计划自 ${f.firstDay} 起,该日已过。请自 ${f.earliest} 或以后开始。`,
})

export const scheduleWithoutDay = defineRefusal('ScheduleWithoutDay', {
  en: (f: { scheduleId: ScheduleId }) =>
    `Between its first and its last day the schedule ${f.scheduleId} grants on no day. Correct the days.`,
  zh: (f) => `发放计划 ${f.scheduleId} 在起止日期之间没有任何发放日。请更正日期。`,
})

export const agesOutOfOrder = defineRefusal('AgesOutOfOrder', {
  en: (f: { from: number; to: number }) => `Nobody is ${f.from} years or older and at most ${f.to}. Correct the ages.`,
  zh: (f) => `年龄下限 ${f.from} 岁高于上限 ${f.to} 岁。请更正年龄。`,
})

export const scheduleNotFound = defineRefusal('ScheduleNotFound', {
  en: (f: { scheduleId: ScheduleId }) => `There is no schedule of grants ${f.scheduleId}. Check the number.`,
  zh: (f) => `没有发放计划 ${f.scheduleId},请核对编号。`,
})

export const notAnOccasion = defineRefusal('NotAnOccasion', {
  en: (f: { scheduleId: ScheduleId; on: LocalDate }) =>
    `The schedule ${f.scheduleId} grants nothing on ${f.on}: another day is meant, it was stopped, or the day has not come. Nothing is to be done.`,
  zh: (f) => `发放计划 ${f.scheduleId} 在 ${f.on} 不发放:日期不符、计划已停止或日期未到,无需办理。`,
})

export const welfareRefusals = {
  needRulesOutOfTurn,
  needRulesTakeEffectTooEarly,
  gradeStatedTwice,
  needRulesNotInForce,
  gradeNotInRules,
  assessmentOutOfTime,
  noNeedOnRecord,
  allotmentNotOpen,
  scheduleIdTaken,
  scheduleBeginsTooEarly,
  scheduleWithoutDay,
  agesOutOfOrder,
  scheduleNotFound,
  notAnOccasion,
}

export type WelfareRefusal =
  | RefusalOf<(typeof welfareRefusals)[keyof typeof welfareRefusals]>
  | MeetingNotHeldYet
  | VotesExceedPresent
  | NoMajority
