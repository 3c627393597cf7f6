/** A redemption's hold bears its id. */
import type { HoldId, RedemptionId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'

/** The policy's name, from which the ids of its commands follow. */
export const name = 'redemption' as Keyword

export const holdOf = (redemptionId: RedemptionId): HoldId => redemptionId as string as HoldId
export const redemptionOf = (holdId: HoldId): RedemptionId => holdId as string as RedemptionId
