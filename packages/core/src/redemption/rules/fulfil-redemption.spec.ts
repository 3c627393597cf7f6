/** The rule of handing over. */
import { commandOf, eventOf, person, policy, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { FulfilRedemption } from '../commands.ts'
import { RedemptionCancelled, RedemptionFulfilled, RedemptionReady, RedemptionRequested } from '../events.ts'
import { redemption } from '../index.ts'
import {
  ownRedemption,
  pickupCodeWrong,
  redemptionAlreadyFulfilled,
  redemptionNotByPerson,
  redemptionNotFound,
  redemptionNotReady,
  redemptionPastDeadline,
} from '../refusals.ts'

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
const { redemptionId, volunteerId, expiresAt } = requested

const fulfil = commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode: '012345' })
const atCounter: RedemptionRequested = { ...requested, channel: 'at-the-counter', requestedBy: fulfilled.fulfilledBy }

describe('handing goods over', () => {
  it('hands them over against the code', () => {
    given([requested, ready]).when(fulfil, person('keeper')).then([fulfilled])
  })
  it('hands them over once', () => {
    given([requested, ready, fulfilled])
      .when(fulfil, person('other-keeper'))
      .then(redemptionAlreadyFulfilled({ redemptionId, fulfilledBy: fulfilled.fulfilledBy }))
  })
  it('refuses another code', () => {
    given([requested, ready])
      .when(commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode: '012346' }), person('keeper'))
      .then(pickupCodeWrong({ redemptionId }))
  })
  it('refuses the volunteer themself', () => {
    given([requested, ready]).when(fulfil, person('v1')).then(ownRedemption({ redemptionId, volunteerId }))
  })
  it('refuses from the very moment of the deadline', () => {
    const late = commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode: '012345', occurredAt: expiresAt })
    given([requested, ready]).when(late, person('keeper')).then(redemptionPastDeadline({ redemptionId, expiresAt }))
  })
  it('refuses what is not ready', () => {
    given([requested])
      .when(fulfil, person('keeper'))
      .then(redemptionNotReady({ redemptionId, state: 'Requested' }))
    given([requested, ready, cancelled])
      .when(fulfil, person('keeper'))
      .then(redemptionNotReady({ redemptionId, state: 'Cancelled' }))
  })
  it('refuses what nobody asked for', () => {
    given([]).when(fulfil, person('keeper')).then(redemptionNotFound({ redemptionId }))
  })
})

describe('handing goods over at the counter', () => {
  const onBehalf = commandOf(FulfilRedemption, { ...fulfil, onBehalfOf: 'keeper' })

  it('is done by policy on behalf of who stands there', () => {
    given([atCounter, ready]).when(onBehalf, policy('redemption')).then([fulfilled])
  })
  it('refuses a policy on behalf of anyone else', () => {
    const other = commandOf(FulfilRedemption, { ...fulfil, onBehalfOf: 'v1' })
    given([atCounter, ready]).when(other, policy('redemption')).then(redemptionNotByPerson({ redemptionId }))
    given([atCounter, ready]).when(fulfil, policy('redemption')).then(redemptionNotByPerson({ redemptionId }))
  })
  it('refuses a policy for what was asked in advance', () => {
    const own = commandOf(FulfilRedemption, { ...fulfil, onBehalfOf: 'v1' })
    given([requested, ready]).when(own, policy('redemption')).then(redemptionNotByPerson({ redemptionId }))
  })
  it("refuses a counter request that was the volunteer's own", () => {
    const own = commandOf(FulfilRedemption, { ...fulfil, onBehalfOf: 'v1' })
    given([{ ...atCounter, requestedBy: volunteerId }, ready])
      .when(own, policy('redemption'))
      .then(ownRedemption({ redemptionId, volunteerId }))
  })
})
