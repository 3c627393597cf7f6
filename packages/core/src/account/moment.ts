/** The moment as of which an account decided each of its movements: the later of what was told and of what it had decided before. */
import type { Instant } from '../kernel/time.ts'

/** By type of event. What is not here moves no points, and has no moment of its own. */
const fields: Readonly<Record<string, string>> = {
  PointsDeposited: 'depositedAt',
  PointsGranted: 'grantedAt',
  OpeningBalanceRecorded: 'recordedAt',
  PointsCredited: 'creditedAt',
  CreditReversed: 'reversedAt',
  HoldPlaced: 'placedAt',
  HoldCaptured: 'capturedAt',
  HoldReleased: 'releasedAt',
  CaptureReversed: 'reversedAt',
  PointsExpired: 'expiredAt',
  ExpiryReversed: 'reversedAt',
  DepositReversed: 'reversedAt',
  TransferRequested: 'requestedAt',
  TransferSent: 'sentAt',
  TransferReturned: 'returnedAt',
  TransferReceived: 'receivedAt',
  PointsPassedOn: 'passedOnAt',
  PointsInherited: 'inheritedAt',
  DebtPassedOn: 'passedOnAt',
  DebtInherited: 'inheritedAt',
  DeductionRequested: 'requestedAt',
  PointsDeducted: 'deductedAt',
  DeductionReversed: 'reversedAt',
}

/** In the order of an account's stream it never goes back, but for `PointsExpired`, which moves nothing that is still good. */
export const momentOf = (event: { readonly type: string }): Instant | undefined => {
  const field = fields[event.type]
  return field === undefined ? undefined : (event as unknown as Readonly<Record<string, Instant>>)[field]
}
