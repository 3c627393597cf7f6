/** 户: who lives together, and how households split, merge and end. One row a member. */
import {
  type Command,
  type CommandHeader,
  type HouseholdId,
  HouseholdNumber,
  householdIdOf,
  type Keyword,
  type Member,
  Parts,
} from '@lovebank/core'
import { codeOf, date, keyword, numberOf, oneOf, person, unit } from '../reading/cells.ts'
import { maybe, required, type Values } from '../reading/columns.ts'
import { defineBook, type Lacking, lacking, morningOf, wish } from './book.ts'
import { by } from './shared-columns.ts'

type Action = 'form' | 'add' | 'remove' | 'name-head' | 'move' | 'split' | 'merge' | 'dissolve'

const actions: Readonly<Record<string, Action>> = {
  立户: 'form',
  入户: 'add',
  离户: 'remove',
  户主变更: 'name-head',
  迁移: 'move',
  分户: 'split',
  并户: 'merge',
  销户: 'dissolve',
}

const poolings: Readonly<Record<string, 'together' | 'apart'>> = { 共用: 'together', 各自: 'apart' }

const parts = numberOf(Parts, /份$/u)

const columns = {
  household: required('户号', codeOf(HouseholdNumber), '户的编号,不重复', 'the number of the household, given once'),
  action: required(
    '动作',
    oneOf(actions),
    '立户、入户、离户、户主变更、迁移、分户、并户或销户',
    'formed, a member added or removed, another head, moved, split, merged or dissolved',
  ),
  member: maybe(
    '志愿者编号',
    person,
    '成员的编号;分户写离开的人,销户写分得存分的人',
    'a member; who leaves, where it splits; who inherits, where it ends',
  ),
  relation: maybe(
    '与户主关系',
    keyword,
    '户主、配偶、子女……;立户、分户须有一行为户主',
    'to the head (户主); one row is the head’s where a household is formed or splits',
  ),
  other: maybe(
    '另一户号',
    codeOf(HouseholdNumber),
    '分户写新户号,并户写并入的户号',
    'the number of the new household, or of the one it goes into',
  ),
  unit: maybe('单位编码', unit, '立户、分户、迁移时必填', 'needed where it is formed, splits or moves'),
  pooling: maybe(
    '积分归属',
    oneOf(poolings),
    '立户时填:共用一个账户,或各自(留空为各自)',
    'points together or apart (or blank), where it is formed',
  ),
  staying: maybe(
    '留户份数',
    parts,
    '共用积分的户分户时必填',
    'the parts of those who stay, needed to split what is pooled',
  ),
  parts: maybe(
    '份数',
    parts,
    '分户:分出的份数;销户:此人的份数',
    'the parts of those who leave, or of the one who inherits',
  ),
  on: required('日期', date, '哪一天', 'the day'),
  by,
}

type HouseholdRow = Values<typeof columns>
type Rows = readonly [HouseholdRow, ...ReadonlyArray<HouseholdRow>]
type IdOf = Parameters<Parameters<typeof defineBook<typeof columns>>[0]['commands']>[1]

const HEAD = 'head'
const UNSTATED = 'member' as Keyword

const headerOf = (row: HouseholdRow, idOf: IdOf, step: string) => wish(idOf(step), row.by, morningOf(row.on))

/** The members of all rows, or the row that names none. */
const membersOf = (rows: Rows) => {
  const blank = rows.findIndex(({ member }) => member === undefined)
  if (blank >= 0) return lacking('志愿者编号', blank)
  return rows.flatMap(({ member, relation }) =>
    member === undefined ? [] : [{ personId: member, relation: relation ?? UNSTATED }],
  )
}

const form = (rows: Rows, idOf: IdOf): ReadonlyArray<Command> | Lacking => {
  const [row] = rows
  const members = membersOf(rows)
  if ('header' in members) return members
  if (row.unit === undefined) return lacking('单位编码')
  const head = members.find(({ relation }) => relation === HEAD)
  if (head === undefined) return lacking('与户主关系')
  const { household: number, unit: unitId, pooling = 'apart' } = row
  const header = headerOf(row, idOf, 'form')
  return [{ type: 'FormHousehold', ...header, number, unitId, headId: head.personId, members, pooling }]
}

