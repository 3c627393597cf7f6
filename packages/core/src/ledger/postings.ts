/** Double entry, derived and never stored: what each event moves between the accounts of the books. Sums to zero (law 1). */
import type {
  CaptureReversed,
  CreditReversed,
  DebtInherited,
  DebtPassedOn,
  DeductionReversed,
  DepositReversed,
  ExpiryReversed,
  HoldCaptured,
  HoldPlaced,
  HoldReleased,
  OpeningBalanceRecorded,
  PointsCredited,
  PointsDeducted,
  PointsDeposited,
  PointsExpired,
  PointsGranted,
} from '../account/events.ts'
import type { DomainEvent } from '../events.ts'
import type { SettlementConfirmed } from '../shop/events.ts'
import { availableOf, heldOf, type LedgerAccount } from './chart.ts'
import { debtPostings } from './debt-postings.ts'
import { transferPostings } from './transfer-postings.ts'
import { movesPoints } from './without-postings.ts'

/** So many points into an account, or out of it where they are negative. */
export interface Posting {
  readonly account: LedgerAccount
  /** into the account; negative: out of it; never zero */
  readonly points: number
}

/** They sum to zero (law 1). */
export type Postings = ReadonlyArray<Posting>

const sumOf = (allocations: ReadonlyArray<{ readonly points: number }>): number =>
  allocations.reduce((sum, allocation) => sum + allocation.points, 0)

const moved = (postings: Postings): Postings => postings.filter((posting) => posting.points !== 0)

const deposited = (event: PointsDeposited): Postings => [
  { account: 'issuance', points: -event.points },
  { account: availableOf(event.accountId), points: event.points },
]

const granted = (event: PointsGranted): Postings => [
  { account: 'grants', points: -event.points },
  { account: availableOf(event.accountId), points: event.points },
]

const broughtForward = (event: OpeningBalanceRecorded): Postings => [
  { account: 'paper-books', points: -sumOf(event.lots) },
  { account: availableOf(event.accountId), points: event.points },
]

/** Earned otherwise than by work, it is issued like a deposit; a base amount is granted. */
const sourceOfCredit = ({ pointClass }: PointsCredited | CreditReversed): LedgerAccount =>
  pointClass === 'granted' ? 'grants' : 'issuance'

const credited = (event: PointsCredited): Postings => [
  { account: sourceOfCredit(event), points: -event.points },
  { account: availableOf(event.accountId), points: event.points },
]

const held = (event: HoldPlaced): Postings => [
  { account: availableOf(event.accountId), points: -sumOf(event.allocations) },
  { account: heldOf(event.accountId), points: event.points },
]

/** What of `returned` settles a debt makes the available balance less negative: it goes there like the rest. */
const captured = (event: HoldCaptured): Postings => {
  const returned = sumOf(event.returned)
  const lapsed = sumOf(event.lapsed)
  return [
    { account: heldOf(event.accountId), points: -(sumOf(event.captured) + returned + lapsed) },
    { account: 'redeemed', points: event.points },
    { account: availableOf(event.accountId), points: returned },
    { account: 'expired', points: lapsed },
  ]
}

const released = (event: HoldReleased): Postings => [
  { account: heldOf(event.accountId), points: -event.points },
  { account: availableOf(event.accountId), points: sumOf(event.returned) },
  { account: 'expired', points: sumOf(event.lapsed) },
]

const givenBack = (event: CaptureReversed): Postings => [
  { account: 'redeemed', points: -event.points },
  { account: availableOf(event.accountId), points: sumOf(event.returned) },
  { account: 'expired', points: sumOf(event.lapsed) },
]

const expired = (event: PointsExpired): Postings => [
  { account: availableOf(event.accountId), points: -sumOf(event.lots) },
  { account: 'expired', points: event.points },
]

