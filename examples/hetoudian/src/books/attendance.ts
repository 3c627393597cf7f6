/** 考勤: who came and went when; noted on the spot, or entered later by a station that was offline. */
import { moment, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, wish } from './book.ts'
import { byOrSelf, shiftId, speaker, taskId, volunteer } from './shared-columns.ts'

const ways: Readonly<Record<string, 'on-the-spot' | 'later'>> = { 现场: 'on-the-spot', 补录: 'later' }

export const attendance = defineBook({
  name: 'attendance',
  zh: '考勤',
  en: 'attendance, on the spot or entered later',
  stage: 'work',
  columns: {
    taskId,
    shiftId,
    volunteer,
    from: required('签到时间', moment, '几时到', 'came at'),
    to: required('签退时间', moment, '几时走', 'went at'),
    way: maybe('登记方式', oneOf(ways), '现场(或留空)或补录', 'on the spot (or blank), or entered later'),
    enteredAt: maybe('登记时间', moment, '补录的时间', 'when it was entered, where later'),
    by: byOrSelf,
  },
  key: (row) => `${row.taskId}/${row.shiftId}/${row.volunteer}`,
  lane: (row) => `task/${row.taskId}`,
  at: (row) => (row.way === 'later' ? row.enteredAt : undefined) ?? row.to,
  commands: ([row], idOf) => {
    const clerk = speaker(row.by, row.volunteer)
    const deviceAt = undefined
    const place = { taskId: row.taskId, shiftId: row.shiftId, volunteerId: row.volunteer }
    if (row.way === 'later') {
      const header = wish(idOf('record'), clerk, row.enteredAt ?? row.to, row.volunteer)
      return [{ type: 'RecordAttendance', deviceAt, heads: undefined, ...header, ...place, from: row.from, to: row.to }]
    }
    return [
      { type: 'CheckIn', ...wish(idOf('in'), clerk, row.from, row.volunteer), ...place, code: undefined, deviceAt },
      { type: 'CheckOut', ...wish(idOf('out'), clerk, row.to, row.volunteer), ...place, deviceAt },
    ]
  },
})
