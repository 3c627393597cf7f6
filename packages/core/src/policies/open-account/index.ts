/**
 * Everyone who registers has an account.
 *
 * | event               | command     |
 * |---------------------|-------------|
 * | VolunteerRegistered | OpenAccount |
 */
import type { Keyword } from '../../kernel/text.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'

const name = 'open-account' as Keyword

/** Nothing needs to be remembered. */
export type OpenAccountState = Readonly<Record<string, never>>

const react = (_: OpenAccountState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  if (event.type !== 'VolunteerRegistered') return []
  return [{ command: { type: 'OpenAccount', ...inAnswerTo(recorded, name, 'open'), holderId: event.volunteerId } }]
}

export const openAccount: Policy<OpenAccountState> = {
  name,
  version: 1,
  initialState: {},
  evolve: (state) => state,
  react,
}