const unexpired = (event: ExpiryReversed): Postings => [
  { account: 'expired', points: -event.points },
  { account: availableOf(event.accountId), points: sumOf(event.lots) },
]

/**
 * What was spent of the lot is taken from other lots, and as debt where there are none: both lessen what is available. What heirs
 * have of it is on its way from them.
 */
const takenBack = (event: DepositReversed): Postings => [
  { account: availableOf(event.accountId), points: -(event.withdrawn + sumOf(event.settled) + event.debt) },
  { account: 'expired', points: -event.unexpired },
  { account: 'transit', points: -sumOf(event.claims ?? []) },
  { account: sourceOf(event), points: event.points },
]

const creditTakenBack = (event: CreditReversed): Postings => [
  { account: availableOf(event.accountId), points: -(event.withdrawn + sumOf(event.settled) + event.debt) },
  { account: 'expired', points: -event.unexpired },
  { account: 'transit', points: -sumOf(event.claims ?? []) },
  { account: sourceOfCredit(event), points: event.points },
]

const sourceOf = ({ source }: DepositReversed): LedgerAccount => {
  if (source === 'grant') return 'grants'
  return source === 'paper-book' ? 'paper-books' : 'issuance'
}

const deducted = (event: PointsDeducted): Postings => [
  { account: availableOf(event.accountId), points: -(sumOf(event.lots) + event.debt) },
  { account: 'deducted', points: event.points },
]

const restored = (event: DeductionReversed): Postings => [
  { account: 'deducted', points: -event.points },
  { account: availableOf(event.accountId), points: sumOf(event.returned) + event.forgiven },
  { account: 'expired', points: sumOf(event.lapsed) },
]

/** Less than nothing where more came back than was handed out: then it goes the other way. */
const settled = (event: SettlementConfirmed): Postings => [
  { account: 'redeemed', points: -event.points },
  { account: 'settled', points: event.points },
]

const beyondWork = (event: PointsCredited | CreditReversed): Postings =>
  event.type === 'PointsCredited' ? credited(event) : creditTakenBack(event)

const entered = (event: PointsDeposited | PointsGranted | OpeningBalanceRecorded): Postings => {
  switch (event.type) {
    case 'PointsDeposited':
      return deposited(event)
    case 'PointsGranted':
      return granted(event)
    case 'OpeningBalanceRecorded':
      return broughtForward(event)
  }
}

const onTheWay = (event: Parameters<typeof transferPostings>[0] | DebtPassedOn | DebtInherited): Postings =>
  event.type === 'DebtPassedOn' || event.type === 'DebtInherited' ? debtPostings(event) : transferPostings(event)

/** None for an event that moves no points. */
export const postings = (event: DomainEvent): Postings => {
  if (!movesPoints(event)) return []
  switch (event.type) {
    case 'PointsDeposited':
    case 'PointsGranted':
    case 'OpeningBalanceRecorded':
      return moved(entered(event))
    case 'PointsCredited':
    case 'CreditReversed':
      return moved(beyondWork(event))
    case 'HoldPlaced':
      return moved(held(event))
    case 'HoldCaptured':
      return moved(captured(event))
    case 'HoldReleased':
      return moved(released(event))
    case 'CaptureReversed':
      return moved(givenBack(event))
    case 'PointsExpired':
    case 'ExpiryReversed':
      return moved(event.type === 'PointsExpired' ? expired(event) : unexpired(event))
    case 'DepositReversed':
      return moved(takenBack(event))
    case 'TransferRequested':
    case 'TransferSent':
    case 'TransferReturned':
    case 'TransferReceived':
    case 'PointsPassedOn':
    case 'PointsInherited':
    case 'DebtPassedOn':
    case 'DebtInherited':
      return moved(onTheWay(event))
    case 'PointsDeducted':
      return moved(deducted(event))
    case 'DeductionReversed':
      return moved(restored(event))
    case 'SettlementConfirmed':
      return moved(settled(event))
  }
}
