/** 盘点: shelves counted, goods written off. */
import { type Note, Quantity, SomeQuantity } from '@lovebank/core'
import { note, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, lacking, morningOf, wish } from './book.ts'
import { by, itemId, on, shopId } from './shared-columns.ts'

const actions: Readonly<Record<string, 'count' | 'write-off'>> = { 盘点: 'count', 报损: 'write-off' }

export const stocktakes = defineBook({
  name: 'stocktakes',
  zh: '盘点',
  en: 'stocktakes and write-offs',
  stage: 'outcomes',
  columns: {
    shopId,
    itemId,
    action: required('动作', oneOf(actions), '盘点或报损', 'counted or written off'),
    quantity: required(
      '数量',
      numberOf(Quantity, /[袋瓶桶盒块提个条斤件]$/u),
      '实际数量或报损数量',
      'counted, or written off',
    ),
    explanation: maybe('说明', note, '与账面不符或报损时必填', 'needed for a difference or a write-off'),
    on,
    by,
  },
  key: (row) => `${row.shopId}/${row.itemId}/${row.action}/${row.on}`,
  lane: (row) => `shop/${row.shopId}`,
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const header = wish(idOf('stock'), row.by, morningOf(row.on))
    const item = { shopId: row.shopId, itemId: row.itemId }
    const { explanation, quantity } = row
    if (row.action === 'count') return [{ type: 'CountStock', ...header, ...item, counted: quantity, explanation }]
    if (!SomeQuantity.is(quantity)) return lacking('数量')
    return [{ type: 'WriteOffStock', ...header, ...item, quantity, reason: explanation ?? ('未写明' as Note) }]
  },
})
