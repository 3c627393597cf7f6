/** What is decided in a new month closes the months before it first, whoever asked for it: so every period ends, asked or not. */
import { accept, type Decision } from '../kernel/decider.ts'
import { closingOf, monthEndedBy, needsClosing } from './closing.ts'
import type { AccountEvent } from './events.ts'
import type { AccountRefusal } from './refusals.ts'
import { standingOf } from './standing.ts'
import { type AccountState, evolve } from './state.ts'

type Decided = Decision<AccountRefusal, AccountEvent>

/** Decides once more on the books as they are closed, which changes nothing but where expired points are found (law 16). */
export const inItsPeriod = (state: AccountState, decide: (state: AccountState) => Decided): Decided => {
  const decision = decide(state)
  if (decision._tag === 'Left' || state.kind === 'NotOpened') return decision
  const ended = monthEndedBy(state.books, decision.right)
  if (ended === undefined || !needsClosing(state.books, ended)) return decision
  const standing = standingOf(state)
  if (standing === 'not-opened') return decision
  const closing = closingOf(state.books, standing, ended)
  const decided = decide(closing.reduce<AccountState>(evolve, state))
  return decided._tag === 'Left' ? decided : accept<AccountEvent>(...closing, ...decided.right)
}
