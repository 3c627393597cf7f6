/** 任务结束: tasks that were closed or called off. */
import type { Note } from '@lovebank/core'
import { note, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, on, taskId } from './shared-columns.ts'

const actions: Readonly<Record<string, 'close' | 'cancel'>> = { 结项: 'close', 取消: 'cancel' }

export const taskEndings = defineBook({
  name: 'task-endings',
  zh: '任务结束',
  en: 'tasks closed or called off',
  stage: 'outcomes',
  columns: {
    taskId,
    action: required('动作', oneOf(actions), '结项或取消', 'closed or called off'),
    reason: maybe('原因', note, '取消的原因', 'why it was called off'),
    on,
    by,
  },
  key: (row) => `${row.taskId}/${row.action}`,
  lane: (row) => `task/${row.taskId}`,
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const header = wish(idOf('end'), row.by, morningOf(row.on))
    return row.action === 'close'
      ? [{ type: 'CloseTask', ...header, taskId: row.taskId }]
      : [{ type: 'CancelTask', ...header, taskId: row.taskId, reason: row.reason ?? ('未写明' as Note) }]
  },
})
