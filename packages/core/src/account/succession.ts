/** What a succession does to the books of the account that is shared, and of the heir's. */
import { lookUp, withEntry } from '../kernel/dictionary.ts'
import type { AccountId, TransferId } from '../kernel/ids.ts'
import { laterOf } from '../kernel/time.ts'
import { type Books, moveAllocations } from './books.ts'
import { credit } from './credit.ts'
import type { PointsInherited, PointsPassedOn } from './succession-events.ts'

export const afterSuccession = (books: Books, event: PointsPassedOn | PointsInherited): Books => {
  switch (event.type) {
    case 'PointsPassedOn':
      return {
        ...moveAllocations(books, event.lots, 'available', 'withdrawn'),
        asOf: laterOf(books.asOf, event.passedOnAt),
      }
    case 'PointsInherited':
      return inherited(books, event)
  }
}

const inherited = (books: Books, event: PointsInherited): Books => {
  const { fromAccountId, shareId, lots, settledDebt, inheritedAt: at } = event
  const credited = credit(
    books,
    lots.map(({ earnedOn, ...lot }) => ({ ...lot, source: { origin: 'transfer', servedOn: earnedOn } })),
    { settledDebt, at },
  )
  const transfersAnswered = withEntry(credited.cases.transfersAnswered, keyOf(fromAccountId, shareId), true)
  return { ...credited, cases: { ...credited.cases, transfersAnswered } }
}

/** Shares stand in the list of the transfers that were answered, under names that no gift can have. */
const keyOf = (fromAccountId: AccountId, shareId: TransferId): string => `share/${fromAccountId}/${shareId}`

export const hasInherited = (books: Books, fromAccountId: AccountId, shareId: TransferId): boolean =>
  lookUp(books.cases.transfersAnswered, keyOf(fromAccountId, shareId)) === true
