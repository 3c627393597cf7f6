/**
 * Carries news from one town to another (ADR 26): it reads the log of the one, and what it asks for is asked of the other. Two of
 * them, one each way, make a transfer across towns. Each step is answered once, as an event of whoever is asked, so that a courier
 * that dies anywhere and goes its way again changes nothing.
 *
 * | event here                            | command there                                                       |
 * |---------------------------------------|---------------------------------------------------------------------|
 * | RemittanceDispatched                  | TakeRemittance                                                      |
 * | TransferReceived, from there          | CompleteTransfer                                                    |
 * | TransferDeclined, RemittanceDeclined  | ReturnTransfer                                                      |
 */
import type { ReturnTransfer } from '../../account/commands.ts'
import type { RemittanceDispatched } from '../../clearing/events.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { TransferObstacle } from '../../kernel/transfer-obstacle.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'

type Nothing = Record<string, never>

export interface Route {
  /** the town whose log it reads */
  readonly from: TenantId
  /** the town that it asks */
  readonly to: TenantId
}

/** The policy of one way; `createCourier` of the runtime makes both and carries them. */
export const courier = (route: Route): Policy<Nothing> => {
  const name = `courier-to-${route.to}` as Keyword
  const { to } = route
  return {
    name,
    version: 1,
    initialState: {},
    evolve: (state) => state,
    react(_state, recorded) {
      const { event } = recorded
      switch (event.type) {
        case 'RemittanceDispatched':
          return event.town === to ? [take(recorded, event, route, name)] : []
        case 'TransferReceived': {
          const { fromAccountId: accountId, transferId } = event
          const header = inAnswerTo(recorded, name, 'complete')
          return event.fromTown === to
            ? [{ command: { type: 'CompleteTransfer', ...header, accountId, transferId } }]
            : []
        }
        case 'TransferDeclined':
          return event.fromTown === to ? [{ command: giveBack(recorded, event, name) }] : []
        case 'RemittanceDeclined':
          return event.town === to ? [{ command: giveBack(recorded, event, name) }] : []
        default:
          return []
      }
    },
  }
}

/** What is theirs here is ours there. */
const take = (recorded: Recorded, event: RemittanceDispatched, { from }: Route, name: Keyword): Reaction => {
  const { transferId, fromAccountId, toAccountId, agreementId, lots, requestedAt } = event
  const worth = { points: event.theirPoints, theirPoints: event.points }
  const header = inAnswerTo(recorded, name, 'take')
  const transfer = { town: from, transferId, fromAccountId, toAccountId, agreementId, lots, requestedAt }
  return { command: { type: 'TakeRemittance', ...header, ...transfer, ...worth } }
}

type Declined = Pick<ReturnTransfer, 'transferId'> & {
  readonly fromAccountId: ReturnTransfer['accountId']
  readonly obstacle: TransferObstacle
}

const giveBack = (
  recorded: Recorded,
  { fromAccountId: accountId, transferId, obstacle }: Declined,
  name: Keyword,
): ReturnTransfer => ({
  type: 'ReturnTransfer',
  ...inAnswerTo(recorded, name, 'return'),
  accountId,
  transferId,
  obstacle,
})
