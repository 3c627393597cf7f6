/** What has a shop to prepare, and what waits to be fetched? */
import type { RedemptionId, ShopId } from '../../kernel/ids.ts'
import { rowsOf, sortedBy } from '../table.ts'
import type { RedemptionQueue, RedemptionRow } from './fold.ts'

/** Without the code: whoever fetches the goods shows it, the list must not give it away. */
export interface QueuedRedemption
  extends Omit<RedemptionRow, 'pickupCode' | 'isBlocked' | 'isInquiryOpen' | 'isHolderBlocked'> {
  readonly redemptionId: RedemptionId
  readonly standing: 'requested' | 'ready' | 'blocked'
}

const queued = (redemptionId: RedemptionId, row: RedemptionRow): QueuedRedemption => {
  const { pickupCode, isBlocked, isInquiryOpen: _, isHolderBlocked: __, ...shown } = row
  return {
    redemptionId,
    ...shown,
    standing: isBlocked ? 'blocked' : standingOf(pickupCode),
  }
}

const standingOf = (pickupCode: RedemptionRow['pickupCode']): 'requested' | 'ready' =>
  pickupCode === null ? 'requested' : 'ready'

/** What expires first stands first. */
export const queueOf = (state: RedemptionQueue, shopId: ShopId): ReadonlyArray<QueuedRedemption> => {
  const ofShop = rowsOf(state.redemptions).filter(([, redemption]) => redemption.shopId === shopId)
  return sortedBy(
    ofShop.map(([redemptionId, redemption]) => queued(redemptionId as RedemptionId, redemption)),
    (redemption) => redemption.expiresAt,
    (redemption) => redemption.redemptionId,
  )
}
