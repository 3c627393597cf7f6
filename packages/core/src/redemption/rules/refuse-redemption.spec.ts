/** The rule of refusing. */
import { commandOf, policy, redemptionStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { RefuseRedemption } from '../commands.ts'
import { redemption } from '../index.ts'
import { redemptionNotFound, redemptionSettled } from '../refusals.ts'

const given = scenariosOf(redemption)
const { cause, requested, ready, refused } = redemptionStory
const { redemptionId } = requested

const refuse = commandOf(RefuseRedemption, { redemptionId: 'x1', cause })

describe('refusing a redemption', () => {
  it('ends it with the cause', () => {
    given([requested]).when(refuse, policy('redemption')).then([refused])
  })
  it('says so where it is refused already', () => {
    given([requested, refused])
      .when(refuse)
      .then(redemptionSettled({ redemptionId, state: 'Refused' }))
  })
  it('comes too late once it is ready', () => {
    given([requested, ready])
      .when(refuse)
      .then(redemptionSettled({ redemptionId, state: 'Ready' }))
  })
  it('refuses what nobody asked for', () => {
    given([]).when(refuse).then(redemptionNotFound({ redemptionId }))
  })
})
