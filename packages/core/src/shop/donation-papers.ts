/** Whether the papers of a donation are in order. Asked once the shop has receipt books: older gifts came without numbers. */
import { lookUp } from '../kernel/dictionary.ts'
import type { ReceiveStock } from './commands.ts'
import { bookWith } from './receipt-book.ts'
import {
  type DonationPapersMissing,
  donationPapersMissing,
  type ReceiptNumberNotGood,
  receiptNumberNotGood,
} from './receipt-refusals.ts'
import type { Open } from './state.ts'

export const objectionToPapers = (
  { source, receiptId, receiptNumber: number, unitPriceFen }: ReceiveStock,
  shop: Open,
): DonationPapersMissing | ReceiptNumberNotGood | undefined => {
  const isStrict = source === 'donation' && shop.receiptBooks.length > 0
  if (isStrict && unitPriceFen === undefined) return donationPapersMissing({ receiptId, missing: 'unit-price' })
  if (number === undefined) {
    return isStrict ? donationPapersMissing({ receiptId, missing: 'receipt-number' }) : undefined
  }
  const book = bookWith(shop.receiptBooks, number)
  if (book === undefined) return receiptNumberNotGood({ number, why: 'in-no-book', by: undefined })
  if (book.isLost) return receiptNumberNotGood({ number, why: 'book-lost', by: book.bookId })
  const usedBy = lookUp(shop.receiptNumbers, String(number))
  const isUsed = usedBy !== undefined && usedBy !== receiptId
  return isUsed ? receiptNumberNotGood({ number, why: 'used', by: usedBy }) : undefined
}
