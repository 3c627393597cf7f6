/** Hands the shop a book of numbered receipts; no number stands in two books. The same book again changes nothing. Refuses: ShopNotOpen, ReceiptBookUnfit. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { IssueReceiptBook } from '../commands.ts'
import type { ReceiptBookIssued } from '../events.ts'
import { bookCalled } from '../receipt-book.ts'
import { type ReceiptBookUnfit, receiptBookUnfit } from '../receipt-refusals.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const issueReceiptBook = (
  { shopId, bookId, from, to }: IssueReceiptBook,
  state: ShopState,
): Decision<ShopNotOpen | ReceiptBookUnfit, ReceiptBookIssued> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const same = bookCalled(state.receiptBooks, bookId)
  if (same?.from === from && same.to === to) return accept()
  const crossed = same ?? state.receiptBooks.find((book) => book.from <= to && from <= book.to)
  if (crossed !== undefined) return refuse(receiptBookUnfit({ bookId, from, to, other: crossed.bookId }))
  if (from > to) return refuse(receiptBookUnfit({ bookId, from, to, other: undefined }))
  return accept({ type: 'ReceiptBookIssued', shopId, bookId, from, to })
}
