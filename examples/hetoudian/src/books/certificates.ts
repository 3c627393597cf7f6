/** 服务证明: certificates of service, issued, reissued and revoked. Free of charge; one row a task. */
import {
  asServiceMinutes,
  CertificateNumber,
  type Command,
  type CommandHeader,
  IdentityNumber,
  personIdOf,
  SomeServiceMinutes,
  VolunteerNumber,
} from '@lovebank/core'
import { codeOf, compact, date, keyword, minutes, name, note, oneOf, unit } from '../reading/cells.ts'
import { maybe, required, type Values } from '../reading/columns.ts'
import { defineBook, type Lacking, lacking, morningOf, wish } from './book.ts'
import { by, on } from './shared-columns.ts'

const actions: Readonly<Record<string, 'issue' | 'reissue' | 'revoke'>> = {
  开具: 'issue',
  补发: 'reissue',
  撤销: 'revoke',
}

const columns = {
  number: required('证明编号', codeOf(CertificateNumber), '证明的编号,不重复', 'the number, given once'),
  action: required(
    '动作',
    oneOf(actions),
    '开具、补发或撤销',
    'issued, reissued by the issuer’s successor, or revoked',
  ),
  holder: maybe('志愿者编号', codeOf(VolunteerNumber), '给谁开具', 'whose it is; needed where it is issued'),
  name: maybe('姓名', name, '开具时必填', 'their name; needed where it is issued'),
  identityNumber: maybe(
    '身份证号',
    compact(IdentityNumber, '身份证号应为 18 位', 'must have 18 characters'),
    '18 位',
    '18 characters',
  ),
  asOf: maybe('截至日期', date, '记录截至哪天', 'the last day that it tells of'),
  title: maybe('项目名称', name, '一行一个服务项目', 'a task that they served in, one a row'),
  category: maybe('类别', keyword, '积分标准里的类别', 'a category of the rate card'),
  from: maybe('服务起', date, '这个项目的第一天', 'the first day of service in it'),
  until: maybe('服务止', date, '这个项目的最后一天', 'the last day of service in it'),
  minutes: maybe(
    '时长',
    minutes(SomeServiceMinutes, '60000000', '60,000,000'),
    '这个项目的时长,分钟',
    'minutes of service in it',
  ),
  unit: maybe('单位编码', unit, '开具单位:镇或社会工作站', 'the issuer: the town or a station'),
  unitName: maybe('单位名称', name, '证明上的单位名称', 'its name on the certificate'),
  handlerName: maybe('经办人姓名', name, '证明上的经办人', 'the person in charge, by name'),
  contact: maybe('联系方式', name, '核验电话', 'where to ask'),
  remarks: maybe('备注', note, '备注;补发、撤销时写原因', 'remarks; the reason where it is reissued or revoked'),
  on,
  by,
}

type CertificateRow = Values<typeof columns>
type Rows = readonly [CertificateRow, ...ReadonlyArray<CertificateRow>]

/** The tasks of all rows, or the cell that one of them lacks. */
const tasksOf = (rows: Rows) => {
  const tasks = []
  for (const [index, { title, category, from, until, minutes: served }] of rows.entries()) {
    if (title === undefined) return lacking('项目名称', index)
    if (category === undefined) return lacking('类别', index)
    if (from === undefined) return lacking('服务起', index)
    if (until === undefined) return lacking('服务止', index)
    if (served === undefined) return lacking('时长', index)
    tasks.push({ title, category, from, until, minutes: served })
  }
  return tasks
}

const issuerOf = ({ unit: unitId, unitName, handlerName, contact, by: handlerId }: CertificateRow) => {
  if (unitId === undefined) return lacking('单位编码')
  if (unitName === undefined) return lacking('单位名称')
  if (handlerName === undefined) return lacking('经办人姓名')
  if (contact === undefined) return lacking('联系方式')
  return { unitId, unitName, handlerId, handlerName, contact }
}

const issue = (rows: Rows, header: CommandHeader): ReadonlyArray<Command> | Lacking => {
  const [first] = rows
  const { number, holder, name: holderName, identityNumber, asOf, remarks } = first
  if (holder === undefined) return lacking('志愿者编号')
  if (holderName === undefined) return lacking('姓名')
  if (asOf === undefined) return lacking('截至日期')
  const tasks = tasksOf(rows)
  if ('header' in tasks) return tasks
  const issuer = issuerOf(first)
  if ('header' in issuer) return issuer
  return [
    {
      type: 'IssueCertificate',
      ...header,
      number,
      holderId: personIdOf(holder),
      holder: { name: holderName, volunteerNumber: holder, identityNumber },
      asOf,
      minutes: asServiceMinutes(tasks.reduce((sum, task) => sum + task.minutes, 0)),
      tasks,
      ...issuer,
      remarks,
    },
  ]
}

export const certificates = defineBook({
  name: 'certificates',
  zh: '服务证明',
  en: 'certificates of service, one row a task',
  stage: 'requests',
  groupedBy: ['number', 'action'],
  columns,
  key: (row) => `${row.number}/${row.action}`,
  lane: (row) => `certificate/${row.number}`,
  at: (row) => row.on,
  commands: (rows, idOf) => {
    const [first] = rows
    const { number, action, remarks: reason } = first
    const header = wish(idOf('certificate'), first.by, morningOf(first.on))
    if (action === 'issue') return issue(rows, header)
    if (reason === undefined) return lacking('备注')
    if (action === 'revoke') return [{ type: 'RevokeCertificate', ...header, number, reason }]
    const issuer = issuerOf(first)
    return 'header' in issuer ? issuer : [{ type: 'ReissueCertificate', ...header, number, ...issuer, reason }]
  },
})
