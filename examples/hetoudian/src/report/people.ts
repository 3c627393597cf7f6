/** Who served most, and how one villager's points came and went. Names are masked: a report may hang on a wall. */
import {
  holderBalance,
  type Instant,
  localDateOf,
  type StatementEntry,
  statementOf,
  topVolunteers,
} from '@lovebank/core'
import { nameOfKeyword } from '../reading/keywords.ts'
import type { RecordStates } from './books-of-record.ts'
import { grouped, heading, table } from './text.ts'

/** Hours for one to five stars in a town that begins: thresholds are each town's own. */
const TOWN_STAR_HOURS = [30, 60, 100, 200, 300]
const TOP = 8
const STATEMENT_LINES = 12

export const starsSection = (states: RecordStates): ReadonlyArray<string> => {
  const rows = topVolunteers(states.volunteers, TOP, TOWN_STAR_HOURS).map((top, index) => [
    String(index + 1),
    top.maskedName,
    top.number,
    states.dashboard.units[top.unitId]?.name ?? '',
    grouped(Math.floor(top.minutes / 60)),
    '★'.repeat(top.stars),
  ])
  return [
    ...heading('服务之星', 'top volunteers and stars'),
    ...table(
      [
        { title: '#', side: 'right' },
        { title: '姓名 name', side: 'left' },
        { title: '编号 number', side: 'left' },
        { title: '村 village', side: 'left' },
        { title: '小时 hours', side: 'right' },
        { title: '星级 stars', side: 'left' },
      ],
      rows,
    ),
  ]
}

const kinds: Readonly<Record<StatementEntry['kind'], string>> = {
  deposited: '存入 deposited',
  granted: '发放 granted',
  'brought-forward': '旧账结转 brought forward',
  credited: '记分 credited',
  'credit-taken-back': '撤销记分 credit taken back',
  held: '冻结 held',
  spent: '兑换 spent',
  released: '解冻 released',
  'given-back': '退货退分 given back',
  unexpired: '补记未过期 had not expired',
  expired: '过期 expired',
  'taken-back': '冲正 taken back',
  'transfer-held': '转赠冻结 set aside to give',
  'transfer-sent': '转出 given',
  'transfer-returned': '转赠退回 gift came back',
  'transfer-received': '转入 received',
  'passed-on': '分户转出 passed on',
  inherited: '分户转入 inherited',
  'debt-passed-on': '欠分转出 debt passed on',
  'debt-inherited': '欠分转入 debt inherited',
  deducted: '扣分 deducted',
  'deduction-reversed': '扣分撤销 deduction taken back',
}

const signed = (value: number): string => (value > 0 ? `+${grouped(value)}` : grouped(value))

export const statementSection = (states: RecordStates, until: Instant): ReadonlyArray<string> => {
  const accountId = states.telling
  const title = heading('一位村民的对账单', 'one villager’s statement')
  if (accountId === undefined) return [...title, '  还没有积分往来 no movements yet']
  const { entries } = statementOf(states.statements, accountId)
  const holderId = states.balances.accounts[accountId]?.holderId
  const holder = holderId === undefined ? undefined : states.volunteers.volunteers[holderId]
  const categories = new Map(holder?.served.map((work) => [String(work.workId), nameOfKeyword(work.category)]))
  const rows = entries
    .slice(-STATEMENT_LINES)
    .map((entry) => [
      localDateOf(entry.at),
      kinds[entry.kind],
      signed(entry.available),
      signed(entry.held),
      grouped(entry.after.available),
      categories.get(entry.reference ?? '') ?? '',
    ])
  const balance = holderId === undefined ? undefined : holderBalance(states.balances, holderId, until)
  return [
    ...title,
    `  ${holder?.maskedName ?? '*'} ${holder?.number ?? ''} · 共 ${entries.length} 笔 lines · 可用 available ${grouped(balance?.available ?? 0)} · 冻结 held ${grouped(balance?.held ?? 0)}`,
    ...table(
      [
        { title: '日期 day', side: 'left' },
        { title: '摘要 what', side: 'left' },
        { title: '可用 available', side: 'right' },
        { title: '冻结 held', side: 'right' },
        { title: '结余 after', side: 'right' },
        { title: '类别 for', side: 'left' },
      ],
      rows,
    ),
  ]
}
