/** Which redemption does the code on the counter belong to? */
import type { RedemptionId, ShopId } from '../../kernel/ids.ts'
import type { PickupCode } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import { rowsOf } from '../table.ts'
import type { RedemptionQueue } from './fold.ts'

/** None that an inquiry blocks. Several where two people chanced upon the same six digits: the shopkeeper then asks for the number on the card. */
export const readyForCode = (
  state: RedemptionQueue,
  shopId: ShopId,
  code: PickupCode,
  at: Instant,
): ReadonlyArray<RedemptionId> =>
  rowsOf(state.redemptions)
    .filter(([, row]) => row.shopId === shopId && row.pickupCode === code && !row.isBlocked && row.expiresAt > at)
    .map(([redemptionId]) => redemptionId as RedemptionId)
    .toSorted()
