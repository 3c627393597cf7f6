/** The rule of making ready. */
import { commandOf, policy, redemptionStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { MakeRedemptionReady } from '../commands.ts'
import { redemption } from '../index.ts'
import { redemptionNotFound, redemptionSettled } from '../refusals.ts'

const given = scenariosOf(redemption)
const { requested, ready, refused, cancelled, expired } = redemptionStory
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
