/** 任务: one row a shift; the rows of one task are published together. */
import { Capacity } from '@lovebank/core'
import { date, keyword, moment, name, note, numberOf, unit } from '../reading/cells.ts'
import { required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, shiftId, taskId } from './shared-columns.ts'
import { termColumns, termsOf } from './task-terms.ts'

export const tasks = defineBook({
  name: 'tasks',
  zh: '任务',
  en: 'tasks and their shifts, one row a shift',
  stage: 'work',
  groupedBy: ['taskId'],
  columns: {
    taskId,
    shiftId,
    title: required('名称', name, '任务名称', 'what it is called'),
    category: required('类别', keyword, '积分标准里的类别', 'a category of the rate card'),
    unit: required('单位编码', unit, '由哪个单位组织', 'the unit that calls for it'),
    place: required('地点', name, '地点', 'where'),
    risks: required('风险提示', note, '如实告知风险', 'what could go wrong, told truthfully'),
    from: required('开始时间', moment, '班次开始', 'the shift begins'),
    to: required('结束时间', moment, '班次结束', 'the shift ends'),
    capacity: required('人数', numberOf(Capacity), '招募几人', 'places'),
    on: required('发布日期', date, '发布日期', 'the day of publication'),
    ...termColumns,
    by,
  },
  key: (row) => row.taskId,
  lane: (row) => `task/${row.taskId}`,
  at: (row) => row.on,
  commands: (rows, idOf) => {
    const [task] = rows
    const at = morningOf(task.on)
    const terms = termsOf(task)
    if ('header' in terms) return terms
    return [
      {
        type: 'DraftTask',
        ...wish(idOf('draft'), task.by, at),
        taskId: task.taskId,
        unitId: task.unit,
        title: task.title,
        category: task.category,
        place: task.place,
        risks: task.risks,
        ...terms,
        shifts: rows.map((row) => ({
          shiftId: row.shiftId,
          startsAt: row.from,
          endsAt: row.to,
          capacity: row.capacity,
        })),
      },
      { type: 'PublishTask', ...wish(idOf('publish'), task.by, at), taskId: task.taskId },
    ]
  },
})
