/** The rule of handing over. */
import { commandOf, eventOf, person, policy, redemptionStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { FulfilRedemption } from '../commands.ts'
import { RedemptionFulfilled } from '../events.ts'
import { redemption } from '../index.ts'
import {
  collectorHandsOver,
  ownRedemption,
  pickupCodeWrong,
  redemptionAlreadyFulfilled,
  redemptionNotByPerson,
  redemptionNotFound,
  redemptionNotReady,
  redemptionPastDeadline,
} from '../refusals.ts'

const given = scenariosOf(redemption)
const { requested, requestedAtCounter, ready, fulfilled, cancelled } = redemptionStory
const { redemptionId, volunteerId, expiresAt } = requested

const fulfil = commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode: '012345' })

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
    given([requested, ready]).when(fulfil, person('wang')).then(ownRedemption({ redemptionId, volunteerId }))
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

describe('handing goods to somebody on behalf of the holder', () => {
  const daughter = { name: '王小妹', relation: 'child' as const, personId: undefined }
  const collect = (pickupCode: string, personId?: string) =>
    commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode, collectedBy: { ...daughter, personId } })
  const { collectedBy } = collect('012345')

  it('takes down who came and what they are to the holder', () => {
    given([requested, ready])
      .when(collect('012345'), person('keeper'))
      .then([{ ...fulfilled, collectedBy }])
  })
  it('takes down who served, where the points went for a service, and lets nobody serve themself', () => {
    const served = (servedBy: string) =>
      commandOf(FulfilRedemption, { redemptionId: 'x1', pickupCode: '012345', servedBy })
    given([requested, ready])
      .when(served('zhao'), person('keeper'))
      .then([{ ...fulfilled, servedBy: 'zhao' as never }])
    given([requested, ready]).when(served('wang'), person('keeper')).then(ownRedemption({ redemptionId, volunteerId }))
  })
  it('needs the code all the same', () => {
    given([requested, ready]).when(collect('000000'), person('keeper')).then(pickupCodeWrong({ redemptionId }))
  })
  it('refuses the keeper who would hand out and sign at once', () => {
    const refusal = collectorHandsOver({ redemptionId, personId: fulfilled.fulfilledBy })
    given([requested, ready]).when(collect('012345', 'keeper'), person('keeper')).then(refusal)
    const { collectedBy: signed } = collect('012345', 'keeper')
    const other = eventOf(RedemptionFulfilled, { ...fulfilled, fulfilledBy: 'other-keeper' }).fulfilledBy
    given([requested, ready])
      .when(collect('012345', 'keeper'), person('other-keeper'))
      .then([{ ...fulfilled, fulfilledBy: other, collectedBy: signed }])
  })
})

describe('handing goods over at the counter', () => {
  const onBehalf = commandOf(FulfilRedemption, { ...fulfil, onBehalfOf: 'keeper' })

  it('is done by policy on behalf of who stands there', () => {
    given([requestedAtCounter, ready]).when(onBehalf, policy('redemption')).then([fulfilled])
  })
  it('takes down who stood there in the place of the holder, as they were named when they asked', () => {
    const son = eventOf(RedemptionFulfilled, {
      ...fulfilled,
      collectedBy: { name: '小明', relation: 'child', personId: undefined },
    }).collectedBy
    given([{ ...requestedAtCounter, askedBy: son }, ready])
      .when(onBehalf, policy('redemption'))
      .then([{ ...fulfilled, collectedBy: son }])
    // Who ordered in advance need not be who comes.
    given([{ ...requested, askedBy: son }, ready])
      .when(fulfil, person('keeper'))
      .then([fulfilled])
  })
  it('refuses a policy on behalf of anyone else', () => {
    const other = commandOf(FulfilRedemption, { ...fulfil, onBehalfOf: 'wang' })
    given([requestedAtCounter, ready]).when(other, policy('redemption')).then(redemptionNotByPerson({ redemptionId }))
    given([requestedAtCounter, ready]).when(fulfil, policy('redemption')).then(redemptionNotByPerson({ redemptionId }))
  })
  it('refuses a policy for what was asked in advance', () => {
    const own = commandOf(FulfilRedemption, { ...fulfil, onBehalfOf: 'wang' })
    given([requested, ready]).when(own, policy('redemption')).then(redemptionNotByPerson({ redemptionId }))
  })
  it("refuses a counter request that was the volunteer's own", () => {
    const own = commandOf(FulfilRedemption, { ...fulfil, onBehalfOf: 'wang' })
    given([{ ...requestedAtCounter, requestedBy: volunteerId }, ready])
      .when(own, policy('redemption'))
      .then(ownRedemption({ redemptionId, volunteerId }))
  })
})
