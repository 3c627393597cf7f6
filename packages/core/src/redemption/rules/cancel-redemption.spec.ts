/** The rule of cancelling. */
import { commandOf, eventOf, person, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { CancelRedemption } from '../commands.ts'
import { RedemptionCancelled, RedemptionFulfilled, RedemptionReady, RedemptionRequested } from '../events.ts'
import { redemption } from '../index.ts'
import { redemptionNotFound, redemptionSettled } from '../refusals.ts'

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
const cancelled = eventOf(RedemptionCancelled, { redemptionId: 'x1' })
const { redemptionId } = requested

const cancel = commandOf(CancelRedemption, { redemptionId: 'x1' })

describe('cancelling a redemption', () => {
  it('cancels while it waits and when it is ready', () => {
    given([requested]).when(cancel, person('v1')).then([cancelled])
    given([requested, ready]).when(cancel, person('v1')).then([cancelled])
  })
  it('changes nothing where it is cancelled already', () => {
    given([requested, cancelled]).when(cancel, person('v1')).then([])
  })
  it('refuses once the goods were handed over', () => {
    given([requested, ready, fulfilled])
      .when(cancel)
      .then(redemptionSettled({ redemptionId, state: 'Fulfilled' }))
  })
  it('refuses what nobody asked for', () => {
    given([]).when(cancel).then(redemptionNotFound({ redemptionId }))
  })
})
