/** What happens to relief goods, which go to named people against a paper and never for points. */
import type * as t from 'io-ts'
import { ItemId, PersonId, ReceiptId, ShopId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { SomeQuantity } from '../kernel/quantities.ts'
import { BatchLines } from '../kernel/stock-batch.ts'
import { Keyword, Name } from '../kernel/text.ts'

/** Relief goods stand apart from gifts: on a shelf of their own, without a price. */
export const ReliefItemListed = event('ReliefItemListed', {
  shopId: ShopId,
  itemId: ItemId,
  name: Name,
  measure: Keyword,
})
export type ReliefItemListed = t.TypeOf<typeof ReliefItemListed>

export const ReliefIssued = event('ReliefIssued', {
  shopId: ShopId,
  itemId: ItemId,
  /** the paper that the recipient signed */
  paperId: ReceiptId,
  quantity: SomeQuantity,
  recipientId: PersonId,
  batches: BatchLines,
})
export type ReliefIssued = t.TypeOf<typeof ReliefIssued>
