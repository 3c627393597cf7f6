/** The redemption queue: what each shop has to prepare and to hand over. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `queueOf`, `readyForCode`. */
export const redemptionQueue = defineProjection({
  name: 'redemption-queue',
  version: 3,
  initialState,
  handles,
  tables: { redemptions: ['shopId', 'volunteerId'] },
  apply,
})

export type { RedemptionQueue } from './fold.ts'
export * from './queue-of.ts'
export * from './ready-for-code.ts'
