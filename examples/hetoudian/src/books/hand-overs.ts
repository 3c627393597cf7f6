/** 超市交接: a shop goes from one keeper to the next, one row an item, every item counted by both. */
import { Quantity } from '@lovebank/core'
import { note, numberOf, person } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, wish } from './book.ts'
import { at, by, itemId, shopId } from './shared-columns.ts'

export const handOvers = defineBook({
  name: 'hand-overs',
  zh: '超市交接',
  en: 'shops handed over, one row an item',
  stage: 'outcomes',
  groupedBy: ['shopId', 'from', 'to', 'at'],
  columns: {
    shopId,
    from: required('移交人编号', person, '谁移交', 'who leaves'),
    to: required('接收人编号', person, '谁接收', 'who takes over'),
    itemId,
    counted: required(
      '实点数量',
      numberOf(Quantity, /[袋瓶桶盒块提个条斤件]$/u),
      '两人点清的数量',
      'what both counted',
    ),
    explanation: maybe('说明', note, '与账面不符时必填', 'needed for a difference'),
    at,
    by,
  },
  key: (row) => `${row.shopId}/${row.from}/${row.to}/${row.at}`,
  lane: (row) => `shop/${row.shopId}`,
  at: (row) => row.at,
  commands: (rows, idOf) => {
    const [first] = rows
    return [
      {
        type: 'HandOverShop',
        ...wish(idOf('hand-over'), first.by, first.at),
        shopId: first.shopId,
        fromId: first.from,
        toId: first.to,
        counts: rows.map((row) => ({ itemId: row.itemId, counted: row.counted, explanation: row.explanation })),
      },
    ]
  },
})
