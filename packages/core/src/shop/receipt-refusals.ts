/** Why a receipt or a book of receipts is not good, and in what words. */
import type { ReceiptId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Keyword } from '../kernel/text.ts'

export const receiptBookUnfit = defineRefusal('ReceiptBookUnfit', {
  en: (f: { bookId: Keyword; from: number; to: number; other: Keyword | undefined }) =>
    `Book ${f.bookId} cannot hold ${f.from} to ${f.to}: ${f.other === undefined ? 'that is backwards' : `book ${f.other} has that id or some of these numbers`}. Check the numbers printed on it.`,
  zh: (f) =>
    `收据本 ${f.bookId} 的号段 ${f.from} 至 ${f.to} 有误:${f.other === undefined ? '起止颠倒' : `与收据本 ${f.other} 重复`}。请核对印刷号码。`,
})
export type ReceiptBookUnfit = RefusalOf<typeof receiptBookUnfit>

export const receiptBookNotFound = defineRefusal('ReceiptBookNotFound', {
  en: (f: { bookId: Keyword }) => `The shop has no receipt book ${f.bookId}. Check its id.`,
  zh: (f) => `超市没有收据本 ${f.bookId}。请核对编号。`,
})
export type ReceiptBookNotFound = RefusalOf<typeof receiptBookNotFound>

export const donationPapersMissing = defineRefusal('DonationPapersMissing', {
  en: (f: { receiptId: ReceiptId; missing: 'receipt-number' | 'unit-price' }) =>
    `The donation of ${f.receiptId} lacks its ${f.missing}. Enter it from the receipt; estimate a price that the donor does not tell.`,
  zh: (f) =>
    `单据 ${f.receiptId} 的捐赠缺少${f.missing === 'unit-price' ? '单价' : '收据号'}(${f.missing})。请按收据补填;捐赠人未说明单价的请估价。`,
})
export type DonationPapersMissing = RefusalOf<typeof donationPapersMissing>

export const receiptNumberNotGood = defineRefusal('ReceiptNumberNotGood', {
  en: (f: { number: number; why: 'in-no-book' | 'book-lost' | 'used'; by: string | undefined }) => {
    const why = {
      'in-no-book': 'no book of the shop has it',
      'book-lost': 'its book was lost',
      used: 'it is used already',
    }
    return `Receipt number ${f.number} is not good: ${why[f.why]} (${f.by ?? 'none'}). Write a receipt with a number of a book at hand.`
  },
  zh: (f) => {
    const why = { 'in-no-book': '不在本超市的收据本内', 'book-lost': '所属收据本已挂失', used: '已被使用' }
    return `收据号 ${f.number} 无效:${why[f.why]}(${f.by ?? '无'})。请用现有收据本的号码重新开具。`
  },
})
export type ReceiptNumberNotGood = RefusalOf<typeof receiptNumberNotGood>

export const receiptRefusals = { receiptBookUnfit, receiptBookNotFound, donationPapersMissing, receiptNumberNotGood }

export type ReceiptRefusal = ReceiptBookUnfit | ReceiptBookNotFound | DonationPapersMissing | ReceiptNumberNotGood
