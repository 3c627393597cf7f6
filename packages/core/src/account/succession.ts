/** What a succession does to the books of the account that is shared, and of the heir's. */

import { lookUp, withEntry } from '../kernel/dictionary.ts'
import type { AccountId, TransferId } from '../kernel/ids.ts'
import { asPoints } from '../kernel/quantities.ts'
import { laterOf } from '../kernel/time.ts'
import { type Books, findLot, moveAllocations } from './books.ts'
import { credit } from './credit.ts'
import { afterSharing } from './shared-out.ts'
import type { DebtInherited, DebtPassedOn, PointsInherited, PointsPassedOn } from './succession-events.ts'
import { takenBack } from './take-back.ts'

export type SuccessionEvent = PointsPassedOn | PointsInherited | DebtPassedOn | DebtInherited

export const afterSuccession = (books: Books, event: SuccessionEvent): Books => {
  switch (event.type) {
    case 'PointsPassedOn':
      return {
        ...afterSharing(moveAllocations(books, event.lots, 'available', 'withdrawn'), event),
        asOf: laterOf(books.asOf, event.passedOnAt),
      }
    case 'PointsInherited':
      return inherited(books, event)
    case 'DebtPassedOn':
      return { ...books, debt: asPoints(books.debt - event.points), asOf: laterOf(books.asOf, event.passedOnAt) }
    case 'DebtInherited':
      return debtInherited(books, event)
  }
}

const inherited = (books: Books, event: PointsInherited): Books => {
  const { fromAccountId, shareId, lots, settledDebt, inheritedAt: at } = event
  const credited = credit(
    books,
    lots.map(({ earnedOn, ...lot }) => ({ ...lot, source: { origin: 'transfer', servedOn: earnedOn } })),
    { settledDebt, at },
  )
  return answered(credited, fromAccountId, shareId)
}

const debtInherited = (books: Books, event: DebtInherited): Books => {
  const { fromAccountId, claimId, lotId, inheritedAt } = event
  const lot = lotId === undefined ? undefined : findLot(books, lotId)
  const owing = takenBack(books, event, lot)
  return answered({ ...owing, asOf: laterOf(books.asOf, inheritedAt) }, fromAccountId, claimId)
}

const answered = (books: Books, fromAccountId: AccountId, shareId: TransferId): Books => {
  const transfersAnswered = withEntry(books.cases.transfersAnswered, keyOf(fromAccountId, shareId), true)
  return { ...books, cases: { ...books.cases, transfersAnswered } }
}

/** Shares and claims stand in the list of the transfers that were answered, under names that no gift can have. */
const keyOf = (fromAccountId: AccountId, shareId: TransferId): string => `share/${fromAccountId}/${shareId}`

export const hasInherited = (books: Books, fromAccountId: AccountId, shareId: TransferId): boolean =>
  lookUp(books.cases.transfersAnswered, keyOf(fromAccountId, shareId)) === true
