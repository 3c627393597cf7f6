/** What a deduction does to the books, from the request to its reversal. */
import { lookUp, withEntry } from '../kernel/dictionary.ts'
import type { DeductionId } from '../kernel/ids.ts'
import { asPoints } from '../kernel/quantities.ts'
import { laterOf } from '../kernel/time.ts'
import type { Allocations } from './allocation.ts'
import { type Books, changeLot, lotsIn, moveAllocations } from './books.ts'
import type { Deduction } from './deduction.ts'
import type { DeductionRejected, DeductionRequested, DeductionReversed, PointsDeducted } from './deduction-events.ts'
import { freed } from './holds.ts'
import { compareLots } from './lot.ts'

export const findDeduction = (books: Books, deductionId: DeductionId): Deduction | undefined =>
  lookUp(books.cases.deductions, deductionId)

type DeductionEvent = DeductionRequested | PointsDeducted | DeductionRejected | DeductionReversed

export const afterDeduction = (books: Books, event: DeductionEvent): Books => {
  switch (event.type) {
    case 'DeductionRequested': {
      const { points, mayOwe, requestedBy, forAct: found } = event
      const forAct = found && { act: found.act, foundOn: found.foundOn }
      const requested = { kind: 'Requested', points, mayOwe, requestedBy, forAct } as const
      return { ...stand(books, event, requested), asOf: laterOf(books.asOf, event.requestedAt) }
    }
    case 'PointsDeducted':
      return deducted(books, event)
    case 'DeductionRejected':
      return stand(books, event, { kind: 'Rejected' })
    case 'DeductionReversed':
      return reversed(books, event)
  }
}

const stand = (books: Books, { deductionId }: DeductionEvent, deduction: Deduction): Books => ({
  ...books,
  cases: { ...books.cases, deductions: withEntry(books.cases.deductions, deductionId, deduction) },
})

const deducted = (books: Books, event: PointsDeducted): Books => {
  const { points, lots, debt } = event
  const before = findDeduction(books, event.deductionId)
  const forAct = before?.kind === 'Requested' ? before.forAct : undefined
  const taken = { kind: 'Deducted', points, lots, debt, forAct } as const
  return {
    ...stand(moveAllocations(books, lots, 'available', 'withdrawn'), event, taken),
    debt: asPoints(books.debt + debt),
    asOf: laterOf(books.asOf, event.deductedAt),
  }
}

const reversed = (books: Books, event: DeductionReversed): Books => {
  let freely = unsettle({ ...books, debt: asPoints(books.debt - event.forgiven) }, event.unsettled)
  freely = freed(freely, event, 'withdrawn')
  return { ...stand(freely, event, { kind: 'Reversed' }), asOf: laterOf(books.asOf, event.reversedAt) }
}

/** Their points no longer count as having paid a debt. */
const unsettle = (books: Books, lots: Allocations): Books => {
  let unsettled = books
  for (const { lotId, points } of lots) {
    unsettled = changeLot(unsettled, lotId, (lot) => ({ ...lot, settled: asPoints(lot.settled - points) }))
  }
  return unsettled
}

/** The lots that paid debts, the last to be spent first. Rarely asked, so they are looked for among all. */
export const lotsThatSettled = (books: Books): Allocations =>
  lotsIn(books)
    .filter(({ settled }) => settled > 0)
    .toSorted((one, other) => compareLots(other, one))
    .map(({ lotId, settled }) => ({ lotId, points: settled }))
