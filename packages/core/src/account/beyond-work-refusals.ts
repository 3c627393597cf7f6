/** What an account can refuse of points that rest on something else than work. */
import type { ActCause, ScoredPeriod } from '../award/beyond-work.ts'
import type { AccountId, LotId, PersonId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal } from '../kernel/refusal.ts'
import type { Keyword } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'

export const creditAlreadyBooked = defineRefusal('CreditAlreadyBooked', {
  en: (f: { accountId: AccountId; lotId: LotId }) =>
    `Account ${f.accountId} has this already, as ${f.lotId}: it is booked once. Nothing is to be done; another act needs another reference.`,
  zh: (f) => `账户 ${f.accountId} 已记过此项(${f.lotId}),只记一次,无需再办;另一事项请用另一编号。`,
})

export const actNotOnCard = defineRefusal('ActNotOnCard', {
  en: (f: { act: Keyword; cardVersion: number }) =>
    `Rate card ${f.cardVersion} does not list the act ${f.act}. Choose one that it lists.`,
  zh: (f) => `第 ${f.cardVersion} 版积分标准没有“${f.act}”一项,请选择标准中的项目。`,
})

export const actNotYetDone = defineRefusal('ActNotYetDone', {
  en: (f: { doneOn: LocalDate; today: LocalDate }) =>
    `The act is said to be of ${f.doneOn}, which is after ${f.today}. Correct the date.`,
  zh: (f) => `事项日期 ${f.doneOn} 晚于 ${f.today},请更正日期。`,
})

export const actOfTheDayRecorded = defineRefusal('ActOfTheDayRecorded', {
  en: (f: { act: Keyword; doneOn: LocalDate; lotId: LotId }) =>
    `The act ${f.act} of ${f.doneOn} is on record already, as ${f.lotId}. Where this is another one, say in what it differs.`,
  zh: (f) => `${f.doneOn} 的“${f.act}”已登记(${f.lotId})。如确属另一次,请填写有何不同。`,
})

export const periodOverlaps = defineRefusal('PeriodOverlaps', {
  en: (f: { startsOn: LocalDate; otherStartsOn: LocalDate }) =>
    `The period from ${f.startsOn} lies partly in the one from ${f.otherStartsOn}, which was scored: no day is scored twice.`,
  zh: (f) => `自 ${f.startsOn} 起的一期与已计分的 ${f.otherStartsOn} 起的一期重叠,同一天不重复计分。`,
})

const causeEn: Readonly<Record<ActCause, string>> = {
  recruitment: 'name the recruiter at registration',
  commendation: 'enter the commendation in the record',
}
const causeZh: Readonly<Record<ActCause, string>> = {
  recruitment: '登记志愿者时填写介绍人',
  commendation: '在档案中登记表彰',
}

export const actFollowsByItself = defineRefusal('ActFollowsByItself', {
  en: (f: { act: Keyword; follows: ActCause }) =>
    `The act ${f.act} is credited by itself and is not recorded by hand: ${causeEn[f.follows]}.`,
  zh: (f) => `“${f.act}”由系统自动记分,不另行登记:请${causeZh[f.follows]}。`,
})

export const oppositeTakesNothing = defineRefusal('OppositeTakesNothing', {
  en: (f: { act: Keyword; cardVersion: number }) =>
    `By rate card ${f.cardVersion} the opposite of ${f.act} takes no points: there is nothing to record.`,
  zh: (f) => `第 ${f.cardVersion} 版积分标准对“${f.act}”的反面不扣分,无需登记。`,
})

export const witnessNotASecondPerson = defineRefusal('WitnessNotASecondPerson', {
  en: (f: { witnessId: PersonId }) =>
    `${f.witnessId} records the act or is credited with it, and so is no witness. Name another, or none.`,
  zh: (f) => `${f.witnessId} 是登记人或本人,不能作证明人。请另填,或不填。`,
})

export const statusUnknown = defineRefusal('StatusUnknown', {
  en: (f: { accountId: AccountId; on: LocalDate }) =>
    `No status of the holder of account ${f.accountId} was on record on ${f.on}. Record it first.`,
  zh: (f) => `截至 ${f.on},账户 ${f.accountId} 未登记户主身份类别,请先登记。`,
})

