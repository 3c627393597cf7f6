/** 应急召集: whom the commanding unit asked to come, and what they answered. One row a person. */
import type { Command } from '@lovebank/core'
import { moment, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, lacking, wish } from './book.ts'
import { at, byOrSelf, speaker, taskId, volunteer } from './shared-columns.ts'

const actions: Readonly<Record<string, 'ask' | 'coming' | 'not-coming'>> = {
  召集: 'ask',
  能来: 'coming',
  不能来: 'not-coming',
}

export const callOuts = defineBook({
  name: 'call-outs',
  zh: '应急召集',
  en: 'call-outs and the answers to them, one row a person',
  stage: 'work',
  groupedBy: ['taskId', 'action', 'at'],
  columns: {
    taskId,
    action: required('动作', oneOf(actions), '召集、能来或不能来', 'asked, coming or not coming'),
    volunteer,
    answerBy: maybe('答复期限', moment, '召集时必填', 'until when to answer; needed where people are asked'),
    at,
    by: byOrSelf,
  },
  key: (row) => `${row.taskId}/${row.action}/${row.at}`,
  lane: (row) => `task/${row.taskId}`,
  at: (row) => row.at,
  commands: (rows, idOf) => {
    const [first] = rows
    const { taskId: task } = first
    if (first.action === 'ask') {
      if (first.answerBy === undefined) return lacking('答复期限')
      if (first.by === undefined) return lacking('经办人编号')
      const askedIds = rows.map((row) => row.volunteer)
      const header = wish(idOf('ask'), first.by, first.at)
      return [{ type: 'CallOut', ...header, taskId: task, askedIds, answerBy: first.answerBy }]
    }
    const isComing = first.action === 'coming'
    return rows.map((row): Command => {
      const header = wish(idOf(`answer/${row.volunteer}`), speaker(row.by, row.volunteer), row.at, row.volunteer)
      return { type: 'AnswerCallOut', ...header, taskId: task, volunteerId: row.volunteer, isComing }
    })
  },
})
