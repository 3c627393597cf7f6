/** 异议: objections to work shown publicly, and the rulings on them. */
import { note, oneOf, person } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, wish } from './book.ts'
import { at, by, shiftId, taskId, volunteer } from './shared-columns.ts'

const actions: Readonly<Record<string, 'raise' | 'uphold' | 'dismiss'>> = {
  提出: 'raise',
  成立: 'uphold',
  不成立: 'dismiss',
}

export const objections = defineBook({
  name: 'objections',
  zh: '异议',
  en: 'objections and rulings',
  stage: 'requests',
  columns: {
    taskId,
    shiftId,
    volunteer,
    action: required('动作', oneOf(actions), '提出、成立或不成立', 'raised, upheld or dismissed'),
    words: required('内容', note, '异议或裁定的内容', 'the objection or the ruling'),
    objector: maybe(
      '异议人编号',
      person,
      '代人提出时,写提出异议的人',
      'whose objection it is, where another wrote it down',
    ),
    at,
    by,
  },
  key: (row) => `${row.taskId}/${row.shiftId}/${row.volunteer}/${row.action}/${row.at}`,
  lane: (row) => `task/${row.taskId}`,
  at: (row) => row.at,
  commands: ([row], idOf) => {
    const header = wish(idOf('objection'), row.by, row.at, row.objector)
    const place = { taskId: row.taskId, shiftId: row.shiftId, volunteerId: row.volunteer }
    return row.action === 'raise'
      ? [{ type: 'RaiseObjection', ...header, ...place, objection: row.words }]
      : [{ type: 'RuleOnObjection', ...header, ...place, isUpheld: row.action === 'uphold', ruling: row.words }]
  },
})
