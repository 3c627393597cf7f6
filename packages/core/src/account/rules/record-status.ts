/**
 * The status of the holder, from today on: what was before it stays, and late news is as of the last record. Where it is so already, nothing happens.
 * Refuses: AccountUnusable.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { StatusRecorded } from '../beyond-work-events.ts'
import type { RecordStatus } from '../commands.ts'
import { type AccountRefusal, accountUnusable } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const recordStatus = (
  { accountId, status, evidence, occurredAt }: RecordStatus,
  state: AccountState,
): Decision<AccountRefusal, StatusRecorded> => {
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const last = state.books.cases.statuses.at(-1)
  if (last?.status === status) return accept()
  const today = localDateOf(occurredAt)
  const since = last !== undefined && last.since > today ? last.since : today
  return accept({ type: 'StatusRecorded', accountId, status, since, evidence })
}
