/** What an account can refuse about deductions. */
import type { DeductionId, PersonId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal } from '../kernel/refusal.ts'

export type DeductionStanding = 'unknown' | 'requested' | 'deducted' | 'rejected' | 'reversed'

const inChinese: Readonly<Record<DeductionStanding, string>> = {
  unknown: '不存在',
  requested: '待审批',
  deducted: '已扣分',
  rejected: '已驳回',
  reversed: '已撤销',
}

export const deductionIdTaken = defineRefusal('DeductionIdTaken', {
  en: (f: { deductionId: DeductionId }) =>
    `There is or was a deduction ${f.deductionId} on this account. A new deduction needs a new id.`,
  zh: (f) => `该账户已有过扣分 ${f.deductionId},新的扣分需要新的编号。`,
})

export const deductionNotByPerson = defineRefusal('DeductionNotByPerson', {
  en: (f: { deductionId: DeductionId }) =>
    `Deduction ${f.deductionId} must be asked for by a person, who answers for it.`,
  zh: (f) => `扣分 ${f.deductionId} 须由本人署名的工作人员提出。`,
})

export const deductionNotOpen = defineRefusal('DeductionNotOpen', {
  en: (f: { deductionId: DeductionId; standing: DeductionStanding }) =>
    `Deduction ${f.deductionId} is ${f.standing}; only one that waits can be approved or rejected. Check the number.`,
  zh: (f) => `扣分 ${f.deductionId} ${inChinese[f.standing]},只有待审批的才能批准或驳回,请核对编号。`,
})

export const deductionBySamePerson = defineRefusal('DeductionBySamePerson', {
  en: (f: { deductionId: DeductionId; requestedBy: PersonId }) =>
    `Deduction ${f.deductionId} was asked for by ${f.requestedBy}; somebody else must approve it.`,
  zh: (f) => `扣分 ${f.deductionId} 由 ${f.requestedBy} 提出,须由另一人审批。`,
})

export const deductionNotTaken = defineRefusal('DeductionNotTaken', {
  en: (f: { deductionId: DeductionId; standing: DeductionStanding }) =>
    `Deduction ${f.deductionId} is ${f.standing}: it has taken nothing that could be given back. Check the number.`,
  zh: (f) => `扣分 ${f.deductionId} ${inChinese[f.standing]},没有可退回的积分,请核对编号。`,
})

export const debtIsWithHeirs = defineRefusal('DebtIsWithHeirs', {
  en: (f: { deductionId: DeductionId; points: Points }) =>
    `Of deduction ${f.deductionId}, heirs of the household owe ${f.points} points now. Grant these to the heirs who made them good.`,
  zh: (f) => `扣分 ${f.deductionId} 中有 ${f.points} 分已由该户的继承人承担,请将相应积分发放给已承担的继承人。`,
})

export const deductionsWait = defineRefusal('DeductionsWait', {
  en: (f: { deductionIds: ReadonlyArray<DeductionId> }) =>
    `Deductions wait for a decision on this account: ${f.deductionIds.join(', ')}. Approve or reject them first.`,
  zh: (f) => `该账户有待审批的扣分:${f.deductionIds.join('、')}。请先批准或驳回。`,
})

export const deductionRefusals = {
  deductionIdTaken,
  deductionNotByPerson,
  deductionNotOpen,
  deductionBySamePerson,
  deductionNotTaken,
  debtIsWithHeirs,
  deductionsWait,
}
