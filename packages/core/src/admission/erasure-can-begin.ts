/** Personal data go only where nothing is left that needs them: an account with points, a case under way, an office. */
import { balanceOf } from '../account/balance.ts'
import { accountIdOf } from '../kernel/derive.ts'
import type { PersonId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { type Instant, laterOf } from '../kernel/time.ts'
import { officesOf } from '../organisation/state.ts'
import type { ErasePersonalData } from '../volunteer/commands.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { type AccountNotSettled, accountNotSettled, stillInOffice } from './refusals.ts'

/**
 * A hold stands for an open redemption or an inquiry into one, so that an account without any has no such case. Erased
 * already: nothing speaks against it, however late a deposit came in. Refuses: AccountNotSettled, StillInOffice.
 */
export const erasureCanBegin: Check<ErasePersonalData> = {
  needs: ({ volunteerId }) => [
    { aggregate: 'volunteer', id: volunteerId },
    { aggregate: 'account', id: accountIdOf(volunteerId) },
    { aggregate: 'organisation', id: THE_TOWN },
  ],
  objection({ volunteerId, occurredAt }, facts) {
    if (facts.stateOf('volunteer', volunteerId).kind === 'Erased') return undefined
    const office = officesOf(facts.stateOf('organisation', THE_TOWN), volunteerId)[0]
    if (office !== undefined) return stillInOffice({ personId: volunteerId, role: office.role, unitId: office.unitId })
    return unsettled(volunteerId, occurredAt, facts)
  },
}

const unsettled = (volunteerId: PersonId, occurredAt: Instant, facts: Facts): AccountNotSettled | undefined => {
  const account = facts.stateOf('account', accountIdOf(volunteerId))
  if (account.kind === 'NotOpened' || account.kind === 'Closed') return undefined
  const { available, held } = balanceOf(account.books, laterOf(occurredAt, account.books.asOf))
  return available === 0 && held === 0 ? undefined : accountNotSettled({ volunteerId, available, held })
}
