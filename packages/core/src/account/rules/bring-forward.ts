/**
 * Brings the balance of a paper book forward, once for each account: every line is a lot as old as the paper says.
 * Refuses: AccountUnusable, BookAlreadyBroughtForward, LotExpiredAlready, LineNotYetEarned, BalanceTooLarge.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { openingLotIdOf } from '../../kernel/derive.ts'
import { asPoints, MAX_POINTS } from '../../kernel/quantities.ts'
import { type Instant, type LocalDate, laterOf, localDateOf } from '../../kernel/time.ts'
import { isTooMuch } from '../balance.ts'
import { type Books, findLot } from '../books.ts'
import type { BringForward } from '../commands.ts'
import type { OpeningBalanceRecorded } from '../events.ts'
import {
  type AccountRefusal,
  accountUnusable,
  balanceTooLarge,
  bookAlreadyBroughtForward,
  type LineNotYetEarned,
  type LotExpiredAlready,
  lineNotYetEarned,
  lotExpiredAlready,
} from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const bringForward = (
  command: BringForward,
  state: AccountState,
): Decision<AccountRefusal, OpeningBalanceRecorded> => {
  const { accountId, lines, book, page } = command
  if (state.kind !== 'Open') return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  const { books } = state
  if (findLot(books, openingLotIdOf(accountId, 0)) !== undefined) {
    return refuse(bookAlreadyBroughtForward({ accountId }))
  }
  const recordedAt = laterOf(command.occurredAt, books.asOf)
  const wrong = wrongDateIn(lines, localDateOf(recordedAt))
  if (wrong !== undefined) return refuse(wrong)
  const points = lines.reduce((sum, line) => sum + line.points, 0)
  if (points > MAX_POINTS || isTooMuch(books, points, recordedAt)) return refuse(balanceTooLarge({ limit: MAX_POINTS }))
  return accept(recorded(command, books, recordedAt, points, { book, page }))
}

type Line = BringForward['lines'][number]

const wrongDateIn = (
  lines: ReadonlyArray<Line>,
  today: LocalDate,
): LotExpiredAlready | LineNotYetEarned | undefined => {
  for (const { earnedOn, expiresOn } of lines) {
    if (earnedOn > today) return lineNotYetEarned({ earnedOn, today })
    if (expiresOn !== undefined && expiresOn <= today) return lotExpiredAlready({ expiresOn, today })
  }
  return undefined
}

const recorded = (
  { accountId, lines, signedBy }: BringForward,
  books: Books,
  recordedAt: Instant,
  points: number,
  proof: Pick<BringForward, 'book' | 'page'>,
): OpeningBalanceRecorded => ({
  type: 'OpeningBalanceRecorded',
  accountId,
  points: asPoints(points),
  lots: lines.map(({ pointClass = 'earned', ...line }, index) => ({
    ...line,
    lotId: openingLotIdOf(accountId, index),
    pointClass,
  })),
  ...proof,
  signedBy,
  settledDebt: asPoints(Math.min(books.debt, points)),
  recordedAt,
})
