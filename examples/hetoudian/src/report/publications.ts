/** What the town publishes each quarter (Villagers' Committees law, art. 30), a page a quarter; names are masked. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  addDays,
  type Instant,
  type LocalMonth,
  localDateOf,
  type Publication,
  publicationOf,
  shopsListed,
  stockOf,
} from '@lovebank/core'
import { nameOfKeyword } from '../reading/keywords.ts'
import type { RecordStates } from './books-of-record.ts'
import { grouped, heading, table } from './text.ts'
import { townName } from './totals.ts'

/** Beside the bank. */
export const PUBLICATIONS = 'publications'

interface Quarter {
  /** `2025-q1` */
  readonly name: string
  readonly from: LocalMonth
  readonly to: LocalMonth
}

export interface PublishedQuarter extends Quarter {
  readonly path: string
  readonly publication: Publication
}

const quarterOf = (month: string): Quarter => {
  const year = month.slice(0, 4)
  const number = Math.ceil(Number(month.slice(5)) / 3)
  const monthAt = (place: number): LocalMonth => `${year}-${String(place).padStart(2, '0')}` as LocalMonth
  return { name: `${year}-q${number}`, from: monthAt(number * 3 - 2), to: monthAt(number * 3) }
}

/** Those in which something was booked, until now. */
const quartersIn = ({ publications }: RecordStates, until: Instant): ReadonlyArray<Quarter> => {
  const last = addDays(localDateOf(until), -1).slice(0, 7)
  const months = Object.keys(publications.months).filter((month) => month <= last)
  const quarters = new Map(months.toSorted().map((month) => [quarterOf(month).name, quarterOf(month)]))
  return [...quarters.values()]
}

const rowText = (cells: ReadonlyArray<string | number>): string =>
  `| ${cells.map((cell) => (typeof cell === 'number' ? grouped(cell) : cell.replaceAll('|', '/'))).join(' | ')} |`

const listText = (
  title: string,
  columns: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string | number>>,
): ReadonlyArray<string> =>
  rows.length === 0
    ? [`## ${title}`, '', '无 none', '']
    : [`## ${title}`, '', rowText(columns), rowText(columns.map(() => '---')), ...rows.map(rowText), '']

const hours = (minutes: number): number => Math.floor(minutes / 60)

const itemNames = ({ catalogue }: RecordStates): ReadonlyMap<string, string> =>
  new Map(
    shopsListed(catalogue)
      .flatMap(({ shopId }) => stockOf(catalogue, shopId))
      .map(({ itemId, name }) => [itemId, name]),
  )

const pageText = (states: RecordStates, { from, to }: Quarter, publication: Publication): string => {
  const { points, people, units, categories, donors, items } = publication
  const unitName = (unitId: string | undefined): string => states.dashboard.units[unitId ?? '']?.name ?? unitId ?? '*'
  const names = itemNames(states)
  return [
    `# ${townName(states)}爱心银行公示 Love Bank, published`,
    '',
    `${from} 至 to ${to}。姓名已作遮盖;任何人都可以提出异议。Names are masked; anybody may object.`,
    '',
    `存入 earned ${grouped(points.earned)} · 兑换 spent ${grouped(points.spent)} · 冲正 taken back ${grouped(points.takenBack)}`,
    '',
    ...listText(
      '类别 by category',
      ['类别 category', '次数 works', '小时 hours', '积分 points'],
      categories.map((row) => [nameOfKeyword(row.category), row.works, hours(row.minutes), row.points]),
    ),
    ...listText(
      '村 by village',
      ['村 village', '次数 works', '小时 hours', '积分 points'],
      units.map((row) => [unitName(row.unitId), row.works, hours(row.minutes), row.points]),
    ),
    ...listText(
      '捐赠 donors',
      ['捐赠人 donor', '收据 receipts', '件数 pieces', '价值(元) yuan'],
      donors.map((row) => [row.maskedName, row.receipts, row.pieces, (row.fen / 100).toFixed(2)]),
    ),
    ...listText(
      '商品 items',
      ['商品 item', '入库 received', '兑出 issued', '退回 returned', '报损 written off', '盘点差 counted'],
      items.map((row) => [
        names.get(row.itemId) ?? row.itemId,
        ...[row.received, row.issued, row.returned, row.writtenOff, row.counted],
      ]),
    ),
    ...listText(
      '个人 people',
      ['村 village', '姓名 name', '存入 earned', '兑换 spent', '冲正 taken back'],
      people.map((row) => [unitName(row.unitId), row.shownName, row.earned, row.spent, row.takenBack]),
    ),
  ].join('\n')
}

/** Writes a page for each quarter, anew each time. */
export const publish = (directory: string, states: RecordStates, until: Instant): ReadonlyArray<PublishedQuarter> => {
  const folder = join(directory, PUBLICATIONS)
  mkdirSync(folder, { recursive: true })
  return quartersIn(states, until).map((quarter) => {
    const path = join(folder, `${quarter.name}.md`)
    const publication = publicationOf(states.publications, quarter.from, quarter.to)
    writeFileSync(path, pageText(states, quarter, publication))
    return { ...quarter, path, publication }
  })
}

export const publicationSection = (quarters: ReadonlyArray<PublishedQuarter>): ReadonlyArray<string> => {
  if (quarters.length === 0) return []
  const rows = quarters.map(({ name, publication: { categories, people, points } }) => [
    name,
    grouped(people.length),
    grouped(categories.reduce((sum, { works }) => sum + works, 0)),
    grouped(points.earned),
    grouped(points.spent),
    `${PUBLICATIONS}/${name}.md`,
  ])
  return [
    ...heading('每季度公开', 'published every quarter'),
    ...table(
      [
        { title: '季度 quarter', side: 'left' },
        { title: '人 people', side: 'right' },
        { title: '服务 works', side: 'right' },
        { title: '存入 earned', side: 'right' },
        { title: '兑换 spent', side: 'right' },
        { title: '文件 page', side: 'left' },
      ],
      rows,
    ),
  ]
}
