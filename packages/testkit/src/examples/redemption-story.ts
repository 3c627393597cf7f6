/** The words in which specs tell of one redemption, 'x1': wang asks the shop 's1' for rice and oil, for 148 points of account 'li'. */
import {
  RedemptionBlocked,
  RedemptionCancelled,
  RedemptionExpired,
  RedemptionFulfilled,
  RedemptionReady,
  RedemptionRefused,
  RedemptionRequested,
  RedemptionReturned,
  RedemptionUnblocked,
} from '@lovebank/core'
import { eventOf } from '../given-when-then/examples.ts'

/** What every later event names. */
export const parties = { redemptionId: 'x1', accountId: 'li', shopId: 's1' }

export const pickupCode = '012345'

export const cause = { tag: 'NotEnoughPoints', en: 'Too few points.', zh: '积分不足。' }

const request = {
  ...parties,
  volunteerId: 'wang',
  lines: [
    { itemId: 'rice', quantity: 2, pointsEach: 44 },
    { itemId: 'oil', quantity: 1, pointsEach: 60 },
  ],
  points: 148,
  expiresAt: '2026-02-20T01:00:00.000Z',
}

/** By wang, in advance. */
export const requested = eventOf(RedemptionRequested, { ...request, channel: 'in-advance', requestedBy: 'wang' })
/** By the keeper of the shop, at the counter. */
export const requestedAtCounter = eventOf(RedemptionRequested, {
  ...request,
  channel: 'at-the-counter',
  requestedBy: 'keeper',
})
export const ready = eventOf(RedemptionReady, { ...parties, pickupCode })
export const refused = eventOf(RedemptionRefused, { ...parties, cause })
export const fulfilled = eventOf(RedemptionFulfilled, { ...parties, points: 148, fulfilledBy: 'keeper' })
export const cancelled = eventOf(RedemptionCancelled, parties)
/** An inquiry is open, and closed again. */
export const blocked = eventOf(RedemptionBlocked, { ...parties, reason: '疑似冒领', expiresAt: request.expiresAt })
export const unblocked = eventOf(RedemptionUnblocked, parties)
export const expired = eventOf(RedemptionExpired, parties)

/** So many pieces came back, worth so many points. */
export const returned = (itemId: string, quantity: number, points: number) =>
  eventOf(RedemptionReturned, { ...parties, lines: [{ itemId, quantity }], points, reason: '受潮' })

/** Handed over. */
export const bought = [requested, ready, fulfilled]
