/** 评议: a household's month, by its own word and by the panel's; objections to it, and the rulings. One row an item. */
import {
  type AppraisedItem,
  type Command,
  type CommandHeader,
  Days,
  HouseholdNumber,
  householdIdOf,
  Points,
} from '@lovebank/core'
import { household as householdPeople, month, panel } from '../reading/appraisal-cells.ts'
import { codeOf, keyword, note, numberOf, oneOf, person, unit } from '../reading/cells.ts'
import { maybe, required, type Values } from '../reading/columns.ts'
import { defineBook, type Lacking, lacking, wish } from './book.ts'
import { at, by } from './shared-columns.ts'

type Action = 'assess' | 'appraise' | 'object' | 'uphold' | 'dismiss'

const actions: Readonly<Record<string, Action>> = {
  自评: 'assess',
  评议: 'appraise',
  异议: 'object',
  成立: 'uphold',
  不成立: 'dismiss',
}

const columns = {
  household: required('户号', codeOf(HouseholdNumber), '户的编号', 'the number of the household'),
  month: required('月份', month, '评哪个月', 'the month that is appraised'),
  action: required(
    '动作',
    oneOf(actions),
    '自评、评议、异议,或裁定成立、不成立',
    'its own word, the panel’s, an objection, or the ruling on one: upheld, dismissed',
  ),
  item: maybe('项目', keyword, '评议项目;自评、评议每行一项', 'what is appraised, one a row; needed for both words'),
  points: maybe('积分', numberOf(Points), '这一项几分;写了项目则必填', 'points for it; needed where an item is named'),
  unit: maybe('单位编码', unit, '户在哪个单位;自评、评议必填', 'where the household lives; needed for both words'),
  members: maybe(
    '成员编号',
    householdPeople,
    '当时户内所有人,用顿号分开;自评、评议必填',
    'all who belong to it then, separated by 、; needed for both words',
  ),
  panel: maybe(
    '评议人编号',
    panel,
    '评议小组,至少三人,不能是本户的;评议必填',
    'at least three people of other households, separated by 、; needed for the panel’s word',
  ),
  publicityDays: maybe('公示天数', numberOf(Days), '公示几天;评议必填', 'days on show; needed for the panel’s word'),
  words: maybe('内容', note, '异议或裁定的内容', 'the objection or the ruling; needed there'),
  principal: maybe(
    '本人编号',
    person,
    '代人自评或提异议时,写本人',
    'who assesses or objects, where another wrote it down',
  ),
  at,
  by,
}

type AppraisalRow = Values<typeof columns>
type Rows = readonly [AppraisalRow, ...ReadonlyArray<AppraisalRow>]

/** The items of all rows, or the cell that one of them lacks. */
const itemsOf = (rows: Rows): ReadonlyArray<AppraisedItem> | Lacking => {
  const items: Array<AppraisedItem> = []
  for (const [index, { item, points }] of rows.entries()) {
    if (item === undefined) return lacking('项目', index)
    if (points === undefined) return lacking('积分', index)
    items.push({ item, points })
  }
  return items
}

/** The household’s own word, or the panel’s. */
const word = (rows: Rows, header: CommandHeader): ReadonlyArray<Command> | Lacking => {
  const [{ action, household, month: of, unit: unitId, members, panel: people, publicityDays }] = rows
  const items = itemsOf(rows)
  if ('header' in items) return items
  if (unitId === undefined) return lacking('单位编码')
  if (members === undefined) return lacking('成员编号')
  const told = { ...header, householdId: householdIdOf(household), month: of, unitId, members, items }
  if (action === 'assess') return [{ type: 'AssessOwnHousehold', ...told }]
  if (people === undefined) return lacking('评议人编号')
  if (publicityDays === undefined) return lacking('公示天数')
  return [{ type: 'AppraiseHousehold', ...told, panel: people, publicityDays }]
}

const dispute = ({ action, household, month: of, words }: AppraisalRow, header: CommandHeader) => {
  if (words === undefined) return lacking('内容')
  const which = { householdId: householdIdOf(household), month: of }
  const command: Command =
    action === 'object'
      ? { type: 'ObjectToAppraisal', ...header, ...which, objection: words }
      : { type: 'RuleOnAppraisal', ...header, ...which, isUpheld: action === 'uphold', ruling: words }
  return [command]
}

export const appraisals = defineBook({
  name: 'appraisals',
  zh: '评议',
  en: 'households appraised by the month, one row an item, with objections and rulings',
  stage: 'requests',
  groupedBy: ['household', 'month', 'action', 'at'],
  columns,
  key: (row) => `${row.household}/${row.month}/${row.action}/${row.at}`,
  lane: (row) => `appraisal/${row.household}/${row.month}`,
  at: (row) => row.at,
  commands: (rows, idOf) => {
    const [row] = rows
    const header = wish(idOf('appraisal'), row.by, row.at, row.principal)
    return row.action === 'assess' || row.action === 'appraise' ? word(rows, header) : dispute(row, header)
  },
})
