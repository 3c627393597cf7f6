/**
 * What a transfer or a succession moves: out of one account, through the transit, into the other. The transit is empty once both
 * have answered. What goes to another town, or comes from there, moves through the clearing with that town instead.
 */
import type {
  PointsInherited,
  PointsPassedOn,
  TransferReceived,
  TransferRequested,
  TransferReturned,
  TransferSent,
} from '../account/events.ts'
import type { TenantId } from '../kernel/ids.ts'
import { availableOf, clearingWith, heldOf, type LedgerAccount } from './chart.ts'
import { type Postings, sumOf } from './posting.ts'

const between = (town: TenantId | undefined): LedgerAccount => (town === undefined ? 'transit' : clearingWith(town))

export const transferPostings = (
  event: TransferRequested | TransferSent | TransferReturned | TransferReceived | PointsPassedOn | PointsInherited,
): Postings => {
  const { accountId, points } = event
  switch (event.type) {
    case 'TransferRequested':
      return [
        { account: availableOf(accountId), points: -sumOf(event.lots) },
        { account: heldOf(accountId), points },
      ]
    case 'TransferSent':
      return [
        { account: heldOf(accountId), points: -sumOf(event.lots) },
        { account: between(event.toTown), points },
      ]
    case 'TransferReturned':
      return [
        { account: heldOf(accountId), points: -points },
        { account: availableOf(accountId), points: sumOf(event.returned) },
        { account: 'expired', points: sumOf(event.lapsed) },
      ]
    case 'PointsPassedOn':
      return [
        { account: availableOf(accountId), points: -sumOf(event.lots) },
        { account: 'transit', points },
      ]
    case 'PointsInherited':
      return [
        { account: 'transit', points: -points },
        { account: availableOf(accountId), points: sumOf(event.lots) },
      ]
    case 'TransferReceived':
      return [
        { account: between(event.fromTown), points: -points },
        { account: availableOf(accountId), points: sumOf(event.lots) },
      ]
  }
}
