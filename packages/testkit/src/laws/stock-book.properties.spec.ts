/** The stock book against the shop catalogue, over whole histories of a town: two folds that share no line must agree. */
import {
  bookToShelf,
  type LocalMonth,
  localDateOf,
  monthOf,
  type ShopId,
  shopCatalogue,
  stockBook,
  stockOf,
} from '@lovebank/core'
import { describe, expect } from 'vitest'
import { sumOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

describe('the book of a month', () => {
  holdsForAllHistories('each closing is the next opening, and the last is what stands on the shelf', ({ recorded }) => {
    const book = recorded.reduce((state, one) => stockBook.apply(state, one), stockBook.initialState())
    const shelves = recorded.reduce((state, one) => shopCatalogue.apply(state, one), shopCatalogue.initialState())
    const months = [...new Set(recorded.map(({ metadata }) => monthOf(localDateOf(metadata.occurredAt))))].toSorted()
    for (const [shopId, rows] of Object.entries(book.shops)) {
      let opening = new Map<string, number>()
      for (const month of [...months, '2399-01' as LocalMonth]) {
        const lines = bookToShelf(book, shopId as ShopId, month)
        for (const line of lines) expect(line.opening).toBe(opening.get(line.itemId) ?? 0)
        opening = new Map(lines.map((line) => [line.itemId, line.closing]))
      }
      for (const { itemId, onHand } of stockOf(shelves, shopId as ShopId).filter(({ isStocked }) => isStocked)) {
        expect(opening.get(itemId)).toBe(onHand)
        expect(sumOf((rows[itemId]?.batches ?? []).map(({ pieces }) => pieces))).toBe(onHand)
      }
    }
  })
})
