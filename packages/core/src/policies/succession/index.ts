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
 * | whatever comes or comes free on such an account  | PassOn of everything; CloseAccount where it has ended |
 */
import type { Inherit, PassOn } from '../../account/commands.ts'
import type { PointsPassedOn } from '../../account/events.ts'
import type { Command } from '../../commands.ts'
import type { HouseholdSplit } from '../../household/events.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import type { AccountId } from '../../kernel/ids.ts'
import { asParts } from '../../kernel/quantities.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { Refusal } from '../../refusals.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { estateOf, evolve, initialState, type SuccessionState } from './state.ts'

const name = 'succession' as Keyword

const react = (state: SuccessionState, recorded: Recorded): ReadonlyArray<Reaction> => {
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
      return [inherit(recorded, event)]
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

const inherit = (recorded: Recorded, event: PointsPassedOn): Reaction => {
  const { accountId: fromAccountId, shareId, cause, holderId, holderKind, lots } = event
  const accountId = accountIdOf(holderId)
  const header = inAnswerTo(recorded, name, 'inherit')
  const command: Inherit = { type: 'Inherit', ...header, accountId, shareId, fromAccountId, cause, lots }
  const open = { type: 'OpenAccount', ...inAnswerTo(recorded, name, 'open'), holderId, holderKind } as const
  const reopen = { type: 'ReopenAccount', ...inAnswerTo(recorded, name, 'reopen'), accountId } as const
  return {
    command,
    otherwise: (refusal) => {
      switch (standingToldBy(refusal)) {
        case 'not-opened':
          return [open, command]
        case 'closed':
          return [reopen, command]
        // Else it would have too much: then the share stays in transit, where the trial balance shows it.
        default:
          return []
      }
    },
  }
}

const standingToldBy = (refusal: Refusal) => (refusal.tag === 'AccountUnusable' ? refusal.standing : undefined)

export const succession: Policy<SuccessionState> = { name, version: 2, initialState, evolve, react }
