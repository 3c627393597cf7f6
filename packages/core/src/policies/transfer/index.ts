/**
 * A gift of points in two phases: held in one account, taken or declined by the other, then sent or returned. The receiving
 * account answers each transfer once, so that wherever this dies, and however often it is asked, the points are in one place.
 * Where the other account is one of another town, the clearing with that town stands between, and the courier carries (ADR 26).
 *
 * | event                            | commands                                                                   |
 * |----------------------------------|----------------------------------------------------------------------------|
 * | TransferRequested                | ReceiveTransfer; where there is no such account: ReturnTransfer            |
 * | TransferReceived                 | CompleteTransfer                                                           |
 * | TransferDeclined                 | ReturnTransfer                                                             |
 * | TransferRequested, to a town     | DispatchRemittance                                                         |
 * | RemittanceHeldBack               | ReturnTransfer                                                             |
 * | TransferReturned, from a town    | RecallRemittance                                                           |
 * | RemittanceTaken                  | ReceiveTransfer; where there is no such account: DeclineRemittance         |
 */
import type { ReturnTransfer } from '../../account/commands.ts'
import type { TransferRequested } from '../../account/events.ts'
import type { RemittanceTaken } from '../../clearing/events.ts'
import type { AccountId, TenantId, TransferId } from '../../kernel/ids.ts'
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
      return [event.toTown === undefined ? receive(recorded, event) : dispatch(recorded, event, event.toTown)]
    case 'TransferReceived': {
      // What came from another town is told there by the courier.
      if (event.fromTown !== undefined) return []
      const { fromAccountId: accountId, transferId } = event
      const header = inAnswerTo(recorded, name, 'complete')
      return [{ command: { type: 'CompleteTransfer', ...header, accountId, transferId } }]
    }
    case 'TransferDeclined':
      if (event.fromTown !== undefined) return []
      return [{ command: giveBack(recorded, event.fromAccountId, event.transferId, event.obstacle) }]
    case 'TransferReturned': {
      const { accountId: fromAccountId, transferId, toTown: town } = event
      if (town === undefined) return []
      const header = inAnswerTo(recorded, name, 'recall')
      return [{ command: { type: 'RecallRemittance', ...header, town, fromAccountId, transferId } }]
    }
    case 'RemittanceHeldBack':
      return [{ command: giveBack(recorded, event.fromAccountId, event.transferId, event.obstacle) }]
    case 'RemittanceTaken':
      return [receiveFromTown(recorded, event)]
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
      fromTown: undefined,
      lots,
    },
    // The other account can refuse for one reason only: it never was.
    otherwise: () => [giveBack(recorded, accountId, transferId, 'account-unknown')],
  }
}

const dispatch = (recorded: Recorded, event: TransferRequested, town: TenantId): Reaction => {
  const { accountId: fromAccountId, transferId, toAccountId, points, lots, requestedAt } = event
  const transfer = { town, transferId, fromAccountId, toAccountId, points, lots, requestedAt }
  return { command: { type: 'DispatchRemittance', ...inAnswerTo(recorded, name, 'dispatch'), ...transfer } }
}

const receiveFromTown = (recorded: Recorded, event: RemittanceTaken): Reaction => {
  const { town: fromTown, toAccountId: accountId, transferId, fromAccountId, lots } = event
  const transfer = { accountId, transferId, fromAccountId, fromTown, lots }
  const decline = { town: fromTown, transferId, fromAccountId, obstacle: 'account-unknown' } as const
  return {
    command: { type: 'ReceiveTransfer', ...inAnswerTo(recorded, name, 'receive'), ...transfer },
    otherwise: () => [{ type: 'DeclineRemittance', ...inAnswerTo(recorded, name, 'decline'), ...decline }],
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

export const transfer: Policy<Nothing> = { name, version: 1, initialState: {}, evolve: (state) => state, react }
