/** Redemptions that are asked for or wait on the counter; what is over leaves the queue. */
import type { EventType } from '../../events.ts'
import type { PersonId, RedemptionId, ShopId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { PickupCode } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import type {
  RedemptionBlocked,
  RedemptionReady,
  RedemptionRequested,
  RedemptionUnblocked,
} from '../../redemption/events.ts'
import type { EventOf } from '../projection.ts'
import { removeRow, rowOf, type Table } from '../table.ts'

export interface RedemptionRow {
  readonly volunteerId: PersonId
  readonly shopId: ShopId
  readonly channel: RedemptionRequested['channel']
  readonly lines: RedemptionRequested['lines']
  readonly points: number
  readonly requestedAt: Instant
  expiresAt: Instant
  /** null until points are held and goods set aside; null and not undefined, so that the field keeps its place in the text of the state */
  pickupCode: PickupCode | null
  /** an inquiry is open: nothing is handed over */
  isBlocked: boolean
  /** which ones are: into this redemption, and into its holder */
  isInquiryOpen: boolean
  isHolderBlocked: boolean
}

export interface RedemptionQueue {
  readonly redemptions: Table<RedemptionRow>
}

export const initialState = (): RedemptionQueue => ({ redemptions: {} })

export const handles = [
  'RedemptionRequested',
  'RedemptionReady',
  'RedemptionRefused',
  'RedemptionFulfilled',
  'RedemptionCancelled',
  'RedemptionExpired',
  'RedemptionBlocked',
  'RedemptionUnblocked',
] as const satisfies ReadonlyArray<EventType>

const enqueue = (state: RedemptionQueue, event: RedemptionRequested, requestedAt: Instant): RedemptionQueue => {
  const { volunteerId, shopId, channel, lines, points, expiresAt } = event
  const row = {
    volunteerId,
    shopId,
    channel,
    lines,
    points,
    requestedAt,
    expiresAt,
    pickupCode: null,
    isBlocked: false,
    isInquiryOpen: false,
    isHolderBlocked: false,
  }
  state.redemptions[event.redemptionId] = row
  return state
}

const makeReady = (state: RedemptionQueue, { redemptionId, pickupCode }: RedemptionReady): RedemptionQueue => {
  const redemption = rowOf(state.redemptions, redemptionId)
  if (redemption !== undefined) redemption.pickupCode = pickupCode
  return state
}

const setBlocked = (state: RedemptionQueue, event: RedemptionBlocked | RedemptionUnblocked): RedemptionQueue => {
  const row = rowOf(state.redemptions, event.redemptionId)
  if (row === undefined) return state
  if (event.type === 'RedemptionBlocked') {
    if (event.holderSince === undefined) row.isInquiryOpen = true
    else row.isHolderBlocked = true
  } else if (event.expiresAt === undefined) row.isInquiryOpen = false
  else {
    row.isHolderBlocked = false
    row.expiresAt = event.expiresAt
  }
  row.isBlocked = row.isInquiryOpen || row.isHolderBlocked
  return state
}

const dequeue = (state: RedemptionQueue, redemptionId: RedemptionId): RedemptionQueue => {
  removeRow(state.redemptions, redemptionId)
  return state
}

/** Changes the state it is given, as a projection may. */
export const apply = (
  state: RedemptionQueue,
  { event, metadata }: RecordedEvent<EventOf<(typeof handles)[number]>>,
): RedemptionQueue => {
  switch (event.type) {
    case 'RedemptionRequested':
      return enqueue(state, event, metadata.occurredAt)
    case 'RedemptionReady':
      return makeReady(state, event)
    case 'RedemptionBlocked':
    case 'RedemptionUnblocked':
      return setBlocked(state, event)
    case 'RedemptionRefused':
    case 'RedemptionFulfilled':
    case 'RedemptionCancelled':
    case 'RedemptionExpired':
      return dequeue(state, event.redemptionId)
  }
}
