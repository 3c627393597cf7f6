/** 收据本: books of numbered receipts for donations, handed to a shop or lost. */
import { SerialNumber } from '@lovebank/core'
import { keyword, note, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, lacking, morningOf, wish } from './book.ts'
import { by, on, shopId } from './shared-columns.ts'

const actions: Readonly<Record<string, 'issue' | 'lose'>> = { 领用: 'issue', 遗失: 'lose' }

const serial = numberOf(SerialNumber, /号$/u)

export const receiptBooks = defineBook({
  name: 'receipt-books',
  zh: '收据本',
  en: 'books of numbered receipts, handed out or lost',
  stage: 'registers',
  columns: {
    shopId,
    bookId: required('本号', keyword, '收据本的编号', 'the number of the book'),
    action: required('动作', oneOf(actions), '领用或遗失', 'handed to the shop, or lost'),
    from: maybe('起号', serial, '领用时必填', 'its first number; needed where it is handed out'),
    to: maybe('止号', serial, '领用时必填', 'its last number; needed where it is handed out'),
    explanation: maybe('说明', note, '遗失时必填', 'needed where it is lost'),
    on,
    by,
  },
  key: (row) => `${row.shopId}/${row.bookId}/${row.action}`,
  lane: (row) => `shop/${row.shopId}`,
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const book = { ...wish(idOf('book'), row.by, morningOf(row.on)), shopId: row.shopId, bookId: row.bookId }
    const { from, to, explanation } = row
    if (row.action === 'lose') {
      return explanation === undefined ? lacking('说明') : [{ type: 'ReportReceiptBookLost', ...book, explanation }]
    }
    if (from === undefined) return lacking('起号')
    return to === undefined ? lacking('止号') : [{ type: 'IssueReceiptBook', ...book, from, to }]
  },
})
