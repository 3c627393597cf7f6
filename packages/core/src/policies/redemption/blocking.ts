/** What an inquiry into a holder asks of each redemption that they wait for: to wait longer, and then to go on. */
import type { HolderBlocked, HolderUnblocked } from '../../allowance/events.ts'
import type { RedemptionId } from '../../kernel/ids.ts'
import type { Note } from '../../kernel/text.ts'
import type { RedemptionRequested } from '../../redemption/events.ts'
import { inAnswerTo } from '../header.ts'
import type { Reaction, Recorded } from '../policy.ts'
import { name } from './hold-id.ts'
import { isBlocked, openOf, type RedemptionPolicyState } from './state.ts'

/** The reason itself is personal, and no policy remembers what is: the holder's own stream tells it. */
const INQUIRY_OPEN = '持有人正在接受核查 an inquiry into the holder is open' as Note

const block = (recorded: Recorded, redemptionId: RedemptionId, reason: Note): Reaction => ({
  command: { type: 'BlockRedemption', ...inAnswerTo(recorded, name, `block/${redemptionId}`), redemptionId, reason },
})

export const blockAll = (
  state: RedemptionPolicyState,
  recorded: Recorded,
  { volunteerId, reason }: HolderBlocked,
): ReadonlyArray<Reaction> => openOf(state, volunteerId).map((redemptionId) => block(recorded, redemptionId, reason))

export const unblockAll = (
  state: RedemptionPolicyState,
  recorded: Recorded,
  { volunteerId }: HolderUnblocked,
): ReadonlyArray<Reaction> =>
  openOf(state, volunteerId).map((redemptionId) => ({
    command: { type: 'UnblockRedemption', ...inAnswerTo(recorded, name, `unblock/${redemptionId}`), redemptionId },
  }))

/** It was asked for just when the inquiry began: blocked before anything is held for it, so that nothing is handed over. */
export const blockIfHolderIs = (
  state: RedemptionPolicyState,
  recorded: Recorded,
  { redemptionId, volunteerId }: RedemptionRequested,
): ReadonlyArray<Reaction> => (isBlocked(state, volunteerId) ? [block(recorded, redemptionId, INQUIRY_OPEN)] : [])
