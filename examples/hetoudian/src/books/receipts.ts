/** 入库: goods that donors gave or that were bought, line by line of the receipt. */
import { Fen, ReceiptId, SerialNumber, SomeQuantity, type StockSource } from '@lovebank/core'
import { date, idOf, money, name, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, itemId, on, shopId } from './shared-columns.ts'

const sources: Readonly<Record<string, StockSource>> = { 捐赠: 'donation', 采购: 'purchase' }

export const receipts = defineBook({
  name: 'receipts',
  zh: '入库',
  en: 'goods received',
  stage: 'work',
  columns: {
    receiptId: required('入库单号', idOf(ReceiptId), '入库单的编号', 'the number of the receipt'),
    shopId,
    itemId,
    quantity: required('数量', numberOf(SomeQuantity, /[袋瓶桶盒块提个条斤件]$/u), '数量', 'how many'),
    source: required('来源', oneOf(sources), '捐赠或采购', 'given or bought'),
    from: required('来自', name, '捐赠人或供货商', 'the donor or supplier'),
    price: maybe('单价', money(Fen), '每件多少元', 'yuan each'),
    bestBefore: maybe('保质期至', date, '保质期', 'best before'),
    receiptNumber: maybe(
      '收据号',
      numberOf(SerialNumber, /号$/u),
      '捐赠收据的号码;超市领了收据本则必填',
      'the number of the receipt for a gift; needed once the shop has a book of them',
    ),
    on,
    by,
  },
  key: (row) => `${row.shopId}/${row.receiptId}/${row.itemId}`,
  lane: (row) => `shop/${row.shopId}`,
  at: (row) => row.on,
  commands: ([row], idOf) => [
    {
      type: 'ReceiveStock',
      ...wish(idOf('receive'), row.by, morningOf(row.on)),
      shopId: row.shopId,
      itemId: row.itemId,
      receiptId: row.receiptId,
      quantity: row.quantity,
      source: row.source,
      from: row.from,
      unitPriceFen: row.price,
      bestBefore: row.bestBefore,
      receiptNumber: row.receiptNumber,
    },
  ],
})
