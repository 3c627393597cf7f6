/** A credit that is not for work, on its way back to where it came from. */
import type { CommandId, PersonId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import type { Note } from '../kernel/text.ts'
import { type Instant, laterOf } from '../kernel/time.ts'
import type { CreditReversed } from './beyond-work-events.ts'
import type { Books } from './books.ts'
import { findCredit } from './credits.ts'
import type { ExpiryReversed } from './events.ts'
import type { Lot } from './lot.ts'
import { reversalOf } from './reversal.ts'
import { reverseExpiry } from './reverse-expiry.ts'

interface Why {
  readonly points: Points
  readonly cause: CreditReversed['cause']
  readonly complainedBy?: PersonId | undefined
  readonly reason: Note
  readonly occurredAt: Instant
  readonly by: CommandId
}

/** None where the lot is not of a credit. */
export const creditReversed = (
  books: Books,
  { lotId, ...lot }: Lot,
  { points, cause, complainedBy, reason, occurredAt, by }: Why,
): ReadonlyArray<ExpiryReversed | CreditReversed> => {
  const known = findCredit(books, lotId)
  if (known === undefined) return []
  const reversedAt = laterOf(occurredAt, books.asOf)
  const found = reversalOf(books, { lotId, ...lot }, { points, at: reversedAt, by })
  const { accountId } = books
  const { pointClass } = lot
  return [
    ...reverseExpiry(books, found.settled, reversedAt),
    {
      type: 'CreditReversed',
      ...{ accountId, lotId, basis: known.basis, pointClass, cause, complainedBy, ...found, reason, reversedAt },
    },
  ]
}