const split = (rows: Rows, householdId: HouseholdId, idOf: IdOf): ReadonlyArray<Command> | Lacking => {
  const [row] = rows
  const members = membersOf(rows)
  if ('header' in members) return members
  const { other: number, unit: unitId, staying, parts: leaving } = row
  if (number === undefined) return lacking('另一户号')
  if (unitId === undefined) return lacking('单位编码')
  const head = members.find(({ relation }) => relation === HEAD)
  if (head === undefined) return lacking('与户主关系')
  if (staying === undefined && leaving !== undefined) return lacking('留户份数')
  if (staying !== undefined && leaving === undefined) return lacking('份数')
  const shares = staying === undefined || leaving === undefined ? undefined : { staying, leaving }
  const who = { headId: head.personId, leaving: members.map(({ personId }) => personId) }
  return [
    { type: 'SplitHousehold', ...headerOf(row, idOf, `split/${number}`), householdId, number, unitId, ...who, shares },
  ]
}

const merge = ([row]: Rows, householdId: HouseholdId, idOf: IdOf): ReadonlyArray<Command> | Lacking =>
  row.other === undefined
    ? lacking('另一户号')
    : [{ type: 'MergeHouseholds', ...headerOf(row, idOf, 'merge'), householdId, intoId: householdIdOf(row.other) }]

const move = ([row]: Rows, householdId: HouseholdId, idOf: IdOf): ReadonlyArray<Command> | Lacking =>
  row.unit === undefined
    ? lacking('单位编码')
    : [{ type: 'MoveHousehold', ...headerOf(row, idOf, 'move'), householdId, unitId: row.unit }]

/** Nobody need be named where nothing was pooled. */
const dissolve = (rows: Rows, householdId: HouseholdId, idOf: IdOf): ReadonlyArray<Command> | Lacking => {
  const heirs = rows.flatMap(({ member, parts: share }) =>
    member === undefined || share === undefined ? [] : [{ personId: member, parts: share }],
  )
  const blank = rows.findIndex(({ member, parts: share }) => member !== undefined && share === undefined)
  if (blank >= 0) return lacking('份数', blank)
  return [{ type: 'DissolveHousehold', ...headerOf(rows[0], idOf, 'dissolve'), householdId, heirs }]
}

const ofMembers = (
  type: 'add' | 'remove' | 'name-head',
  rows: Rows,
  householdId: HouseholdId,
  idOf: IdOf,
): ReadonlyArray<Command> | Lacking => {
  const members = membersOf(rows)
  if ('header' in members) return members
  return members.map((member) =>
    ofMember(type, member, householdId, headerOf(rows[0], idOf, `${type}/${member.personId}`)),
  )
}

const ofMember = (
  type: 'add' | 'remove' | 'name-head',
  { personId, relation }: Member,
  householdId: HouseholdId,
  header: CommandHeader,
): Command => {
  switch (type) {
    case 'add':
      return { type: 'AddMember', ...header, householdId, personId, relation }
    case 'remove':
      return { type: 'RemoveMember', ...header, householdId, personId }
    case 'name-head':
      return { type: 'NameHead', ...header, householdId, headId: personId }
  }
}

const commandsOf = (rows: Rows, idOf: IdOf): ReadonlyArray<Command> | Lacking => {
  const [{ action, household }] = rows
  const householdId = householdIdOf(household)
  switch (action) {
    case 'form':
      return form(rows, idOf)
    case 'add':
    case 'remove':
    case 'name-head':
      return ofMembers(action, rows, householdId, idOf)
    case 'move':
      return move(rows, householdId, idOf)
    case 'split':
      return split(rows, householdId, idOf)
    case 'merge':
      return merge(rows, householdId, idOf)
    case 'dissolve':
      return dissolve(rows, householdId, idOf)
  }
}

export const households = defineBook({
  name: 'households',
  zh: '户',
  en: 'households, one row a member',
  stage: 'registers',
  groupedBy: ['household', 'action', 'on'],
  columns,
  key: (row) => `${row.household}/${row.action}/${row.on}`,
  lane: () => 'households',
  at: (row) => row.on,
  commands: commandsOf,
})
