/** 更正: deposits taken back, accounts frozen and freed. What was wrong stays on record. */
import { accountIdOf, type LotId, ShiftId, SomePoints, TaskId, workIdOf } from '@lovebank/core'
import { idOf as idCell, note, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, lacking, morningOf, wish } from './book.ts'
import { by, on, volunteer } from './shared-columns.ts'

const actions: Readonly<Record<string, 'reverse' | 'freeze' | 'unfreeze'>> = {
  冲正: 'reverse',
  冻结: 'freeze',
  解冻: 'unfreeze',
}

export const corrections = defineBook({
  name: 'corrections',
  zh: '更正',
  en: 'deposits reversed, accounts frozen and freed',
  stage: 'requests',
  columns: {
    volunteer,
    action: required('动作', oneOf(actions), '冲正、冻结或解冻', 'reversed, frozen or freed'),
    taskId: maybe('任务编号', idCell(TaskId), '冲正哪项任务的积分', 'the task whose points are taken back'),
    shiftId: maybe('班次', idCell(ShiftId), '冲正哪个班次的积分', 'the shift whose points are taken back'),
    points: maybe('积分', numberOf(SomePoints), '冲正多少,留空为全部', 'how many; blank: all'),
    reason: required('原因', note, '原因', 'why'),
    on,
    by,
  },
  key: (row) => `${row.volunteer}/${row.action}/${row.taskId ?? ''}/${row.shiftId ?? ''}/${row.on}`,
  lane: (row) => `account/${row.volunteer}`,
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const header = wish(idOf('correction'), row.by, morningOf(row.on))
    const accountId = accountIdOf(row.volunteer)
    if (row.action === 'freeze') return [{ type: 'FreezeAccount', ...header, accountId, reason: row.reason }]
    if (row.action === 'unfreeze') return [{ type: 'UnfreezeAccount', ...header, accountId }]
    if (row.taskId === undefined) return lacking('任务编号')
    if (row.shiftId === undefined) return lacking('班次')
    // One work, one lot: a lot bears the id of the work it rests on.
    const lotId: string = workIdOf(row.taskId, row.shiftId, row.volunteer)
    return [
      { type: 'ReverseDeposit', ...header, accountId, lotId: lotId as LotId, points: row.points, reason: row.reason },
    ]
  },
})
