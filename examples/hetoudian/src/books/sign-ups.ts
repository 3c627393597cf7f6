/** 报名: who signs up for which shift, and who withdraws. */
import { name, oneOf } from '../reading/cells.ts'
import { maybe } from '../reading/columns.ts'
import { defineBook, wish } from './book.ts'
import { at, byOrSelf, shiftId, speaker, taskId, volunteer } from './shared-columns.ts'

const actions: Readonly<Record<string, 'sign-up' | 'withdraw'>> = { 报名: 'sign-up', 退出: 'withdraw' }

export const signUps = defineBook({
  name: 'sign-ups',
  zh: '报名',
  en: 'sign-ups and withdrawals',
  stage: 'work',
  columns: {
    taskId,
    shiftId,
    volunteer,
    action: maybe('动作', oneOf(actions), '报名(或留空)或退出', 'signs up (or blank), or withdraws'),
    at,
    agreement: maybe(
      '签署协议',
      name,
      '任务要求协议时,写签署的协议名称',
      'the agreement that they signed, where there is one',
    ),
    company: maybe('陪同人', name, '未成年人由谁陪同', 'who comes along with a minor'),
    by: byOrSelf,
  },
  key: (row) => `${row.taskId}/${row.shiftId}/${row.volunteer}/${row.action ?? 'sign-up'}/${row.at}`,
  lane: (row) => `task/${row.taskId}`,
  at: (row) => row.at,
  commands: ([row], idOf) => {
    const header = wish(idOf('sign-up'), speaker(row.by, row.volunteer), row.at, row.volunteer)
    const place = { taskId: row.taskId, shiftId: row.shiftId, volunteerId: row.volunteer }
    return row.action === 'withdraw'
      ? [{ type: 'WithdrawSignUp', ...header, ...place }]
      : [
          {
            type: 'SignUp',
            ...header,
            ...place,
            risksShown: true,
            agreementSigned: row.agreement,
            accompaniedBy: row.company,
            group: undefined,
          },
        ]
  },
})