export const statusNotOnCard = defineRefusal('StatusNotOnCard', {
  en: (f: { status: Keyword; cardVersion: number }) =>
    `Rate card ${f.cardVersion} has no base amount for the status ${f.status}. Adopt a card that has one.`,
  zh: (f) => `第 ${f.cardVersion} 版积分标准没有“${f.status}”的基础分,请先通过包含该类别的标准。`,
})

export const noScoreOnCard = defineRefusal('NoScoreOnCard', {
  en: (f: { cardVersion: number }) =>
    `Rate card ${f.cardVersion} gives no full score at the start of a period. Adopt a card that does.`,
  zh: (f) => `第 ${f.cardVersion} 版积分标准没有期初满分,请先通过包含该项的标准。`,
})

const periodZh: Readonly<Record<ScoredPeriod, string>> = { month: '月', quarter: '季度', year: '年' }

export const notAScoredPeriod = defineRefusal('NotAScoredPeriod', {
  en: (f: { startsOn: LocalDate; period: ScoredPeriod }) =>
    `No ${f.period} starts on ${f.startsOn}, and the card scores by the ${f.period}. State its first day.`,
  zh: (f) => `${f.startsOn} 不是${periodZh[f.period]}的第一天,标准按${periodZh[f.period]}计分。请填写第一天。`,
})

export const periodNotOver = defineRefusal('PeriodNotOver', {
  en: (f: { startsOn: LocalDate; endsBefore: LocalDate }) =>
    `The period from ${f.startsOn} is not over: it is scored from ${f.endsBefore} on.`,
  zh: (f) => `自 ${f.startsOn} 起的一期尚未结束,${f.endsBefore} 起方可计分。`,
})

export const breachRepeated = defineRefusal('BreachRepeated', {
  en: (f: { breach: Keyword }) => `The breach ${f.breach} stands on two lines. State it once, with how often.`,
  zh: (f) => `“${f.breach}”出现两次,请合并为一行并填写次数。`,
})

export const breachNotOnCard = defineRefusal('BreachNotOnCard', {
  en: (f: { breach: Keyword; cardVersion: number }) =>
    `Rate card ${f.cardVersion} does not list the breach ${f.breach}. Choose one that it lists.`,
  zh: (f) => `第 ${f.cardVersion} 版积分标准没有“${f.breach}”一项,请选择标准中的项目。`,
})

export const creditUnknown = defineRefusal('CreditUnknown', {
  en: (f: { accountId: AccountId; lotId: LotId }) =>
    `Account ${f.accountId} was credited with no act ${f.lotId}. Check the number; work has its own objections.`,
  zh: (f) => `账户 ${f.accountId} 没有事项 ${f.lotId},请核对编号;对服务的异议另有程序。`,
})

export const complaintTakesNothing = defineRefusal('ComplaintTakesNothing', {
  en: (f: { lotId: LotId; left: Points; isLostByComplaint: boolean }) =>
    f.isLostByComplaint
      ? `Act ${f.lotId} has no points any more. Nothing is to be done.`
      : `By its card act ${f.lotId} keeps its ${f.left} points after a complaint. Where they were a mistake, reverse them.`,
  zh: (f) =>
    f.isLostByComplaint
      ? `事项 ${f.lotId} 已没有积分,无需再办。`
      : `按其标准,事项 ${f.lotId} 的 ${f.left} 分不因投诉取消;如属误记,请冲正。`,
})

export const beyondWorkRefusals = {
  creditAlreadyBooked,
  actNotOnCard,
  actNotYetDone,
  actOfTheDayRecorded,
  periodOverlaps,
  actFollowsByItself,
  oppositeTakesNothing,
  witnessNotASecondPerson,
  statusUnknown,
  statusNotOnCard,
  noScoreOnCard,
  notAScoredPeriod,
  periodNotOver,
  breachRepeated,
  breachNotOnCard,
  creditUnknown,
  complaintTakesNothing,
}
