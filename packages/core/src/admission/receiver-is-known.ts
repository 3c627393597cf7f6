/** Nobody gives points to an account that never was. One that was opened stays on the books, so the answer may be a moment old. */
import type { RequestTransfer } from '../account/commands.ts'
import { accountUnusable } from '../account/refusals.ts'
import type { Check } from './check.ts'

/** Whether the account is open is its own to answer, at the moment when the points come. Refuses: AccountUnusable. */
export const receiverIsKnown: Check<RequestTransfer> = {
  needs: ({ toAccountId, toTown }) => (toTown === undefined ? [{ aggregate: 'account', id: toAccountId }] : []),
  objection({ toAccountId, toTown }, facts) {
    // What stands in another town's log only that town can tell.
    if (toTown !== undefined) return undefined
    if (facts.stateOf('account', toAccountId).kind !== 'NotOpened') return undefined
    return accountUnusable({ accountId: toAccountId, standing: 'not-opened' })
  },
}
