/** What is refused while a task is planned, published, amended and ended. */
import type { ShiftId, TaskId, UnitId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Instant } from '../kernel/time.ts'
import { taskWords } from './standing-words.ts'
import type { TaskState } from './state.ts'
import type { ReliedUponTerm } from './terms.ts'

export const taskNotFound = defineRefusal('TaskNotFound', {
  en: (f: { taskId: TaskId }) => `There is no task ${f.taskId}. Check the number, or draft the task first.`,
  zh: (f) => `没有任务 ${f.taskId},请核对编号,或先起草任务。`,
})
export type TaskNotFound = RefusalOf<typeof taskNotFound>

export const taskAlreadyDrafted = defineRefusal('TaskAlreadyDrafted', {
  en: (f: { taskId: TaskId }) => `Task ${f.taskId} was drafted before. Amend that one, or choose a new number.`,
  zh: (f) => `任务 ${f.taskId} 已经起草,请修改该任务,或使用新的编号。`,
})
export type TaskAlreadyDrafted = RefusalOf<typeof taskAlreadyDrafted>

export const taskNotPublished = defineRefusal('TaskNotPublished', {
  en: (f: { taskId: TaskId; standing: TaskState['kind'] }) =>
    `Task ${f.taskId} is ${taskWords[f.standing].en}: this needs a published task. Choose one from the task board.`,
  zh: (f) => `任务 ${f.taskId} ${taskWords[f.standing].zh},此操作需要已发布的任务,请从任务栏中选择。`,
})
export type TaskNotPublished = RefusalOf<typeof taskNotPublished>

export const taskOver = defineRefusal('TaskOver', {
  en: (f: { taskId: TaskId; standing: TaskState['kind'] }) =>
    `Task ${f.taskId} is ${taskWords[f.standing].en} and changes no more. Draft a new task instead.`,
  zh: (f) => `任务 ${f.taskId} ${taskWords[f.standing].zh},不能再变更,请另行起草任务。`,
})
export type TaskOver = RefusalOf<typeof taskOver>

export const shiftRepeated = defineRefusal('ShiftRepeated', {
  en: (f: { shiftId: ShiftId }) => `Shift ${f.shiftId} stands twice in the task. Give each shift its own number.`,
  zh: (f) => `班次 ${f.shiftId} 在任务中重复,请为每个班次使用不同编号。`,
})
export type ShiftRepeated = RefusalOf<typeof shiftRepeated>

export const shiftEndsBeforeItStarts = defineRefusal('ShiftEndsBeforeItStarts', {
  en: (f: { shiftId: ShiftId; startsAt: Instant; endsAt: Instant }) =>
    `Shift ${f.shiftId} would start at ${f.startsAt} and end at ${f.endsAt}. Choose an end after the start.`,
  zh: (f) => `班次 ${f.shiftId} 开始于 ${f.startsAt}、结束于 ${f.endsAt},结束时间应晚于开始时间。`,
})
export type ShiftEndsBeforeItStarts = RefusalOf<typeof shiftEndsBeforeItStarts>

export const shiftTooLong = defineRefusal('ShiftTooLong', {
  en: (f: { shiftId: ShiftId; minutes: number; mostMinutes: number }) =>
    `Shift ${f.shiftId} would last ${f.minutes} minutes, the most is ${f.mostMinutes}. Make several shifts of it.`,
  zh: (f) => `班次 ${f.shiftId} 长达 ${f.minutes} 分钟,最长 ${f.mostMinutes} 分钟,请拆分为多个班次。`,
})
export type ShiftTooLong = RefusalOf<typeof shiftTooLong>

export const shiftReliedUpon = defineRefusal('ShiftReliedUpon', {
  en: (f: { shiftId: ShiftId }) =>
    `Volunteers count on shift ${f.shiftId}: it keeps its times and cannot be left out. Add another shift instead.`,
  zh: (f) => `班次 ${f.shiftId} 已有人报名,时间不能更改,也不能删除;请另加班次。`,
})
export type ShiftReliedUpon = RefusalOf<typeof shiftReliedUpon>

