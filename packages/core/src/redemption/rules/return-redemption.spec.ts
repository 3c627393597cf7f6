/** The rule of returning. */
import { commandOf, eventOf, exampleOf, person, redemptionStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { ItemId } from '../../kernel/ids.ts'
import { asQuantity } from '../../kernel/quantities.ts'
import { ReturnRedemption } from '../commands.ts'
import { RedemptionReturned } from '../events.ts'
import { redemption } from '../index.ts'
import {
  ownRedemption,
  redemptionLineRepeated,
  redemptionNotFound,
  redemptionNotFulfilled,
  returnBeyondPurchase,
} from '../refusals.ts'

const given = scenariosOf(redemption)
const { bought, parties, requested, ready, returned } = redemptionStory
const { redemptionId, volunteerId } = requested

const back = (itemId: string, quantity: number) =>
  commandOf(ReturnRedemption, { redemptionId: 'x1', lines: [{ itemId, quantity }], reason: '受潮' })

describe('returning goods', () => {
  it('gives points back at the price that was paid', () => {
    given(bought)
      .when(back('rice', 1), person('keeper'))
      .then([returned('rice', 1, 44)])
    given([...bought, returned('rice', 1, 44)])
      .when(back('rice', 1), person('keeper'))
      .then([returned('rice', 1, 44)])
  })
  it('gives back for several items at once', () => {
    const lines = [
      { itemId: 'oil', quantity: 1 },
      { itemId: 'rice', quantity: 2 },
    ]
    given(bought)
      .when(commandOf(ReturnRedemption, { redemptionId: 'x1', lines, reason: '受潮' }), person('keeper'))
      .then([eventOf(RedemptionReturned, { ...parties, lines, points: 148, reason: '受潮' })])
  })
  it('refuses more than was bought and is still out', () => {
    const rice = exampleOf(ItemId, 'rice')
    given([...bought, returned('rice', 1, 44)])
      .when(back('rice', 2), person('keeper'))
      .then(returnBeyondPurchase({ redemptionId, itemId: rice, asked: asQuantity(2), returnable: asQuantity(1) }))
  })
  it('refuses what was never bought', () => {
    const salt = exampleOf(ItemId, 'salt')
    given(bought)
      .when(back('salt', 1), person('keeper'))
      .then(returnBeyondPurchase({ redemptionId, itemId: salt, asked: asQuantity(1), returnable: asQuantity(0) }))
  })
  it('refuses one item on two lines', () => {
    const lines = [
      { itemId: 'rice', quantity: 1 },
      { itemId: 'rice', quantity: 1 },
    ]
    given(bought)
      .when(commandOf(ReturnRedemption, { redemptionId: 'x1', lines, reason: '受潮' }), person('keeper'))
      .then(redemptionLineRepeated({ itemId: exampleOf(ItemId, 'rice') }))
  })
  it('refuses the volunteer themself', () => {
    given(bought).when(back('rice', 1), person('wang')).then(ownRedemption({ redemptionId, volunteerId }))
  })
  it('refuses what was never handed over', () => {
    given([requested, ready])
      .when(back('rice', 1), person('keeper'))
      .then(redemptionNotFulfilled({ redemptionId, state: 'Ready' }))
  })
  it('refuses what nobody asked for', () => {
    given([]).when(back('rice', 1), person('keeper')).then(redemptionNotFound({ redemptionId }))
  })
})
