/** The rule of expiring. */
import { commandOf, eventOf, policy, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { ExpireRedemption } from '../commands.ts'
import { RedemptionExpired, RedemptionFulfilled, RedemptionReady, RedemptionRequested } from '../events.ts'
import { redemption } from '../index.ts'
import { redemptionNotFound, redemptionNotYetExpired, redemptionSettled } from '../refusals.ts'

const given = scenariosOf(redemption)
const requested = eventOf(RedemptionRequested, {
  redemptionId: 'x1',
  volunteerId: 'v1',
  accountId: 'a1',
  shopId: 's1',
  channel: 'in-advance',
  lines: [
    { itemId: 'rice', quantity: 2, pointsEach: 44 },
    { itemId: 'oil', quantity: 1, pointsEach: 60 },
  ],
  points: 148,
  expiresAt: '2026-02-20T01:00:00.000Z',
  requestedBy: 'v1',
})
const ready = eventOf(RedemptionReady, { redemptionId: 'x1', pickupCode: '012345' })
const fulfilled = eventOf(RedemptionFulfilled, { redemptionId: 'x1', fulfilledBy: 'keeper' })
const expired = eventOf(RedemptionExpired, { redemptionId: 'x1' })
const { redemptionId, expiresAt } = requested

const expire = (occurredAt: string) => commandOf(ExpireRedemption, { redemptionId: 'x1', occurredAt })

describe('expiring a redemption', () => {
  it('ends it at its deadline, ready or not', () => {
    given([requested]).when(expire(expiresAt), policy('redemption')).then([expired])
    given([requested, ready]).when(expire('2026-03-01T00:00:00.000Z'), policy('redemption')).then([expired])
  })
  it('refuses a moment before', () => {
    given([requested, ready])
      .when(expire('2026-02-20T00:59:59.999Z'))
      .then(redemptionNotYetExpired({ redemptionId, expiresAt }))
  })
  it('changes nothing where it has expired already', () => {
    given([requested, expired]).when(expire(expiresAt)).then([])
  })
  it('refuses once the goods were handed over', () => {
    given([requested, ready, fulfilled])
      .when(expire(expiresAt))
      .then(redemptionSettled({ redemptionId, state: 'Fulfilled' }))
  })
  it('refuses what nobody asked for', () => {
    given([]).when(expire(expiresAt)).then(redemptionNotFound({ redemptionId }))
  })
})
