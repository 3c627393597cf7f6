/** The rule of refusing. */
import { commandOf, eventOf, policy, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { RefuseRedemption } from '../commands.ts'
import { RedemptionReady, RedemptionRefused, RedemptionRequested } from '../events.ts'
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
const { redemptionId } = requested

const refuse = commandOf(RefuseRedemption, {
  redemptionId: 'x1',
  cause: { tag: 'NotEnoughPoints', en: 'no', zh: '不' },
})

describe('refusing a redemption', () => {
  it('ends it with the cause', () => {
    given([requested]).when(refuse, policy('redemption')).then([refused])
  })
  it('changes nothing where it is refused already', () => {
    given([requested, refused]).when(refuse).then([])
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
