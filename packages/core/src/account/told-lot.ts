/** What is told of a lot to those who begin at a closing. */

import { asCount } from '../kernel/quantities.ts'
import type { Allocations } from './allocation.ts'
import { type Books, findLot } from './books.ts'
import type { LotTold } from './events.ts'
import { isOpen, type Lot } from './lot.ts'

export const toldOf = ({ lotId, pointClass, source, depositedAt, expiresOn, order }: Lot): LotTold => ({
  ...{ lotId, pointClass, servedOn: source.servedOn, depositedAt, expiresOn, order: asCount(order) },
})

/** Lots to which points return, and of which nothing was left: the closings do not tell of them any more. */
export const revivedBy = (books: Books, returned: Allocations): ReadonlyArray<LotTold> | undefined => {
  if (books.cases.closing.openFrom === undefined) return undefined
  const revived = returned.flatMap(({ lotId }) => {
    const lot = findLot(books, lotId)
    return lot === undefined || isOpen(lot) ? [] : [toldOf(lot)]
  })
  return revived.length === 0 ? undefined : revived
}
