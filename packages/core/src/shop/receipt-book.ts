/** A book of numbered receipts for donations: each number is written once, and a lost book is not written on any more. */
import { type BrandedNumber, brandedNumber } from '../kernel/branded.ts'
import type { Keyword } from '../kernel/text.ts'

/** As printed on the receipt: 1 to 999,999,999. */
export const SerialNumber = brandedNumber(
  'SerialNumber',
  (value) => Number.isSafeInteger(value) && value > 0 && value < 1_000_000_000,
)
export type SerialNumber = BrandedNumber<'SerialNumber'>

export interface ReceiptBook {
  readonly bookId: Keyword
  /** the first and the last number of the book */
  readonly from: SerialNumber
  readonly to: SerialNumber
  readonly isLost: boolean
}

export const bookWith = (books: ReadonlyArray<ReceiptBook>, number: SerialNumber): ReceiptBook | undefined =>
  books.find((book) => book.from <= number && number <= book.to)

export const bookCalled = (books: ReadonlyArray<ReceiptBook>, bookId: Keyword): ReceiptBook | undefined =>
  books.find((book) => book.bookId === bookId)

export const withLostBook = (books: ReadonlyArray<ReceiptBook>, bookId: Keyword): ReadonlyArray<ReceiptBook> =>
  books.map((book) => (book.bookId === bookId ? { ...book, isLost: true } : book))
