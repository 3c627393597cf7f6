/** A book is gone: its numbers are not good any more, and what was entered with them stays. Refuses: ShopNotOpen, ReceiptBookNotFound. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ReportReceiptBookLost } from '../commands.ts'
import type { ReceiptBookLost } from '../events.ts'
import { bookCalled } from '../receipt-book.ts'
import { type ReceiptBookNotFound, receiptBookNotFound } from '../receipt-refusals.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import type { ShopState } from '../state.ts'

export const reportReceiptBookLost = (
  { shopId, bookId, explanation }: ReportReceiptBookLost,
  state: ShopState,
): Decision<ShopNotOpen | ReceiptBookNotFound, ReceiptBookLost> => {
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const book = bookCalled(state.receiptBooks, bookId)
  if (book === undefined) return refuse(receiptBookNotFound({ bookId }))
  return book.isLost ? accept() : accept({ type: 'ReceiptBookLost', shopId, bookId, explanation })
}
