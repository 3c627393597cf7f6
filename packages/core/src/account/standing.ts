/** The name of an account's standing, for refusals and read models. */
import type { AccountStanding } from './refusals.ts'
import type { AccountState } from './state.ts'

export const standingOf = (state: AccountState): AccountStanding => {
  switch (state.kind) {
    case 'NotOpened':
      return 'not-opened'
    case 'Open':
      return 'open'
    case 'Frozen':
      return 'frozen'
    case 'Closed':
      return 'closed'
  }
}