export const capacityBelowPlacesTaken = defineRefusal('CapacityBelowPlacesTaken', {
  en: (f: { shiftId: ShiftId; capacity: number; taken: number }) =>
    `Shift ${f.shiftId} has ${f.taken} places taken: a capacity of ${f.capacity} would turn people away. Choose at least ${f.taken}.`,
  zh: (f) => `班次 ${f.shiftId} 已有 ${f.taken} 人,名额不能改为 ${f.capacity},至少 ${f.taken} 人。`,
})
export type CapacityBelowPlacesTaken = RefusalOf<typeof capacityBelowPlacesTaken>

export const categoryReliedUpon = defineRefusal('CategoryReliedUpon', {
  en: (f: { category: Keyword; asked: Keyword }) =>
    `Volunteers signed up for work of category ${f.category}: it cannot become ${f.asked}. Draft a new task for that.`,
  zh: (f) => `已有人按"${f.category}"类报名,不能改为"${f.asked}"类,请另行起草任务。`,
})
export type CategoryReliedUpon = RefusalOf<typeof categoryReliedUpon>

const termWords: Readonly<Record<ReliedUponTerm, { readonly en: string; readonly zh: string }>> = {
  risks: { en: 'risks', zh: '风险告知' },
  isHazardous: { en: 'hazard', zh: '危险性' },
  minors: { en: 'rules for minors', zh: '未成年人规定' },
  agreement: { en: 'agreement', zh: '协议' },
  commandingUnitId: { en: 'commanding unit', zh: '指挥单位' },
  withdrawalNoticeMinutes: { en: 'deadline for withdrawing', zh: '取消报名期限' },
}

export const termReliedUpon = defineRefusal('TermReliedUpon', {
  en: (f: { term: ReliedUponTerm }) =>
    `Volunteers signed up on the terms that they were told: the ${termWords[f.term].en} cannot change. Draft a new task for that.`,
  zh: (f) => `已有人按告知的条件报名,${termWords[f.term].zh}不能更改,请另行起草任务。`,
})
export type TermReliedUpon = RefusalOf<typeof termReliedUpon>

export const minorsInCallOut = defineRefusal('MinorsInCallOut', {
  en: (f: { commandingUnitId: UnitId }) =>
    `A call-out under the command of ${f.commandingUnitId} is no work for minors. Let children and youths come uncounted, or call nobody out.`,
  zh: (f) => `由 ${f.commandingUnitId} 指挥的应急任务不得安排未成年人,请将未成年人设为不计入。`,
})
export type MinorsInCallOut = RefusalOf<typeof minorsInCallOut>

export const taskHasAcceptedWork = defineRefusal('TaskHasAcceptedWork', {
  en: (f: { taskId: TaskId; accepted: number }) =>
    `Task ${f.taskId} has ${f.accepted} accepted pieces of work and cannot be cancelled. Close it when all is decided.`,
  zh: (f) => `任务 ${f.taskId} 已有 ${f.accepted} 人次验收通过,不能取消;请在全部办结后关闭。`,
})
export type TaskHasAcceptedWork = RefusalOf<typeof taskHasAcceptedWork>

export const taskHasUndecidedWork = defineRefusal('TaskHasUndecidedWork', {
  en: (f: { taskId: TaskId; undecided: number }) =>
    `Task ${f.taskId} has ${f.undecided} sign-ups that nobody decided on yet. Accept or reject them first, or wait for the shifts to end.`,
  zh: (f) => `任务 ${f.taskId} 还有 ${f.undecided} 人次未办结,请先完成验收,或等待班次结束。`,
})
export type TaskHasUndecidedWork = RefusalOf<typeof taskHasUndecidedWork>
