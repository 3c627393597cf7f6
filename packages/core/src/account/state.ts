/** Where an account stands, and the one fold of its stream. */
import { emptyDictionary, lookUp, withEntry } from '../kernel/dictionary.ts'
import { emptyOrdered } from '../kernel/ordered.ts'
import { asPoints } from '../kernel/quantities.ts'
import { type Instant, laterOf, localDateOf } from '../kernel/time.ts'
import { addLot, type Books, findLot, moveAllocations } from './books.ts'
import { afterClosing, afterMoving } from './closing.ts'
import { afterBeyondWork } from './credits.ts'
import { afterDeduction } from './deductions.ts'
import { withEarned } from './earned.ts'
import type {
  AccountClosed,
  AccountEvent,
  AccountFrozen,
  AccountOpened,
  AccountReopened,
  AccountUnfrozen,
  DepositReversed,
  ExpiryReversed,
  PeriodClosed,
  PointsDeposited,
  PointsExpired,
} from './events.ts'
import { holderIn } from './holder.ts'
import { afterHold } from './holds.ts'
import type { Lot } from './lot.ts'
import { takenBack } from './take-back.ts'
import { afterTransfer } from './transfers.ts'

/** Where an account is in its life. */
export type AccountState =
  | { readonly kind: 'NotOpened' }
  | { readonly kind: 'Open'; readonly books: Books }
  | { readonly kind: 'Frozen'; readonly books: Books }
  | { readonly kind: 'Closed'; readonly books: Books }

export const initialState: AccountState = { kind: 'NotOpened' }

/** Total: an event that does not fit leaves the account as it was. */
export const evolve = (state: AccountState, event: AccountEvent): AccountState => {
  if (event.type === 'AccountOpened') return state.kind === 'NotOpened' ? opened(event) : state
  if (state.kind === 'NotOpened') return state
  const { books } = state
  switch (event.type) {
    case 'AccountFrozen':
    case 'AccountReopened':
    case 'AccountUnfrozen':
    case 'AccountClosed':
      return { kind: standingAfter(event.type), books }
    case 'PeriodClosed':
      return { ...state, books: afterClosing(books, event) }
    default:
      return { ...state, books: afterMoving(booksAfter(books, event), event) }
  }
}

const booksAfter = (
  books: Books,
  event: Exclude<AccountEvent, AccountOpened | StandingEvent | PeriodClosed>,
): Books => {
  switch (event.type) {
    case 'PointsDeposited':
    case 'DepositReversed':
      return afterDeposit(books, event)
    case 'PointsGranted':
    case 'OpeningBalanceRecorded':
    case 'PointsCredited':
    case 'CreditReversed':
    case 'StatusRecorded':
      return afterBeyondWork(books, event)
    case 'HoldPlaced':
    case 'HoldCaptured':
    case 'HoldReleased':
    case 'CaptureReversed':
      return afterHold(books, event)
    case 'PointsExpired':
    case 'ExpiryReversed':
      return afterExpiry(books, event)
    case 'TransferRequested':
    case 'TransferSent':
    case 'TransferReturned':
    case 'TransferReceived':
    case 'TransferDeclined':
    case 'PointsPassedOn':
    case 'PointsInherited':
    case 'DebtPassedOn':
    case 'DebtInherited':
      return afterTransfer(books, event)
    case 'DeductionRequested':
    case 'PointsDeducted':
    case 'DeductionRejected':
    case 'DeductionReversed':
      return afterDeduction(books, event)
  }
}

type StandingEvent = AccountFrozen | AccountReopened | AccountUnfrozen | AccountClosed

const standingAfter = (type: StandingEvent['type']): 'Open' | 'Frozen' | 'Closed' => {
  switch (type) {
    case 'AccountFrozen':
    case 'AccountReopened':
      return 'Frozen'
    case 'AccountUnfrozen':
      return 'Open'
    case 'AccountClosed':
      return 'Closed'
  }
}

const opened = (event: AccountOpened): AccountState => ({
  kind: 'Open',
  books: {
    accountId: event.accountId,
    holder: holderIn(event),
    openLots: emptyOrdered(),
    closedLots: emptyDictionary(),
    lotCount: 0,
    openPoints: asPoints(0),
    openHolds: [],
    endedHolds: emptyDictionary(),
    debt: asPoints(0),
    cases: {
      deductions: emptyDictionary(),
      transfersAnswered: emptyDictionary(),
      credits: emptyDictionary(),
      actsCounted: emptyDictionary(),
      statuses: [],
      sharedOut: emptyDictionary(),
      closing: { openFrom: undefined, isMoved: false },
    },
    works: emptyDictionary(),
    earned: emptyDictionary(),
    asOf: '1900-01-01T00:00:00.000Z' as Instant,
    writtenOffOn: undefined,
  },
})

const afterDeposit = (books: Books, event: PointsDeposited | DepositReversed): Books =>
  event.type === 'PointsDeposited' ? deposited(books, event) : depositReversed(books, event)

const deposited = (books: Books, event: PointsDeposited): Books => {
  const withLot = addLot(books, {
    lotId: event.lotId,
    source: { origin: 'work', servedOn: event.servedOn },
    pointClass: 'earned',
    depositedAt: event.depositedAt,
    expiresOn: event.expiresOn,
    order: books.lotCount,
    issued: event.points,
    available: asPoints(event.points - event.settledDebt),
    held: asPoints(0),
    spent: asPoints(0),
    expired: asPoints(0),
    withdrawn: event.settledDebt,
    settled: event.settledDebt,
    reversed: asPoints(0),
  })
  return {
    ...withLot,
    earned: withEarned(books.earned, event.servedOn, event.points, event.minutes),
    works: withEntry(books.works, event.workId, event.minutes),
    lotCount: books.lotCount + 1,
    debt: asPoints(books.debt - event.settledDebt),
    asOf: laterOf(books.asOf, event.depositedAt),
  }
}

const afterExpiry = (books: Books, event: PointsExpired | ExpiryReversed): Books =>
  event.type === 'PointsExpired' ? expired(books, event) : moveAllocations(books, event.lots, 'expired', 'available')

const expired = (books: Books, event: PointsExpired): Books => {
  const day = localDateOf(event.expiredAt)
  const isLatest = books.writtenOffOn === undefined || books.writtenOffOn < day
  return {
    ...moveAllocations(books, event.lots, 'available', 'expired'),
    writtenOffOn: isLatest ? day : books.writtenOffOn,
  }
}

const depositReversed = (books: Books, event: DepositReversed): Books => {
  const lot = findLot(books, event.lotId)
  if (lot === undefined) return books
  return {
    ...takenBack(books, event, lot),
    earned: lessEarned(books, event, lot),
    asOf: laterOf(books.asOf, event.reversedAt),
  }
}

/** The windows get back what was taken; the hours, once nothing of the work is credited any more. */
const lessEarned = (books: Books, { points }: DepositReversed, lot: Lot): Books['earned'] => {
  const minutes = lookUp(books.works, lot.lotId)
  if (minutes === undefined) return books.earned
  const isWhole = lot.reversed + points === lot.issued
  return withEarned(books.earned, lot.source.servedOn, -points, isWhole ? -minutes : 0)
}
