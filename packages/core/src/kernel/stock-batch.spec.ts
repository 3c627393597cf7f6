import { exampleOf } from '@lovebank/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReceiptId } from './ids.ts'
import { asQuantity } from './quantities.ts'
import { type Batch, drawn, goodPieces, namedOrDrawn, withBatch, without } from './stock-batch.ts'
import { LocalDate } from './time.ts'

const day = (text: string) => exampleOf(LocalDate, text)
const paper = (text: string) => exampleOf(ReceiptId, text)
const batch = (receipt: string, bestBefore: string | undefined, pieces: number): Batch => ({
  receiptId: paper(receipt),
  bestBefore: bestBefore === undefined ? undefined : day(bestBefore),
  pieces: asQuantity(pieces),
})
const shelf = [batch('r3', undefined, 4), batch('r2', '2026-05-01', 3), batch('r1', '2026-03-01', 2)].reduce(
  withBatch,
  [],
)
const told = (batches: ReadonlyArray<Batch>) => batches.map(({ receiptId, pieces }) => [receiptId, pieces])

test('what ends first goes out first, and what bears no date last', () => {
  expect(told(shelf)).toEqual([
    ['r1', 2],
    ['r2', 3],
    ['r3', 4],
  ])
  expect(told(drawn(shelf, 4, day('2026-02-10')))).toEqual([
    ['r1', 2],
    ['r2', 2],
  ])
})

test('a batch is good on its last day, and not on the next', () => {
  expect(goodPieces(shelf, day('2026-03-01'))).toBe(9)
  expect(goodPieces(shelf, day('2026-03-02'))).toBe(7)
})

test('what is past its day goes out last of all', () => {
  expect(told(drawn(shelf, 8, day('2026-03-02')))).toEqual([
    ['r2', 3],
    ['r3', 4],
    ['r1', 1],
  ])
})

test('the same paper and day are one batch', () => {
  expect(told(withBatch(shelf, batch('r2', '2026-05-01', 5)))).toEqual([
    ['r1', 2],
    ['r2', 8],
    ['r3', 4],
  ])
})

test('named batches go first, and the rest by the usual order', () => {
  expect(told(namedOrDrawn(shelf, 5, [{ receiptId: paper('r2'), quantity: asQuantity(2) }]))).toEqual([
    ['r2', 2],
    ['r1', 2],
    ['r2', 1],
  ])
})

test('whatever is drawn and what is left are all there was', () => {
  const pieces = fc.integer({ min: 1, max: 9 })
  const days = fc.constantFrom(undefined, '2026-03-01', '2026-05-01')
  const any = fc.record({ id: fc.constantFrom('r1', 'r2', 'r3'), days, pieces })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), fc.nat({ max: 60 }), (added, wanted) => {
      const all = added
        .map(({ id, days: end, pieces: count }) => batch(id, end, count))
        .reduce(withBatch, [] as ReadonlyArray<Batch>)
      const sum = (batches: ReadonlyArray<Batch>) => batches.reduce((total, one) => total + one.pieces, 0)
      const taken = drawn(all, wanted, day('2026-04-01'))
      expect(sum(taken)).toBe(Math.min(wanted, sum(all)))
      expect(sum(taken) + sum(without(all, taken))).toBe(sum(all))
      expect(without(all, taken).every((one) => one.pieces > 0)).toBe(true)
    }),
  )
})
