/**
 * Gives spent points back because goods came back: to the lots they came from, the last spent first, with their old expiry (law 17).
 * Refuses: AccountUnusable, HoldNotOpen, MoreThanHeld.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import { laterOf } from '../../kernel/time.ts'
import { firstPoints, sumOf } from '../books.ts'
import type { ReverseCapture } from '../commands.ts'
import type { CaptureReversed } from '../events.ts'
import { giveBack } from '../give-back.ts'
import { type AccountRefusal, accountUnusable, holdNotOpen, moreThanHeld } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'
import { revivedBy } from '../told-lot.ts'

export const reverseCapture = (
  command: ReverseCapture,
  state: AccountState,
): Decision<AccountRefusal, CaptureReversed> => {
  const { accountId, holdId, points } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const hold = lookUp(books.endedHolds, holdId)
  if (hold === undefined) return refuse(holdNotOpen({ holdId, hasEnded: false }))
  const captured = sumOf(hold.captured)
  if (points > captured) return refuse(moreThanHeld({ holdId, asked: points, held: captured }))
  const reversedAt = laterOf(command.occurredAt, books.asOf)
  const freed = giveBack(books, firstPoints(hold.captured.toReversed(), points), reversedAt)
  const revived = revivedBy(books, freed.returned)
  return accept({ type: 'CaptureReversed', accountId, holdId, points, ...freed, revived, reversedAt })
}
