/** A record ends in favour of another only where that one goes on, and nothing is lost with it. */
import { balanceOf } from '../account/balance.ts'
import { accountIdOf } from '../kernel/derive.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { laterOf } from '../kernel/time.ts'
import { officesOf } from '../organisation/state.ts'
import type { MarkDistinct, MarkDuplicate } from '../volunteer/commands.ts'
import {
  markedDistinct,
  personalDataAreErased,
  volunteerHasWithdrawn,
  volunteerNotRegistered,
} from '../volunteer/refusals.ts'
import type { Check } from './check.ts'
import { duplicateHasPoints, holderIsBlocked, stillInOffice } from './refusals.ts'

/**
 * The kept record stands, the duplicate's account is empty, it holds no office, in which it would judge as somebody else, and no
 * inquiry into it is open, which the other would be rid of.
 * Refuses: VolunteerNotRegistered, PersonalDataAreErased, VolunteerHasWithdrawn, MarkedDistinct, HolderIsBlocked,
 * StillInOffice, DuplicateHasPoints.
 */
export const duplicateCanEnd: Check<MarkDuplicate> = {
  needs: ({ volunteerId, keptId }) => [
    { aggregate: 'volunteer', id: keptId },
    { aggregate: 'account', id: accountIdOf(volunteerId) },
    { aggregate: 'allowance', id: accountIdOf(volunteerId) },
    { aggregate: 'organisation', id: THE_TOWN },
  ],
  objection({ volunteerId, keptId, occurredAt }, facts) {
    const kept = facts.stateOf('volunteer', keptId)
    if (kept.kind === 'NotRegistered') return volunteerNotRegistered({ volunteerId: keptId })
    // The rule itself says so of a record that would be kept in its own favour.
    if (keptId === volunteerId) return undefined
    if (kept.kind === 'Erased') return personalDataAreErased({ volunteerId: keptId })
    if (kept.kind === 'Withdrawn') return volunteerHasWithdrawn({ volunteerId: keptId })
    if (kept.distinctFrom.includes(volunteerId)) return markedDistinct({ volunteerId, otherId: keptId })
    if (facts.stateOf('allowance', accountIdOf(volunteerId)).isBlocked) return holderIsBlocked({ volunteerId })
    const office = officesOf(facts.stateOf('organisation', THE_TOWN), volunteerId)[0]
    if (office !== undefined) return stillInOffice({ personId: volunteerId, role: office.role, unitId: office.unitId })
    const account = facts.stateOf('account', accountIdOf(volunteerId))
    if (account.kind === 'NotOpened') return undefined
    const { available, held } = balanceOf(account.books, laterOf(occurredAt, account.books.asOf))
    return available === 0 && held === 0 ? undefined : duplicateHasPoints({ volunteerId, keptId, available, held })
  },
}

/** Refuses: VolunteerNotRegistered. */
export const otherIsRegistered: Check<MarkDistinct> = {
  needs: ({ otherId }) => [{ aggregate: 'volunteer', id: otherId }],
  objection: ({ otherId }, facts) =>
    facts.stateOf('volunteer', otherId).kind === 'NotRegistered'
      ? volunteerNotRegistered({ volunteerId: otherId })
      : undefined,
}
