/** 扣分: points taken for a recorded reason. One person asks, another decides. */
import { accountIdOf, DeductionId, type Note, SomePoints } from '@lovebank/core'
import { idOf as idCell, isYes, note, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, lacking, wish } from './book.ts'
import { at, by, volunteer } from './shared-columns.ts'

type Action = 'request' | 'approve' | 'reject' | 'reverse'

const actions: Readonly<Record<string, Action>> = { 申请: 'request', 批准: 'approve', 驳回: 'reject', 撤销: 'reverse' }

const UNSTATED = '未写明' as Note

export const deductions = defineBook({
  name: 'deductions',
  zh: '扣分',
  en: 'deductions, by two people',
  stage: 'requests',
  columns: {
    deductionId: required('扣分单号', idCell(DeductionId), '扣分单的编号', 'the number of the deduction'),
    volunteer,
    action: required(
      '动作',
      oneOf(actions),
      '申请、批准、驳回或撤销;批准人不能是申请人',
      'asked for, approved, rejected or taken back; by another than who asked',
    ),
    points: maybe('积分', numberOf(SomePoints), '申请时必填', 'how many; needed where it is asked for'),
    reason: maybe('原因', note, '申请时必填', 'why; needed where it is asked for'),
    mayOwe: maybe('可欠分', isYes, '不够时记欠分,留空为否', 'whether what is not there is owed; blank: no'),
    at,
    by,
  },
  key: (row) => `${row.volunteer}/${row.deductionId}/${row.action}/${row.by}`,
  lane: (row) => `account/${row.volunteer}`,
  at: (row) => row.at,
  commands: ([row], idOf) => {
    const header = wish(idOf('deduction'), row.by, row.at)
    const deduction = { accountId: accountIdOf(row.volunteer), deductionId: row.deductionId }
    const { points, reason } = row
    switch (row.action) {
      case 'request':
        if (points === undefined) return lacking('积分')
        if (reason === undefined) return lacking('原因')
        return [{ type: 'RequestDeduction', ...header, ...deduction, points, reason, mayOwe: row.mayOwe ?? false }]
      case 'approve':
        return [{ type: 'ApproveDeduction', ...header, ...deduction }]
      case 'reject':
        return [{ type: 'RejectDeduction', ...header, ...deduction, reason: reason ?? UNSTATED }]
      case 'reverse':
        return [{ type: 'ReverseDeduction', ...header, ...deduction, reason: reason ?? UNSTATED }]
    }
  },
})
