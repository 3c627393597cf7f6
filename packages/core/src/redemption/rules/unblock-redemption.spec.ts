/** The rule of an inquiry that is closed. */
import { commandOf, person, redemptionStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { FulfilRedemption, UnblockRedemption } from '../commands.ts'
import { redemption } from '../index.ts'
import { redemptionNotFound, redemptionNotReady, redemptionSettled } from '../refusals.ts'

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
