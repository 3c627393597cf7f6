/**
 * A gift of points in two phases: held in one account, taken or declined by the other, then sent or returned. The receiving
 * account answers each transfer once, so that wherever this dies, and however often it is asked, the points are in one place.
 *
 * | event             | commands                                                                     |
 * |-------------------|------------------------------------------------------------------------------|
 * | TransferRequested | ReceiveTransfer; where there is no such account: ReturnTransfer              |
 * | TransferReceived  | CompleteTransfer                                                             |
 * | TransferDeclined  | ReturnTransfer                                                               |
 */
import type { ReturnTransfer } from '../../account/commands.ts'
import type { TransferRequested } from '../../account/events.ts'
import type { AccountId, TransferId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'

const name = 'transfer' as Keyword

/** It remembers nothing: every event tells all that is needed. */
type Nothing = Record<string, never>

const react = (_state: Nothing, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'TransferRequested':
      return [receive(recorded, event)]
    case 'TransferReceived': {
      const { fromAccountId: accountId, transferId } = event
      const header = inAnswerTo(recorded, name, 'complete')
      return [{ command: { type: 'CompleteTransfer', ...header, accountId, transferId } }]
    }
    case 'TransferDeclined':
      return [{ command: giveBack(recorded, event.fromAccountId, event.transferId, event.obstacle) }]
    default:
      return []
  }
}

const receive = (recorded: Recorded, event: TransferRequested): Reaction => {
  const { toAccountId, accountId, transferId, lots } = event
  const header = inAnswerTo(recorded, name, 'receive')
  return {
    command: {
      type: 'ReceiveTransfer',
      ...header,
      accountId: toAccountId,
      transferId,
      fromAccountId: accountId,
      lots,
    },
    // The other account can refuse for one reason only: it never was.
    otherwise: () => [giveBack(recorded, accountId, transferId, 'account-unknown')],
  }
}

const giveBack = (
  recorded: Recorded,
  accountId: AccountId,
  transferId: TransferId,
  obstacle: ReturnTransfer['obstacle'],
): ReturnTransfer => ({
  type: 'ReturnTransfer',
  ...inAnswerTo(recorded, name, 'return'),
  accountId,
  transferId,
  obstacle,
})

export const transfer: Policy<Nothing> = { name, initialState: {}, evolve: (state) => state, react }
