/** 兑换结果: goods picked up, called off or brought back. */
import { eventIdOf, ItemId, type Note, pickupCodeOf, type RedemptionId, SomeQuantity } from '@lovebank/core'
import { idOf, note, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { commandIdOf, defineBook, lacking, wish } from './book.ts'
import { redemptions } from './redemptions.ts'
import { at, by, redemptionId } from './shared-columns.ts'

const results: Readonly<Record<string, 'fulfil' | 'cancel' | 'return'>> = {
  取货: 'fulfil',
  取消: 'cancel',
  退货: 'return',
}

/** The code that the villager showed at the counter follows from the request, so the book need not hold it. */
const codeOf = (id: RedemptionId) => pickupCodeOf(eventIdOf(commandIdOf(redemptions.name, `${id}/request`), 0))

export const outcomes = defineBook({
  name: 'outcomes',
  zh: '兑换结果',
  en: 'goods picked up, called off or brought back',
  stage: 'outcomes',
  columns: {
    redemptionId,
    result: required('结果', oneOf(results), '取货、取消或退货', 'picked up, called off or brought back'),
    itemId: maybe('商品编号', idOf(ItemId), '退货时必填', 'needed for goods brought back'),
    quantity: maybe(
      '数量',
      numberOf(SomeQuantity, /[袋瓶桶盒块提个条斤件]$/u),
      '退货时必填',
      'needed for goods brought back',
    ),
    reason: maybe('原因', note, '退货的原因', 'why they were brought back'),
    at,
    by,
  },
  key: (row) => `${row.redemptionId}/${row.result}/${row.itemId ?? 'all'}/${row.at}`,
  lane: (row) => `redemption/${row.redemptionId}`,
  at: (row) => row.at,
  commands: ([row], idOf) => {
    const header = wish(idOf('result'), row.by, row.at)
    const id = row.redemptionId
    if (row.result === 'fulfil')
      return [
        {
          type: 'FulfilRedemption',
          ...header,
          redemptionId: id,
          pickupCode: codeOf(id),
          collectedBy: undefined,
          servedBy: undefined,
        },
      ]
    if (row.result === 'cancel') return [{ type: 'CancelRedemption', ...header, redemptionId: id }]
    if (row.itemId === undefined) return lacking('商品编号')
    if (row.quantity === undefined) return lacking('数量')
    const lines = [{ itemId: row.itemId, quantity: row.quantity }]
    return [{ type: 'ReturnRedemption', ...header, redemptionId: id, lines, reason: row.reason ?? ('未写明' as Note) }]
  },
})
