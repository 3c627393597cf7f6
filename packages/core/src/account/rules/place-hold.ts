/**
 * Sets points aside, oldest lots first, so that they cannot be spent twice (law 5). What is held is safe from expiry until the hold ends.
 * Where the command brings a pairing, granted points go only with earned ones; poor households may have another.
 * Refuses: AccountUnusable, HoldIdTaken, HoldEndsBeforeItBegins, NotEnoughPoints, NotEnoughEarned.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { Points } from '../../kernel/quantities.ts'
import { type Instant, laterOf, localDateOf } from '../../kernel/time.ts'
import type { Pairing } from '../../spending/pairing.ts'
import { type Balance, balanceOf, spendable } from '../balance.ts'
import { type Books, hasEnded, sumOf } from '../books.ts'
import type { PlaceHold } from '../commands.ts'
import { statusOn } from '../credits.ts'
import type { ExpiryReversed, HoldPlaced } from '../events.ts'
import { type Lacking, payable } from '../payable.ts'
import {
  type AccountRefusal,
  accountUnusable,
  holdEndsBeforeItBegins,
  holdIdTaken,
  notEnoughEarned,
  notEnoughPoints,
} from '../refusals.ts'
import { reverseExpiry } from '../reverse-expiry.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

const notEnough = (asked: Points, { available, held, heldUntil }: Balance): AccountRefusal =>
  notEnoughPoints({ asked, available, held, heldUntil })

const lacking = (asked: Points, paid: Lacking): AccountRefusal => {
  const { payable: most, earned, granted, pairing } = paid
  return notEnoughEarned({ asked, payable: most, earned, granted, pairing })
}

/** That of the holder's status on the day, where the town has one for it. */
const pairingFor = ({ pairing, pairingByStatus }: PlaceHold, books: Books, at: Instant): Pairing | undefined => {
  const status = statusOn(books, localDateOf(at))
  return pairingByStatus?.find((each) => each.status === status)?.pairing ?? pairing
}

export const placeHold = (
  command: PlaceHold,
  state: AccountState,
): Decision<AccountRefusal, ExpiryReversed | HoldPlaced> => {
  const { accountId, holdId, points, expiresAt } = command
  if (state.kind !== 'Open') return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  const { books } = state
  const isTaken = books.openHolds.some((hold) => hold.holdId === holdId) || hasEnded(books, holdId)
  if (isTaken) return refuse(holdIdTaken({ holdId }))
  const placedAt = laterOf(command.occurredAt, books.asOf)
  if (expiresAt <= placedAt) return refuse(holdEndsBeforeItBegins({ expiresAt, placedAt }))
  const pairing = pairingFor(command, books, placedAt)
  const free = spendable(books, placedAt)
  if (points > sumOf(free) - books.debt) return refuse(notEnough(points, balanceOf(books, placedAt)))
  const paid = payable(free, points, pairing)
  if (paid.kind === 'Lacking') return refuse(lacking(points, paid))
  const { allocations } = paid
  const type = 'HoldPlaced'
  const placed: HoldPlaced = { type, accountId, holdId, points, allocations, placedAt, expiresAt, pairing }
  return accept<ExpiryReversed | HoldPlaced>(...reverseExpiry(books, allocations, placedAt), placed)
}
