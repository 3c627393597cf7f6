/** What hangs on the wall and stands on the shelves: stock, the publicity board, the trial balance. */
import { type Instant, localDateOf, shopsListed, stockOf, trialBalanceOf, worksOnShow } from '@lovebank/core'
import { nameOfKeyword } from '../reading/keywords.ts'
import type { RecordStates } from './books-of-record.ts'
import { facts, grouped, heading, table } from './text.ts'

const SHOWN_WORKS = 8

/** The stock of all shops together, item by item as they are called. */
export const stockSection = ({ catalogue }: RecordStates): ReadonlyArray<string> => {
  const shops = shopsListed(catalogue)
  const byName = new Map<
    string,
    { readonly measure: string; readonly points: number; onHand: number; reserved: number }
  >()
  for (const item of shops.flatMap(({ shopId }) => stockOf(catalogue, shopId))) {
    const row = byName.get(item.name) ?? { measure: item.measure, points: item.pointsEach, onHand: 0, reserved: 0 }
    row.onHand += item.onHand
    row.reserved += item.reserved
    byName.set(item.name, row)
  }
  const rows = [...byName].map(([name, { measure, points, onHand, reserved }]) => [
    name,
    nameOfKeyword(measure),
    grouped(points),
    grouped(onHand),
    grouped(reserved),
  ])
  const columns = [
    { title: `${shops.length} 家超市 shops`, side: 'left' },
    { title: '单位', side: 'left' },
    { title: '积分 points', side: 'right' },
    { title: '在库 on hand', side: 'right' },
    { title: '已留 reserved', side: 'right' },
  ] as const
  return [...heading('爱心超市库存', 'stock'), ...table(columns, rows)]
}

export const boardSection = ({ board }: RecordStates, until: Instant): ReadonlyArray<string> => {
  const works = worksOnShow(board, until)
  const rows = works
    .slice(0, SHOWN_WORKS)
    .map((work) => [
      work.shownName,
      work.title ?? '',
      work.servedOn,
      String(work.minutes),
      localDateOf(work.until),
      work.isDisputed ? '有异议 disputed' : '',
    ])
  const columns = [
    { title: '姓名 name', side: 'left' },
    { title: '服务 service', side: 'left' },
    { title: '日期 day', side: 'left' },
    { title: '分钟 minutes', side: 'right' },
    { title: '公示至 until', side: 'left' },
    { title: '', side: 'left' },
  ] as const
  return [
    ...heading('公示栏', 'publicity board'),
    `  正在公示 on show: ${grouped(works.length)}`,
    ...(rows.length === 0 ? [] : table(columns, rows)),
  ]
}

export const trialBalanceSection = ({ totals }: RecordStates): ReadonlyArray<string> => {
  const balance = trialBalanceOf(totals)
  return [
    ...heading('试算平衡', 'trial balance'),
    ...facts([
      ['入账 issuance', grouped(balance.issuance)],
      ['发放 grants', grouped(balance.grants)],
      ['旧账 paper books', grouped(balance['paper-books'])],
      ['可用 available', grouped(balance.available)],
      ['冻结 held', grouped(balance.held)],
      ['已兑 redeemed', grouped(balance.redeemed)],
      ['途中 transit', grouped(balance.transit)],
      ['扣分 deducted', grouped(balance.deducted)],
      ['过期 expired', grouped(balance.expired)],
    ]),
    `trial balance: ${balance.sum}`,
  ]
}
