/** The rule of cancelling. */
import { commandOf, person, redemptionStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { CancelRedemption } from '../commands.ts'
import { redemption } from '../index.ts'
import { redemptionNotFound, redemptionSettled } from '../refusals.ts'

const given = scenariosOf(redemption)
const { requested, ready, fulfilled, cancelled } = redemptionStory
const { redemptionId } = requested

const cancel = commandOf(CancelRedemption, { redemptionId: 'x1' })

describe('cancelling a redemption', () => {
  it('cancels while it waits and when it is ready', () => {
    given([requested]).when(cancel, person('wang')).then([cancelled])
    given([requested, ready]).when(cancel, person('wang')).then([cancelled])
  })
  it('changes nothing where it is cancelled already', () => {
    given([requested, cancelled]).when(cancel, person('wang')).then([])
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
