/** The rule of receipt books, and of the papers of a donation once there are some. */
import { commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { describe as tell } from '../../refusals.ts'
import { IssueReceiptBook, ReceiveStock } from '../commands.ts'
import { ItemListed, ReceiptBookIssued, ReceiptBookLost, ShopOpened, StockReceived } from '../events.ts'
import { shop } from '../index.ts'
import {
  donationPapersMissing,
  receiptBookNotFound,
  receiptBookUnfit,
  receiptNumberNotGood,
} from '../receipt-refusals.ts'
import { shopNotOpen } from '../refusals.ts'

const given = scenariosOf(shop)
const opened = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
const listed = eventOf(ItemListed, { shopId: 's1', itemId: 'rice', name: '大米', measure: 'bag-5kg', pointsEach: 44 })
const range = (bookId: string, from: number, to: number) => ({ shopId: 's1', bookId, from, to })
const book = (bookId: string, from: number, to: number) => eventOf(ReceiptBookIssued, range(bookId, from, to))
const issue = (bookId: string, from: number, to: number) => commandOf(IssueReceiptBook, range(bookId, from, to))
const { bookId } = book('b1', 1, 50)

describe('issuing a receipt book', () => {
  it('hands the shop its numbers, once', () => {
    given([opened])
      .when(issue('b1', 1, 50))
      .then([book('b1', 1, 50)])
    given([opened, book('b1', 1, 50)])
      .when(issue('b1', 1, 50))
      .then([])
    given([opened, book('b1', 1, 50)])
      .when(issue('b2', 51, 51))
      .then([book('b2', 51, 51)])
  })
  it('refuses numbers of another book, its id with others, and a range that runs backwards', () => {
    const unfit = (asked: IssueReceiptBook, other: typeof bookId | undefined) =>
      receiptBookUnfit({ bookId: asked.bookId, from: asked.from, to: asked.to, other })
    for (const asked of [issue('b2', 50, 60), issue('b2', 10, 20), issue('b2', 1, 99), issue('b1', 60, 70)]) {
      given([opened, book('b1', 5, 50)])
        .when(asked)
        .then(unfit(asked, bookId))
    }
    const backwards = issue('b1', 9, 1)
    given([opened]).when(backwards).then(unfit(backwards, undefined))
    given([])
      .when(issue('b1', 1, 50))
      .then(shopNotOpen({ shopId: opened.shopId }))
  })
})

const gift = { shopId: 's1', itemId: 'rice', receiptId: 'r1', quantity: 2, source: 'donation' as const, from: '镇商会' }
const { receiptId } = eventOf(StockReceived, gift)

describe('a donation, once there are receipt books', () => {
  const papers = { unitPriceFen: 2_850, receiptNumber: 7 }
  const receive = (more: object) => commandOf(ReceiveStock, { ...gift, ...more })
  const received = (more: object) => eventOf(StockReceived, { ...gift, ...more })
  const begun = [opened, listed, book('b1', 1, 50)]

  it('is entered with its number and its unit price', () => {
    given(begun)
      .when(receive(papers))
      .then([received(papers)])
    given([opened, listed])
      .when(receive({}))
      .then([received({})])
  })
  it('may bring several items on one receipt, but two receipts never share a number', () => {
    const oil = { ...listed, itemId: received({ itemId: 'oil' }).itemId }
    const both = [...begun, oil, received(papers)]
    given(both)
      .when(receive({ ...papers, itemId: 'oil' }))
      .then([received({ ...papers, itemId: 'oil' })])
    given(both)
      .when(receive({ ...papers, receiptId: 'r2' }))
      .then(receiptNumberNotGood({ number: 7, why: 'used', by: receiptId }))
  })
  it('refuses what lacks its number or its price', () => {
    given(begun)
      .when(receive({ receiptNumber: 7 }))
      .then(donationPapersMissing({ receiptId, missing: 'unit-price' }))
    given(begun)
      .when(receive({ unitPriceFen: 1 }))
      .then(donationPapersMissing({ receiptId, missing: 'receipt-number' }))
  })
  it('refuses a number that stands in no book, or in one that was lost', () => {
    given(begun)
      .when(receive({ ...papers, receiptNumber: 51 }))
      .then(receiptNumberNotGood({ number: 51, why: 'in-no-book', by: undefined }))
    given([...begun, eventOf(ReceiptBookLost, { shopId: 's1', bookId: 'b1', explanation: '遗失' })])
      .when(receive(papers))
      .then(receiptNumberNotGood({ number: 7, why: 'book-lost', by: bookId }))
  })
  it('leaves purchases without a number', () => {
    given(begun)
      .when(receive({ source: 'purchase' }))
      .then([received({ source: 'purchase' })])
  })
})

it.each([
  [receiptBookUnfit({ bookId, from: 9, to: 1, other: undefined }), ['b1', '9', '1']],
  [receiptBookUnfit({ bookId, from: 9, to: 12, other: bookId }), ['b1', '9', '12']],
  [receiptBookNotFound({ bookId }), ['b1']],
  [donationPapersMissing({ receiptId, missing: 'unit-price' }), ['r1', 'unit-price']],
  [receiptNumberNotGood({ number: 7, why: 'used', by: receiptId }), ['7', 'r1']],
] as const)('tells in both languages: %o', (refusal, facts) => {
  for (const fact of facts) {
    expect(tell(refusal, 'en')).toContain(fact)
    expect(tell(refusal, 'zh')).toContain(fact)
  }
})
