/** 验收: the decision on one volunteer's work on one shift, in minutes. */
import { type Note, SomeMinutes } from '@lovebank/core'
import { minutes, moment, note, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, lacking, wish } from './book.ts'
import { by, shiftId, taskId, volunteer } from './shared-columns.ts'

const verdicts: Readonly<Record<string, 'accepted' | 'rejected'>> = {
  通过: 'accepted',
  验收通过: 'accepted',
  不通过: 'rejected',
  验收不通过: 'rejected',
}

export const acceptance = defineBook({
  name: 'acceptance',
  zh: '验收',
  en: 'acceptances and rejections of work',
  stage: 'work',
  columns: {
    taskId,
    shiftId,
    volunteer,
    verdict: required('结论', oneOf(verdicts), '通过或不通过', 'accepted or rejected'),
    minutes: maybe('认定时长', minutes(SomeMinutes), '通过时必填,分钟', 'minutes, needed where accepted'),
    note: maybe('评语', note, '评语;不通过时写原因', 'a word on it; the reason where rejected'),
    override: maybe('超时说明', note, '认定时长超过考勤时必填', 'needed where the minutes exceed attendance'),
    at: required('验收时间', moment, '什么时候验收', 'when it was decided'),
    by,
  },
  key: (row) => `${row.taskId}/${row.shiftId}/${row.volunteer}/${row.verdict}`,
  lane: (row) => `task/${row.taskId}`,
  at: (row) => row.at,
  commands: ([row], idOf) => {
    const header = wish(idOf('verdict'), row.by, row.at)
    const place = { taskId: row.taskId, shiftId: row.shiftId, volunteerId: row.volunteer }
    if (row.verdict === 'rejected') {
      return [{ type: 'RejectWork', ...header, ...place, reason: row.note ?? ('未写明' as Note) }]
    }
    if (row.minutes === undefined) return lacking('认定时长')
    return [
      {
        type: 'AcceptWork',
        ...header,
        ...place,
        minutes: row.minutes,
        evidence: undefined,
        qualityNote: row.note,
        overrideReason: row.override,
        heads: undefined,
      },
    ]
  },
})
