/** 志愿者变动: moves, suspensions and departures. */
import type { Note } from '@lovebank/core'
import { note, oneOf, unit } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, lacking, morningOf, wish } from './book.ts'
import { by, on, volunteer } from './shared-columns.ts'

const changes = { 迁移: 'move', 暂停: 'suspend', 恢复: 'reinstate', 退出: 'withdraw' } as const

export const volunteerChanges = defineBook({
  name: 'volunteer-changes',
  zh: '志愿者变动',
  en: 'moves, suspensions and departures of volunteers',
  stage: 'outcomes',
  columns: {
    volunteer,
    change: required(
      '变动',
      oneOf<'move' | 'suspend' | 'reinstate' | 'withdraw'>(changes),
      '迁移、暂停、恢复或退出',
      'moved, suspended, reinstated or withdrawn',
    ),
    unit: maybe('新单位编码', unit, '迁移时必填', 'needed for a move'),
    reason: maybe('原因', note, '暂停时写明原因', 'why, for a suspension'),
    on,
    by,
  },
  key: (row) => `${row.volunteer}/${row.change}/${row.on}`,
  lane: (row) => `volunteer/${row.volunteer}`,
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const header = wish(idOf('change'), row.by, morningOf(row.on))
    const volunteerId = row.volunteer
    switch (row.change) {
      case 'move':
        return row.unit === undefined
          ? lacking('新单位编码')
          : [{ type: 'MoveToUnit', ...header, volunteerId, unitId: row.unit }]
      case 'suspend':
        return [
          {
            type: 'SuspendVolunteer',
            ...header,
            volunteerId,
            reason: row.reason ?? ('未写明' as Note),
            cause: undefined,
          },
        ]
      case 'reinstate':
        return [{ type: 'ReinstateVolunteer', ...header, volunteerId, onlyFor: undefined }]
      case 'withdraw':
        return [{ type: 'WithdrawVolunteer', ...header, volunteerId }]
    }
  },
})
