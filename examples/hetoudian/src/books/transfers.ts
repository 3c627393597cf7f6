/** 转赠: points that one villager gives to another. */
import { accountIdOf, SomePoints, TransferId } from '@lovebank/core'
import { idOf as idCell, numberOf, person } from '../reading/cells.ts'
import { required } from '../reading/columns.ts'
import { defineBook, wish } from './book.ts'
import { at, byOrSelf, speaker } from './shared-columns.ts'

export const transfers = defineBook({
  name: 'transfers',
  zh: '转赠',
  en: 'points given to another',
  stage: 'requests',
  columns: {
    transferId: required('转赠单号', idCell(TransferId), '转赠单的编号', 'the number of the gift'),
    from: required('转赠人编号', person, '谁给', 'who gives'),
    to: required('受赠人编号', person, '给谁', 'who receives'),
    points: required('积分', numberOf(SomePoints), '多少', 'how many'),
    at,
    by: byOrSelf,
  },
  key: (row) => `${row.from}/${row.transferId}`,
  lane: (row) => `account/${row.from}`,
  at: (row) => row.at,
  commands: ([row], idOf) => [
    {
      type: 'RequestTransfer',
      ...wish(idOf('transfer'), speaker(row.by, row.from), row.at, row.from),
      accountId: accountIdOf(row.from),
      transferId: row.transferId,
      toTown: undefined,
      toAccountId: accountIdOf(row.to),
      points: row.points,
    },
  ],
})
