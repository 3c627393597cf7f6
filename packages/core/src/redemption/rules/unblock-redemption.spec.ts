/** The rule of an inquiry that is closed. */
import { commandOf, eventOf, person, policy, redemptionStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { addMinutes } from '../../kernel/time.ts'
import { FulfilRedemption, UnblockRedemption } from '../commands.ts'
import { RedemptionBlocked, RedemptionUnblocked } from '../events.ts'
import { redemption } from '../index.ts'
import {
  holderInquiryOpen,
  redemptionIsBlocked,
  redemptionNotFound,
  redemptionNotReady,
  redemptionPastDeadline,
  redemptionSettled,
} from '../refusals.ts'

const given = scenariosOf(redemption)
const { requested, ready, fulfilled, expired, blocked, unblocked } = redemptionStory
const { redemptionId } = requested

const unblock = commandOf(UnblockRedemption, { redemptionId: 'x1' })
const fulfil = commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode: '012345' })

describe('unblocking', () => {
  it('lets it go on where it was', () => {
    given([requested, ready, blocked]).when(unblock).then([unblocked])
    given([requested, ready, blocked, unblocked]).when(fulfil, person('keeper')).then([fulfilled])
    given([requested, blocked, unblocked])
      .when(fulfil, person('keeper'))
      .then(redemptionNotReady({ redemptionId, state: 'Requested' }))
  })
  it('keeps what became ready meanwhile', () => {
    given([requested, blocked, ready, unblocked]).when(fulfil, person('keeper')).then([fulfilled])
  })
  it('changes nothing where no inquiry is open', () => {
    given([requested, ready]).when(unblock).then([])
  })
  it('refuses what is over or was never asked for', () => {
    given([requested, blocked, expired])
      .when(unblock)
      .then(redemptionSettled({ redemptionId, state: 'Expired' }))
    given([]).when(unblock).then(redemptionNotFound({ redemptionId }))
  })
})

describe('unblocking all that a holder redeems', () => {
  const byPolicy = policy('redemption')
  const holderBlocked = eventOf(RedemptionBlocked, { ...blocked, holderSince: '2026-02-10T01:00:00.000Z' })
  const threeDaysOn = commandOf(UnblockRedemption, { redemptionId: 'x1', occurredAt: '2026-02-13T01:00:00.000Z' })
  const later = addMinutes(requested.expiresAt, 3 * 24 * 60)
  const freed = eventOf(RedemptionUnblocked, { ...unblocked, expiresAt: later })

  it('moves the deadline by as long as it took', () => {
    given([requested, ready, holderBlocked]).when(threeDaysOn, byPolicy).then([freed])
    const justInTime = { ...fulfil, occurredAt: requested.expiresAt }
    given([requested, ready, holderBlocked, freed]).when(justInTime, person('keeper')).then([fulfilled])
    given([requested, ready, holderBlocked, freed])
      .when({ ...fulfil, occurredAt: later }, person('keeper'))
      .then(redemptionPastDeadline({ redemptionId, expiresAt: later }))
  })
  it('leaves a deadline that had passed before, and one of news from before the block', () => {
    const { expiresAt } = requested
    const tooLate = eventOf(RedemptionBlocked, { ...blocked, holderSince: expiresAt })
    const same = eventOf(RedemptionUnblocked, { ...unblocked, expiresAt })
    given([requested, tooLate]).when(threeDaysOn, byPolicy).then([same])
    const early = commandOf(UnblockRedemption, { redemptionId: 'x1', occurredAt: '2026-02-09T01:00:00.000Z' })
    given([requested, holderBlocked]).when(early, byPolicy).then([same])
  })
  it('leaves an inquiry into the redemption open, and the other way round', () => {
    given([requested, ready, blocked, holderBlocked, freed])
      .when(fulfil, person('keeper'))
      .then(redemptionIsBlocked({ redemptionId, expiresAt: later }))
    given([requested, ready, blocked, holderBlocked]).when(unblock).then([unblocked])
    given([requested, ready, blocked, holderBlocked, unblocked]).when(unblock).then(holderInquiryOpen({ redemptionId }))
    given([requested, ready, blocked, holderBlocked, unblocked, freed]).when(fulfil, person('keeper')).then([fulfilled])
  })
  it('changes nothing where the holder is not blocked', () => {
    given([requested, ready, blocked]).when(unblock, byPolicy).then([])
  })
})
