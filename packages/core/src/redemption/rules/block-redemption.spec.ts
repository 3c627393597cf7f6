/** The rule of an open inquiry. */
import { ANY_MORNING, commandOf, eventOf, person, policy, redemptionStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import {
  BlockRedemption,
  CancelRedemption,
  ExpireRedemption,
  FulfilRedemption,
  MakeRedemptionReady,
  RefuseRedemption,
} from '../commands.ts'
import { RedemptionBlocked } from '../events.ts'
import { redemption } from '../index.ts'
import { redemptionIsBlocked, redemptionNotFound, redemptionSettled } from '../refusals.ts'

const given = scenariosOf(redemption)
const { requested, ready, fulfilled, cancelled, expired, refused, blocked, cause } = redemptionStory
const { redemptionId, expiresAt } = requested

const block = commandOf(BlockRedemption, { redemptionId: 'x1', reason: '疑似冒领' })
const fulfil = commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode: '012345' })

describe('blocking', () => {
  it('holds back what is asked for or ready, and tells its deadline', () => {
    given([requested]).when(block).then([blocked])
    given([requested, ready]).when(block).then([blocked])
  })
  it('changes nothing the second time', () => {
    given([requested, blocked]).when(block).then([])
  })
  it('refuses what is over or was never asked for', () => {
    given([requested, ready, fulfilled])
      .when(block)
      .then(redemptionSettled({ redemptionId, state: 'Fulfilled' }))
    given([requested, cancelled])
      .when(block)
      .then(redemptionSettled({ redemptionId, state: 'Cancelled' }))
    given([]).when(block).then(redemptionNotFound({ redemptionId }))
  })
})

const byPolicy = policy('redemption')
const since = ANY_MORNING
const holderBlocked = eventOf(RedemptionBlocked, { ...blocked, holderSince: since })

describe('blocking all that a holder redeems', () => {
  it('tells since when, also where an inquiry into the redemption is open', () => {
    given([requested, ready]).when(block, byPolicy).then([holderBlocked])
    given([requested, blocked]).when(block, byPolicy).then([holderBlocked])
    given([requested, holderBlocked]).when(block).then([blocked])
  })
  it('changes nothing the second time', () => {
    given([requested, holderBlocked]).when(block, byPolicy).then([])
    given([requested, holderBlocked, blocked]).when(block).then([])
  })
  it('keeps the goods and points as long as it takes', () => {
    const late = commandOf(ExpireRedemption, { redemptionId: 'x1', occurredAt: expiresAt })
    given([requested, ready, holderBlocked]).when(late).then(redemptionIsBlocked({ redemptionId, expiresAt }))
    const tooLate = eventOf(RedemptionBlocked, { ...blocked, holderSince: expiresAt })
    given([requested, ready, tooLate]).when(late).then([expired])
  })
})

describe('a blocked redemption', () => {
  it('is not handed over, even against the code', () => {
    given([requested, ready, blocked])
      .when(fulfil, person('keeper'))
      .then(redemptionIsBlocked({ redemptionId, expiresAt }))
  })
  it('becomes ready or is refused beneath the block', () => {
    const makeReady = commandOf(MakeRedemptionReady, { redemptionId: 'x1', pickupCode: '012345' })
    given([requested, blocked]).when(makeReady).then([ready])
    given([requested, blocked, ready]).when(makeReady).then([])
    given([requested, blocked, ready])
      .when(fulfil, person('keeper'))
      .then(redemptionIsBlocked({ redemptionId, expiresAt }))
    given([requested, blocked])
      .when(commandOf(RefuseRedemption, { redemptionId: 'x1', cause }))
      .then([refused])
    given([requested, blocked, refused])
      .when(block)
      .then(redemptionSettled({ redemptionId, state: 'Refused' }))
  })
  it('may be called off, and waits no longer than its deadline', () => {
    given([requested, ready, blocked])
      .when(commandOf(CancelRedemption, { redemptionId: 'x1' }))
      .then([cancelled])
    const late = commandOf(ExpireRedemption, { redemptionId: 'x1', occurredAt: expiresAt })
    given([requested, ready, blocked]).when(late).then([expired])
  })
})
