/** What is found to be owed once points were passed on is asked of the heirs who had them (ADR 31). */
import type { InheritDebt } from '../../account/commands.ts'
import type { DebtPassedOn } from '../../account/events.ts'
import type { Command } from '../../commands.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { Refusal } from '../../refusals.ts'
import { inAnswerTo } from '../header.ts'
import type { Reaction, Recorded } from '../policy.ts'
import { heirIn, type SuccessionState } from './state.ts'

export const name = 'succession' as Keyword

type Heir = Pick<DebtPassedOn, 'holderId' | 'holderKind'>

/** Nobody declines: an account that never was, or is closed, is opened for what comes. */
export const evenIfNotOpen = (
  command: Command & { readonly accountId: AccountId },
  { holderId, holderKind }: Heir,
  recorded: Recorded,
): Reaction => {
  const { accountId } = command
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
        // Else it would have too much: then a share stays in transit until there is room.
        default:
          return []
      }
    },
  }
}

const standingToldBy = (refusal: Refusal) => (refusal.tag === 'AccountUnusable' ? refusal.standing : undefined)

export const inheritDebts = (state: SuccessionState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  const heirOf = <Owing extends Heir>(owed: Owing): Owing => ({ ...owed, holderId: heirIn(state, owed.holderId) })
  switch (event.type) {
    case 'DepositReversed':
    case 'CreditReversed':
    case 'DebtInherited':
      return (event.claims ?? []).map((claim, place) => inheritDebt(recorded, event.accountId, heirOf(claim), place))
    case 'DebtPassedOn':
      return [inheritDebt(recorded, event.accountId, heirOf({ ...event, lotId: undefined }), 0)]
    default:
      return []
  }
}

type Owed = Heir & Pick<InheritDebt, 'claimId' | 'lotId' | 'points'>

const inheritDebt = (
  recorded: Recorded,
  fromAccountId: AccountId,
  { claimId, holderId, holderKind, lotId, points }: Owed,
  place: number,
): Reaction => {
  const header = inAnswerTo(recorded, name, `inherit-debt/${place}`)
  const about = { accountId: accountIdOf(holderId), claimId, fromAccountId, lotId, points }
  return evenIfNotOpen({ type: 'InheritDebt', ...header, ...about }, { holderId, holderKind }, recorded)
}
