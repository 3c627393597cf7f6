/** 兑换规则: what a holder may redeem and when, with the meeting that decided it; one row a limited item. */
import { ItemId, RedemptionRules, SomeQuantity } from '@lovebank/core'
import { daysOfMonth } from '../reading/card-cells.ts'
import { date, idOf as idCell, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required, type Values } from '../reading/columns.ts'
import { defineBook, lacking, morningOf, wish } from './book.ts'
import { meetingColumns, meetingOf } from './meeting-columns.ts'
import { by } from './shared-columns.ts'

const { version, monthlyPoints, minimumBalance, lockedUntilAge } = RedemptionRules.type.props

const columns = {
  version: required('版本', numberOf(version), '第几版,从 1 起', 'the version, from 1 on'),
  from: required('生效日期', date, '从哪天的兑换起适用', 'the first day whose redemptions they judge'),
  item: maybe('商品编号', idCell(ItemId), '限量的商品;没有则留空', 'an item with a limit; blank where there is none'),
  most: maybe(
    '每月限量',
    numberOf(SomeQuantity, /[袋瓶桶盒块提个条斤件]$/u),
    '每人每月最多几件;写了商品则必填',
    'the most pieces a month; needed where an item is named',
  ),
  monthlyPoints: maybe('每月兑换上限', numberOf(monthlyPoints), '每人每月最多兑多少分', 'the most points a month'),
  days: maybe('兑换日', daysOfMonth, '每月哪几天可兑:1、15', 'the days of each month on which one may redeem: 1、15'),
  period: maybe(
    '兑换周期',
    oneOf<'quarter' | 'year'>({ 季: 'quarter', 年: 'year' }),
    '每季或每年一次;与兑换日只填其一',
    'once a quarter or a year; this or the days, not both',
  ),
  minimumBalance: maybe('首兑余额', numberOf(minimumBalance), '第一次兑换前至少有多少', 'needed before the first one'),
  lockedUntilAge: maybe(
    '兑换年龄',
    numberOf(lockedUntilAge, /岁$/u),
    '满多少周岁才可兑',
    'the age from which one spends',
  ),
  ...meetingColumns,
  by,
}

type RulesRow = Values<typeof columns>

const windowOf = ({ days, period }: RulesRow): RedemptionRules['window'] => {
  if (days !== undefined) return days
  return period === undefined ? undefined : { kind: 'once-a-period', period }
}

/** The limits of all rows, or the cell that one of them lacks. */
const limitsOf = (rows: ReadonlyArray<RulesRow>) => {
  const limits = []
  for (const [index, { item: itemId, most }] of rows.entries()) {
    if (itemId !== undefined && most === undefined) return lacking('每月限量', index)
    if (itemId === undefined && most !== undefined) return lacking('商品编号', index)
    if (itemId !== undefined && most !== undefined) limits.push({ itemId, most })
  }
  return limits
}

export const redemptionRules = defineBook({
  name: 'redemption-rules',
  zh: '兑换规则',
  en: 'rules for redemption, with the meeting that decided them; one row a limited item',
  stage: 'registers',
  groupedBy: ['version'],
  columns,
  key: (row) => String(row.version),
  // The rules stand in the stream of the rate cards.
  lane: () => 'rate-cards',
  at: (row) => row.heldOn,
  commands: (rows, idOf) => {
    const [first] = rows
    const itemLimits = limitsOf(rows)
    if ('header' in itemLimits) return itemLimits
    return [
      {
        type: 'AdoptRedemptionRules',
        ...wish(idOf('adopt'), first.by, morningOf(first.heldOn)),
        rules: {
          version: first.version,
          effectiveFrom: first.from,
          itemLimits,
          monthlyPoints: first.monthlyPoints,
          window: windowOf(first),
          minimumBalance: first.minimumBalance,
          lockedUntilAge: first.lockedUntilAge,
          pairing: undefined,
        },
        meeting: meetingOf(first),
      },
    ]
  },
})
