/** 救助发放: relief goods that go to the people they are meant for, against a signed paper. */
import { ReceiptId, SomeQuantity } from '@lovebank/core'
import { idOf as idCell, numberOf, person } from '../reading/cells.ts'
import { required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, itemId, on, shopId } from './shared-columns.ts'

export const relief = defineBook({
  name: 'relief',
  zh: '救助发放',
  en: 'relief goods handed out, each against a signed paper',
  stage: 'outcomes',
  columns: {
    paperId: required('签收单号', idCell(ReceiptId), '本人签收单的编号', 'the number of the paper that they signed'),
    shopId,
    itemId,
    quantity: required('数量', numberOf(SomeQuantity, /[袋瓶桶盒块提个条斤件]$/u), '数量', 'how many'),
    recipient: required('受助人编号', person, '发给谁', 'the number of the recipient'),
    on,
    by,
  },
  key: (row) => `${row.shopId}/${row.paperId}/${row.itemId}`,
  lane: (row) => `shop/${row.shopId}`,
  at: (row) => row.on,
  commands: ([row], idOf) => [
    {
      type: 'IssueRelief',
      ...wish(idOf('relief'), row.by, morningOf(row.on)),
      shopId: row.shopId,
      itemId: row.itemId,
      paperId: row.paperId,
      quantity: row.quantity,
      recipientId: row.recipient,
    },
  ],
})
