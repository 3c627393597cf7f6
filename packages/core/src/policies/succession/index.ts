/**
 * What a household pooled goes to its heirs when it splits, merges, ends or no longer pools: first out of its account, in one
 * append for all heirs, then into each of theirs, once. Whatever comes to the account afterwards follows (ADR 21).
 *
 * | event                                            | commands                                              |
 * |--------------------------------------------------|-------------------------------------------------------|
 * | HouseholdSplit, where points are pooled          | PassOn of the leaving part, of what was there         |
 * | HouseholdsMerged, HouseholdDissolved             | PassOn of everything, CloseAccount                    |
 * | PoolingChanged to apart                          | PassOn of everything                                  |
 * | HeadNamed, where nothing was ever pooled         | PassOn of what waited for a head                      |
 * | PointsPassedOn                                   | Inherit; the heir's account is opened or reopened for |
 * |                                                  | it: OpenAccount or ReopenAccount, Inherit             |
 * | whatever leaves an account for which a share is  | Inherit: now it may have room                         |
 * | on its way                                       |                                                       |
 * | whatever comes, comes free or is owed on such an | PassOn of everything; CloseAccount where it has ended |
 * | account                                          |                                                       |
 * | DepositReversed, CreditReversed, DebtInherited,  | InheritDebt for each heir who had some of the lot     |
 * | with claims; DebtPassedOn                        | (ADR 31), opened or reopened for as above             |
 */
import type { Inherit, PassOn } from '../../account/commands.ts'
import type { PointsPassedOn } from '../../account/events.ts'
import type { Command } from '../../commands.ts'
import type { DomainEvent } from '../../events.ts'
import type { HouseholdSplit } from '../../household/events.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import type { AccountId } from '../../kernel/ids.ts'
import { asParts } from '../../kernel/quantities.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { evenIfNotOpen, inheritDebts, name } from './debts.ts'
import { estateOf, evolve, heirIn, initialState, type Share, type SuccessionState, sharesFor } from './state.ts'

const react = (state: SuccessionState, recorded: Recorded): ReadonlyArray<Reaction> => [
  ...succeed(state, recorded),
  ...inheritDebts(state, recorded),
  ...takeWhatWaits(state, recorded),
]

const succeed = (state: SuccessionState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'HouseholdSplit':
      return split(recorded, event)
    case 'PoolingChanged':
    case 'HeadNamed':
    case 'HouseholdsMerged':
    case 'HouseholdDissolved':
      return passAllOn(state, recorded, accountIdOf(event.householdId))
    case 'PointsPassedOn':
      return [inherit(recorded, shareIn(state, event), 'inherit')]
    case 'PointsDeposited':
    case 'PointsGranted':
    case 'PointsCredited':
    case 'OpeningBalanceRecorded':
    case 'PointsInherited':
    case 'TransferReceived':
    case 'TransferSent':
    case 'TransferReturned':
    case 'HoldCaptured':
    case 'HoldReleased':
    case 'CaptureReversed':
    case 'PointsDeducted':
    case 'DeductionRejected':
    case 'DeductionReversed':
    case 'AccountUnfrozen':
    case 'DepositReversed':
    case 'CreditReversed':
    case 'DebtInherited':
      return passAllOn(state, recorded, event.accountId)
    default:
      return []
  }
}

const split = (
  recorded: Recorded,
  { householdId, newHouseholdId, shares }: HouseholdSplit,
): ReadonlyArray<Reaction> => {
  if (shares === undefined || shares.leaving === 0) return []
  const heir = { holderId: newHouseholdId, holderKind: 'household' as const, parts: shares.leaving }
  const command: PassOn = {
    type: 'PassOn',
    ...inAnswerTo(recorded, name, 'pass-on'),
    accountId: accountIdOf(householdId),
    cause: 'split',
    keeps: shares.staying,
    heirs: [heir],
  }
  return [{ command }]
}

const passAllOn = (state: SuccessionState, recorded: Recorded, accountId: AccountId): ReadonlyArray<Reaction> => {
  const estate = estateOf(state, accountId)
  if (estate === undefined || estate.heirs.length === 0) return []
  const { cause, heirs, hasEnded } = estate
  const header = inAnswerTo(recorded, name, 'pass-on')
  const command: PassOn = { type: 'PassOn', ...header, accountId, cause, keeps: asParts(0), heirs }
  const close: Command = { type: 'CloseAccount', ...inAnswerTo(recorded, name, 'close'), accountId }
  return hasEnded ? [{ command }, { command: close }] : [{ command }]
}

const shareIn = (state: SuccessionState, event: PointsPassedOn): Share => ({
  ...event,
  ...{ fromAccountId: event.accountId, holderId: heirIn(state, event.holderId) },
})

const inherit = (recorded: Recorded, share: Share, step: string): Reaction => {
  const { shareId, fromAccountId, cause, lots, holderId, holderKind } = share
  const header = inAnswerTo(recorded, name, step)
  const about = { accountId: accountIdOf(holderId), shareId, fromAccountId, cause, lots }
  const command: Inherit = { type: 'Inherit', ...header, ...about }
  return evenIfNotOpen(command, { holderId, holderKind }, recorded)
}

/** A share for which there was no room stays in transit until there is some. */
const takeWhatWaits = (state: SuccessionState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const accountId = leavesRoomOn(recorded.event)
  if (accountId === undefined) return []
  return sharesFor(state, accountId).map((share, place) => inherit(recorded, share, `inherit/${place}`))
}

const leavesRoomOn = (event: DomainEvent): AccountId | undefined => {
  switch (event.type) {
    case 'HoldCaptured':
    case 'TransferSent':
    case 'PointsDeducted':
    case 'PointsExpired':
    case 'PointsPassedOn':
    case 'DepositReversed':
    case 'CreditReversed':
    case 'DebtInherited':
      return event.accountId
    default:
      return undefined
  }
}

export const succession: Policy<SuccessionState> = { name, version: 3, initialState, evolve, react }
