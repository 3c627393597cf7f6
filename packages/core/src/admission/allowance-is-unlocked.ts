/** Who may spend at all: old enough, and before the first redemption with enough on the account. */
import { balanceOf } from '../account/balance.ts'
import type { ClaimAllowance } from '../allowance/commands.ts'
import { isFirstRedemption } from '../allowance/state.ts'
import { fullYearsBetween, localDateOf } from '../kernel/time.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { type BalanceBelowMinimum, balanceBelowMinimum, type SpendingLocked, spendingLocked } from './refusals.ts'

/** Refuses: SpendingLocked, BalanceBelowMinimum. */
export const allowanceIsUnlocked: Check<ClaimAllowance> = {
  needs({ accountId, volunteerId }) {
    return [
      { aggregate: 'volunteer', id: volunteerId },
      { aggregate: 'account', id: accountId },
      { aggregate: 'allowance', id: accountId },
    ]
  },
  objection(command, facts) {
    return locked(command, facts) ?? belowMinimum(command, facts)
  },
}

const locked = ({ volunteerId, rules, occurredAt }: ClaimAllowance, facts: Facts): SpendingLocked | undefined => {
  const untilAge = rules.lockedUntilAge
  const volunteer = facts.stateOf('volunteer', volunteerId)
  if (untilAge === undefined || volunteer.kind === 'NotRegistered' || volunteer.kind === 'Erased') return undefined
  const age = fullYearsBetween(volunteer.profile.birthDate, localDateOf(occurredAt))
  return age < untilAge ? spendingLocked({ volunteerId, untilAge }) : undefined
}

const belowMinimum = (
  { accountId, rules, occurredAt }: ClaimAllowance,
  facts: Facts,
): BalanceBelowMinimum | undefined => {
  const least = rules.minimumBalance
  const account = facts.stateOf('account', accountId)
  if (least === undefined || account.kind === 'NotOpened') return undefined
  if (!isFirstRedemption(facts.stateOf('allowance', accountId))) return undefined
  const { balance } = balanceOf(account.books, occurredAt)
  return balance < least ? balanceBelowMinimum({ balance, least }) : undefined
}
