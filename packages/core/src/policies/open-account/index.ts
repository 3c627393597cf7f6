/**
 * Everyone who registers has an account, and so has every household, and the pool once there are rules of need. Those that formed before this policy knew of them get
 * theirs when something comes for it (credit-work).
 *
 * | event                           | command     |
 * |---------------------------------|-------------|
 * | VolunteerRegistered             | OpenAccount |
 * | HouseholdFormed, HouseholdSplit | OpenAccount |
 * | NeedRulesAdopted, the first     | OpenAccount |
 */
import type { OpenAccount } from '../../account/commands.ts'
import { poolHolderId } from '../../kernel/pool.ts'
import type { Keyword } from '../../kernel/text.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'

const name = 'open-account' as Keyword

/** Nothing needs to be remembered. */
export type OpenAccountState = Readonly<Record<string, never>>

const react = (_: OpenAccountState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'VolunteerRegistered':
      return [open(recorded, { holderId: event.volunteerId, holderKind: undefined })]
    case 'HouseholdFormed':
      return [open(recorded, { holderId: event.householdId, holderKind: 'household' })]
    case 'HouseholdSplit':
      return [open(recorded, { holderId: event.newHouseholdId, holderKind: 'household' })]
    case 'NeedRulesAdopted':
      return event.rules.version === 1 ? [open(recorded, { holderId: poolHolderId, holderKind: 'pool' })] : []
    default:
      return []
  }
}

const open = (recorded: Recorded, holder: Pick<OpenAccount, 'holderId' | 'holderKind'>): Reaction => ({
  command: { type: 'OpenAccount', ...inAnswerTo(recorded, name, 'open'), ...holder },
})

export const openAccount: Policy<OpenAccountState> = {
  name,
  version: 1,
  initialState: {},
  evolve: (state) => state,
  react,
}
