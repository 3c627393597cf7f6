/** The rule of making ready. */
import { commandOf, eventOf, policy, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { MakeRedemptionReady } from '../commands.ts'
import {
  RedemptionCancelled,
  RedemptionExpired,
  RedemptionReady,
  RedemptionRefused,
  RedemptionRequested,
} from '../events.ts'
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
const refused = eventOf(RedemptionRefused, {
  redemptionId: 'x1',
  cause: { tag: 'NotEnoughPoints', en: 'no', zh: '不' },
})
const cancelled = eventOf(RedemptionCancelled, { redemptionId: 'x1' })
const expired = eventOf(RedemptionExpired, { redemptionId: 'x1' })
const { redemptionId } = requested

const makeReady = commandOf(MakeRedemptionReady, { redemptionId: 'x1', pickupCode: '012345' })

describe('making a redemption ready', () => {
  it('gives out the pick-up code', () => {
    given([requested]).when(makeReady, policy('redemption')).then([ready])
  })
  it('changes nothing where it is ready with this code', () => {
    given([requested, ready]).when(makeReady).then([])
  })
  it('refuses a second code', () => {
    given([requested, ready])
      .when(commandOf(MakeRedemptionReady, { redemptionId: 'x1', pickupCode: '999999' }))
      .then(redemptionSettled({ redemptionId, state: 'Ready' }))
  })
  it('refuses what came to something else', () => {
    given([requested, refused])
      .when(makeReady)
      .then(redemptionSettled({ redemptionId, state: 'Refused' }))
    given([requested, cancelled])
      .when(makeReady)
      .then(redemptionSettled({ redemptionId, state: 'Cancelled' }))
    given([requested, expired])
      .when(makeReady)
      .then(redemptionSettled({ redemptionId, state: 'Expired' }))
  })
  it('refuses what nobody asked for', () => {
    given([]).when(makeReady).then(redemptionNotFound({ redemptionId }))
  })
})
