/** The rule of expiring. */
import { commandOf, policy, redemptionStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { ExpireRedemption } from '../commands.ts'
import { redemption } from '../index.ts'
import { redemptionNotFound, redemptionNotYetExpired, redemptionSettled } from '../refusals.ts'

const given = scenariosOf(redemption)
const { requested, ready, fulfilled, expired } = redemptionStory
const { redemptionId, expiresAt } = requested

const expire = (occurredAt: string) => commandOf(ExpireRedemption, { redemptionId: 'x1', occurredAt })

describe('expiring a redemption', () => {
  it('ends it at its deadline, ready or not', () => {
    given([requested]).when(expire(expiresAt), policy('redemption')).then([expired])
    given([requested, ready]).when(expire('2026-03-01T00:00:00.000Z'), policy('redemption')).then([expired])
  })
  it('refuses a moment before', () => {
    given([requested, ready])
      .when(expire('2026-02-20T00:59:59.999Z'))
      .then(redemptionNotYetExpired({ redemptionId, expiresAt }))
  })
  it('changes nothing where it has expired already', () => {
    given([requested, expired]).when(expire(expiresAt)).then([])
  })
  it('refuses once the goods were handed over', () => {
    given([requested, ready, fulfilled])
      .when(expire(expiresAt))
      .then(redemptionSettled({ redemptionId, state: 'Fulfilled' }))
  })
  it('refuses what nobody asked for', () => {
    given([]).when(expire(expiresAt)).then(redemptionNotFound({ redemptionId }))
  })
})
