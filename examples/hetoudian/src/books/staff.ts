/** 人员: who is appointed to which office, and who leaves it. */
import type { StaffRole } from '@lovebank/core'
import { name, oneOf, person, unit } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, on } from './shared-columns.ts'

const roles: Readonly<Record<string, StaffRole>> = {
  管理员: 'administrator',
  社工: 'social-worker',
  村主任: 'village-director',
  儿童主任: 'child-director',
  儿童督导员: 'child-supervisor',
  超市管理员: 'shopkeeper',
  审计员: 'auditor',
}

export const staff = defineBook({
  name: 'staff',
  zh: '人员',
  en: 'staff: appointments and departures',
  stage: 'offices',
  columns: {
    person: required('人员编号', person, '工作人员编号', 'the number of the member of staff'),
    name: required('姓名', name, '姓名', 'their name'),
    role: required('岗位', oneOf(roles), '岗位', 'the office'),
    unit: required('单位编码', unit, '在哪个单位', 'the unit'),
    change: maybe(
      '变动',
      oneOf({ 任职: 'appoint', 离任: 'relieve' }),
      '任职或离任,留空为任职',
      'appointed (or blank), or relieved',
    ),
    on,
    by,
  },
  key: (row) => `${row.person}/${row.role}/${row.unit}/${row.change ?? 'appoint'}/${row.on}`,
  lane: () => 'town',
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const header = wish(idOf('staff'), row.by, morningOf(row.on))
    const office = { personId: row.person, role: row.role, unitId: row.unit }
    return row.change === 'relieve'
      ? [{ type: 'RelieveStaff', ...header, ...office }]
      : [{ type: 'AppointStaff', ...header, ...office, name: row.name }]
  },
})
