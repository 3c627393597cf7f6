/** 重复登记: who stands on the register twice, and who only looks as if. */
import { oneOf, person } from '../reading/cells.ts'
import { required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, on } from './shared-columns.ts'

const actions: Readonly<Record<string, 'duplicate' | 'distinct'>> = { 重复: 'duplicate', 不重复: 'distinct' }

export const duplicates = defineBook({
  name: 'duplicates',
  zh: '重复登记',
  en: 'records of one person that end in favour of another, and people who are two',
  // After the gifts of the same day: a record that ends has given its points away.
  stage: 'outcomes',
  columns: {
    volunteer: required(
      '志愿者编号',
      person,
      '重复:注销的编号,积分须已转赠;不重复:其中一人',
      'the record that ends, its points given away before; or one of the two people',
    ),
    action: required(
      '动作',
      oneOf(actions),
      '重复(同一人登记两次)或不重复(同名的两个人)',
      'one person twice, or two people who look alike',
    ),
    other: required(
      '另一编号',
      person,
      '重复:保留的编号;不重复:另一人',
      'the record that is kept; or the other of the two',
    ),
    on,
    by,
  },
  key: (row) => `${row.volunteer}/${row.other}/${row.action}/${row.on}`,
  lane: (row) => `volunteer/${row.volunteer}`,
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const header = wish(idOf('duplicate'), row.by, morningOf(row.on))
    const volunteerId = row.volunteer
    return row.action === 'duplicate'
      ? [{ type: 'MarkDuplicate', ...header, volunteerId, keptId: row.other }]
      : [{ type: 'MarkDistinct', ...header, volunteerId, otherId: row.other }]
  },
})
