/** The rule of asking for goods. */
import {
  ANY_MORNING,
  commandOf,
  eventOf,
  exampleOf,
  householdStory,
  person,
  policy,
  redemptionStory,
  scenariosOf,
} from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { accountIdOf } from '../../kernel/derive.ts'
import { ItemId } from '../../kernel/ids.ts'
import { MAX_POINTS } from '../../kernel/quantities.ts'
import { RequestRedemption } from '../commands.ts'
import { RedemptionRequested } from '../events.ts'
import { redemption } from '../index.ts'
import {
  collectorHandsOver,
  ownRedemption,
  redemptionAlreadyRequested,
  redemptionDeadlineUnfit,
  redemptionLineRepeated,
  redemptionNotByPerson,
  redemptionTooDear,
} from '../refusals.ts'

const given = scenariosOf(redemption)
const { requested } = redemptionStory
const { redemptionId, volunteerId } = requested

const asked = {
  redemptionId: 'x1',
  volunteerId: 'wang',
  shopId: 's1',
  channel: 'in-advance' as const,
  lines: [
    { itemId: 'rice', quantity: 2, pointsEach: 44 },
    { itemId: 'oil', quantity: 1, pointsEach: 60 },
  ],
  expiresAt: '2026-02-20T01:00:00.000Z',
}
const request = commandOf(RequestRedemption, asked)

describe('asking for goods', () => {
  it('asks in advance at the prices seen', () => {
    given([])
      .when(request, person('wang'))
      .then([{ ...requested, accountId: accountIdOf(volunteerId) }])
  })
  it('asks on the points of the household, and tells who redeems', () => {
    const householdId = householdStory.idOf('H-1')
    given([])
      .when(commandOf(RequestRedemption, { ...asked, householdId }), person('wang'))
      .then([{ ...requested, householdId, accountId: accountIdOf(householdId) }])
  })
  it('asks at the counter through a colleague', () => {
    const atCounter = commandOf(RequestRedemption, { ...asked, channel: 'at-the-counter' })
    given([])
      .when(atCounter, person('keeper'))
      .then([
        eventOf(RedemptionRequested, {
          ...asked,
          channel: 'at-the-counter',
          accountId: accountIdOf(volunteerId),
          points: 148,
          requestedBy: 'keeper',
        }),
      ])
  })
  it('refuses the counter to the volunteer themself', () => {
    given([])
      .when(commandOf(RequestRedemption, { ...asked, channel: 'at-the-counter' }), person('wang'))
      .then(ownRedemption({ redemptionId, volunteerId }))
  })
  it('takes down who asks in the place of the volunteer', () => {
    const askedBy = { name: '小明', relation: 'child' as const, personId: undefined }
    const { askedBy: son, ...command } = commandOf(RequestRedemption, { ...asked, askedBy })
    given([])
      .when({ ...command, askedBy: son }, person('wang'))
      .then([{ ...requested, accountId: accountIdOf(volunteerId), askedBy: son }])
  })
  it('refuses the counter to the keeper who would ask and hand out at once', () => {
    const askedBy = { name: '店员', relation: 'relative' as const, personId: 'keeper' }
    const atCounter = commandOf(RequestRedemption, { ...asked, channel: 'at-the-counter', askedBy })
    given([])
      .when(atCounter, person('keeper'))
      .then(collectorHandsOver({ redemptionId, personId: 'keeper' as typeof volunteerId }))
  })
  it('refuses a program as the one who asks', () => {
    given([]).when(request, policy('redemption')).then(redemptionNotByPerson({ redemptionId }))
  })
  it('refuses an id that is taken', () => {
    given([requested]).when(request, person('wang')).then(redemptionAlreadyRequested({ redemptionId }))
  })
  it('refuses one item on two lines', () => {
    const rice = { itemId: 'rice', quantity: 1, pointsEach: 44 }
    given([])
      .when(commandOf(RequestRedemption, { ...asked, lines: [rice, rice] }), person('wang'))
      .then(redemptionLineRepeated({ itemId: exampleOf(ItemId, 'rice') }))
  })
  it('refuses more points than the books can hold', () => {
    const dear = { itemId: 'rice', quantity: 2, pointsEach: MAX_POINTS }
    given([])
      .when(commandOf(RequestRedemption, { ...asked, lines: [dear] }), person('wang'))
      .then(redemptionTooDear({ points: 2 * MAX_POINTS, most: MAX_POINTS }))
  })
  it('refuses a deadline that is past or too far', () => {
    for (const unfit of [ANY_MORNING, '2026-03-12T01:00:00.001Z']) {
      const command = commandOf(RequestRedemption, { ...asked, expiresAt: unfit })
      given([])
        .when(command, person('wang'))
        .then(redemptionDeadlineUnfit({ expiresAt: command.expiresAt, requestedAt: command.occurredAt, mostDays: 30 }))
    }
  })
  it('lets goods wait for thirty days to the minute', () => {
    const long = { ...asked, expiresAt: '2026-03-12T01:00:00.000Z' }
    given([])
      .when(commandOf(RequestRedemption, long), person('wang'))
      .then([
        eventOf(RedemptionRequested, {
          ...long,
          accountId: accountIdOf(volunteerId),
          points: 148,
          requestedBy: 'wang',
        }),
      ])
  })
})
