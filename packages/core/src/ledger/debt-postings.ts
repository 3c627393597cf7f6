/** What a debt moves that goes to heirs: it lessens the transit where it leaves, and is made good where it comes. */
import type { DebtInherited, DebtPassedOn } from '../account/events.ts'
import { availableOf } from './chart.ts'
import { type Postings, sumOf } from './posting.ts'

export const debtPostings = (event: DebtPassedOn | DebtInherited): Postings => {
  const { accountId, points } = event
  switch (event.type) {
    case 'DebtPassedOn':
      return [
        { account: availableOf(accountId), points },
        { account: 'transit', points: -points },
      ]
    case 'DebtInherited':
      return [
        { account: availableOf(accountId), points: -(event.withdrawn + sumOf(event.settled) + event.debt) },
        { account: 'expired', points: -event.unexpired },
        { account: 'transit', points: points - sumOf(event.claims ?? []) },
      ]
  }
}
