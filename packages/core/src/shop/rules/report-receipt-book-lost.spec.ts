/** The rule of a receipt book that is gone. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { it } from 'vitest'
import { ReportReceiptBookLost } from '../commands.ts'
import { ReceiptBookIssued, ReceiptBookLost, ShopOpened } from '../events.ts'
import { shop } from '../index.ts'
import { receiptBookNotFound } from '../receipt-refusals.ts'
import { shopNotOpen } from '../refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const book = eventOf(ReceiptBookIssued, { shopId: 's1', bookId: 'b1', from: 1, to: 50 })
const facts = { shopId: 's1', bookId: 'b1', explanation: '搬店时遗失' }
const lost = eventOf(ReceiptBookLost, facts)
const report = commandOf(ReportReceiptBookLost, facts)

it('puts a lost book on record, once', () => {
  given([opened, book]).when(report).then([lost])
  given([opened, book, lost]).when(report).then([])
})

it('refuses a book that the shop never had', () => {
  given([opened])
    .when(report)
    .then(receiptBookNotFound({ bookId: book.bookId }))
  given([])
    .when(report)
    .then(shopNotOpen({ shopId: opened.shopId }))
})
