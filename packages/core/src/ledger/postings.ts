/** Double entry, derived and never stored: what each event moves between the accounts of the books. Sums to zero (law 1). */
import type {
  CreditReversed,
  DebtInherited,
  DebtPassedOn,
  DeductionReversed,
  DepositReversed,
  ExpiryReversed,
  OpeningBalanceRecorded,
  PointsCredited,
  PointsDeducted,
  PointsDeposited,
  PointsExpired,
  PointsGranted,
} from '../account/events.ts'
import type { DomainEvent } from '../events.ts'
import type { SettlementConfirmed } from '../shop/events.ts'
import { availableOf, type LedgerAccount } from './chart.ts'
import { debtPostings } from './debt-postings.ts'
import { holdPostings } from './hold-postings.ts'
import { type Postings, sumOf } from './posting.ts'
import { transferPostings } from './transfer-postings.ts'
import { movesPoints } from './without-postings.ts'

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
    case 'HoldCaptured':
    case 'HoldReleased':
    case 'CaptureReversed':
      return moved(holdPostings(event))
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
