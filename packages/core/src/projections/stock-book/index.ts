/** The stock book: what the inspectors lay beside the shelf at the end of a month, and what ends soon. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `bookToShelf`, `endingSoon`, `goodsUnderWay`, `receivedFrom`. */
export const stockBook = defineProjection({
  name: 'stock-book',
  version: 2,
  initialState,
  handles,
  tables: { shops: [], underWay: [] },
  apply,
})

export * from './book-to-shelf.ts'
export * from './ending-soon.ts'
export type { StockBook } from './fold.ts'
export * from './goods-under-way.ts'
export * from './received-from.ts'
