/** What the end of a redemption asks for: what it took is spent, freed or given back. */
import type { ReleaseHold } from '../../account/commands.ts'
import type { HoldPlaced } from '../../account/events.ts'
import type { ReleaseAllowance } from '../../allowance/commands.ts'
import type { AccountId, RedemptionId, ShopId } from '../../kernel/ids.ts'
import type { RefuseRedemption } from '../../redemption/commands.ts'
import type { RedemptionFulfilled, RedemptionReturned } from '../../redemption/events.ts'
import { inAnswerTo } from '../header.ts'
import { noteOf } from '../note-of.ts'
import type { Reaction, Recorded } from '../policy.ts'
import { evenIfClosed } from '../reopen.ts'
import { holdOf, name, redemptionOf } from './hold-id.ts'
import { mayHaveClaimed, type RedemptionPolicyState } from './state.ts'
import { refuse } from './taking.ts'

const cameTooLate: RefuseRedemption['cause'] = {
  tag: 'HoldCameTooLate',
  en: noteOf('The points were held when the redemption was over.'),
  zh: noteOf('积分冻结时兑换单已经结束。'),
}

/**
 * A hold came late, or is none of a redemption. Its stream is the judge (ADR 6): a redemption that is over can no longer be
 * refused and says so, and then the hold is freed; of a hold for something else it knows nothing, and that one stays.
 */
export const freeIfOver = (recorded: Recorded, { accountId, holdId }: HoldPlaced): Reaction => {
  const redemptionId = redemptionOf(holdId)
  return {
    command: refuse(recorded, redemptionId, cameTooLate),
    otherwise: ({ tag }) =>
      tag === 'RedemptionSettled' ? [releaseHold(recorded, { redemptionId, accountId }, 'cancelled').command] : [],
  }
}

interface WhosePoints {
  readonly redemptionId: RedemptionId
  readonly accountId: AccountId
}

interface WhoseGoods {
  readonly redemptionId: RedemptionId
  readonly shopId: ShopId
}

/** Frees all that a redemption that came to nothing had taken. */
export const release = (
  state: RedemptionPolicyState,
  recorded: Recorded,
  event: WhosePoints & WhoseGoods,
  reason: ReleaseHold['reason'],
): ReadonlyArray<Reaction> => [
  releaseHold(recorded, event, reason),
  releaseStock(recorded, event),
  ...(mayHaveClaimed(state) ? [releaseAllowance(recorded, event)] : []),
]

export const releaseAllowance = (
  recorded: Recorded,
  { redemptionId, accountId }: WhosePoints,
  returned?: ReleaseAllowance['returned'],
): Reaction => {
  const header = inAnswerTo(recorded, name, 'release-allowance')
  return { command: { type: 'ReleaseAllowance', ...header, accountId, redemptionId, returned } }
}

export const releaseHold = (
  recorded: Recorded,
  { redemptionId, accountId }: WhosePoints,
  reason: ReleaseHold['reason'],
): Reaction => {
  const header = inAnswerTo(recorded, name, 'release-hold')
  return { command: { type: 'ReleaseHold', ...header, accountId, holdId: holdOf(redemptionId), reason } }
}

export const releaseStock = (recorded: Recorded, { redemptionId, shopId }: WhoseGoods): Reaction => {
  const header = inAnswerTo(recorded, name, 'release-stock')
  return { command: { type: 'ReleaseReservation', ...header, shopId, redemptionId } }
}

export const spend = (recorded: Recorded, event: RedemptionFulfilled): ReadonlyArray<Reaction> => {
  const { redemptionId, accountId, shopId, points } = event
  const holdId = holdOf(redemptionId)
  return [
    { command: { type: 'CaptureHold', ...inAnswerTo(recorded, name, 'capture-hold'), accountId, holdId, points } },
    { command: { type: 'IssueStock', ...inAnswerTo(recorded, name, 'issue-stock'), shopId, redemptionId } },
  ]
}

export const giveBack = (
  state: RedemptionPolicyState,
  recorded: Recorded,
  event: RedemptionReturned,
): ReadonlyArray<Reaction> => {
  const { redemptionId, accountId, shopId, points, lines } = event
  const holdId = holdOf(redemptionId)
  return [
    evenIfClosed(
      { type: 'ReverseCapture', ...inAnswerTo(recorded, name, 'reverse'), accountId, holdId, points },
      recorded,
      name,
    ),
    {
      command: {
        type: 'ReturnStock',
        ...inAnswerTo(recorded, name, 'return-stock'),
        shopId,
        redemptionId,
        lines,
        points,
      },
    },
    ...(mayHaveClaimed(state) ? [releaseAllowance(recorded, event, { lines, points })] : []),
  ]
}
