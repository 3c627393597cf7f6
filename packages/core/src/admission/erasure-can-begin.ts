/** Personal data go only where nothing is left that needs them: an account with points, a case under way, an office, a household. */
import { balanceOf } from '../account/balance.ts'
import { householdOf } from '../household/state.ts'
import { accountIdOf } from '../kernel/derive.ts'
import type { PersonId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { type Instant, laterOf } from '../kernel/time.ts'
import { officesOf } from '../organisation/state.ts'
import type { ErasePersonalData } from '../volunteer/commands.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import {
  type AccountNotSettled,
  accountNotSettled,
  type LastOfHousehold,
  lastOfHousehold,
  stillInOffice,
} from './refusals.ts'

/**
 * A hold stands for an open redemption or an inquiry into one, so that an account without any has no such case. Erased
 * already: nothing speaks against it, however late a deposit came in. Refuses: AccountNotSettled, StillInOffice, LastOfHousehold.
 */
export const erasureCanBegin: Check<ErasePersonalData> = {
  needs: ({ volunteerId }) => [
    { aggregate: 'volunteer', id: volunteerId },
    { aggregate: 'account', id: accountIdOf(volunteerId) },
    { aggregate: 'organisation', id: THE_TOWN },
    { aggregate: 'household', id: THE_TOWN },
  ],
  objection({ volunteerId, occurredAt }, facts) {
    if (facts.stateOf('volunteer', volunteerId).kind === 'Erased') return undefined
    const office = officesOf(facts.stateOf('organisation', THE_TOWN), volunteerId)[0]
    if (office !== undefined) return stillInOffice({ personId: volunteerId, role: office.role, unitId: office.unitId })
    return alone(volunteerId, facts) ?? unsettled(volunteerId, occurredAt, facts)
  },
}

/** Others in a household go on without them; of one alone somebody has to say first who has what it pooled. */
const alone = (personId: PersonId, facts: Facts): LastOfHousehold | undefined => {
  const home = householdOf(facts.stateOf('household', THE_TOWN), personId)
  return home?.members.length === 1 ? lastOfHousehold({ personId, householdId: home.householdId }) : undefined
}

const unsettled = (volunteerId: PersonId, occurredAt: Instant, facts: Facts): AccountNotSettled | undefined => {
  const account = facts.stateOf('account', accountIdOf(volunteerId))
  if (account.kind === 'NotOpened' || account.kind === 'Closed') return undefined
  const { available, held } = balanceOf(account.books, laterOf(occurredAt, account.books.asOf))
  return available === 0 && held === 0 ? undefined : accountNotSettled({ volunteerId, available, held })
}
