/** The rule of sending goods to another shop. */
import { commandOf, consignmentStory, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { asQuantity } from '../../kernel/quantities.ts'
import { SendStock } from '../commands.ts'
import { consignmentDiffers, sentToItself } from '../consignment-refusals.ts'
import { ItemListed, StockCounted, StockReserved } from '../events.ts'
import { shop } from '../index.ts'
import { itemHasNoShelf } from '../merchant-refusals.ts'
import { notEnoughStock, shopItemNotFound, shopNotOpen, stockLineRepeated } from '../refusals.ts'
import { countedSince } from '../stocktake-refusals.ts'

const { expectedAt, listedAt, north, sent, takenBack } = consignmentStory
const given = scenariosOf(shop)
const send = (quantity: number, toShopId = 'south') =>
  commandOf(SendStock, { shopId: 'north', consignmentId: 'c1', toShopId, lines: [{ itemId: 'rice', quantity }] })
const { shopId, itemId, name } = listedAt('north')
const { consignmentId } = send(1)

describe('sending goods to another shop', () => {
  it('takes what ends first, with its papers', () => {
    given(north)
      .when(send(7))
      .then([sent(['old', 5], ['new', 2])])
  })
  it('changes nothing again, on its way, arrived or come back', () => {
    const gone = sent(['old', 5], ['new', 2])
    given([...north, gone])
      .when(send(7))
      .then([])
    given([...north, gone, takenBack(['old', 5], ['new', 2])])
      .when(send(7))
      .then([])
  })
  it('refuses other goods or another shop under the same id', () => {
    const gone = sent(['old', 5])
    const refusal = consignmentDiffers({ consignmentId })
    given([...north, gone])
      .when(send(6))
      .then(refusal)
    given([...north, gone])
      .when(send(5, 'west'))
      .then(refusal)
    given([...north, { ...expectedAt(['old', 5]), shopId }])
      .when(send(5, 'north-west'))
      .then(refusal)
  })
  it('leaves what waits for somebody', () => {
    const lines = [{ itemId: 'rice', quantity: 4 }]
    const reserved = eventOf(StockReserved, { shopId: 'north', redemptionId: 'x1', lines })
    given([...north, reserved])
      .when(send(7))
      .then(notEnoughStock({ itemId, name, asked: asQuantity(7), available: asQuantity(6) }))
    given([...north, reserved])
      .when(send(6))
      .then([sent(['old', 5], ['new', 1])])
  })
  it('refuses itself, an item twice, an unknown item, a service', () => {
    given(north).when(send(1, 'north')).then(sentToItself({ shopId }))
    const lines = [
      { itemId: 'rice', quantity: 1 },
      { itemId: 'rice', quantity: 1 },
    ]
    given(north)
      .when(commandOf(SendStock, { ...send(1), lines }))
      .then(stockLineRepeated({ itemId }))
    const oil = commandOf(SendStock, { ...send(1), lines: [{ itemId: 'oil', quantity: 1 }] })
    given(north)
      .when(oil)
      .then(shopItemNotFound({ itemId: oil.lines[0]?.itemId ?? expect.fail('an item') }))
    const service = eventOf(ItemListed, { ...listedAt('north'), itemId: 'oil', supply: 'service' })
    given([...north, service])
      .when(oil)
      .then(itemHasNoShelf({ itemId: service.itemId, name }))
  })
  it('crosses no stocktake', () => {
    const countedAt = '2026-02-10T02:00:00.000Z'
    const counted = eventOf(StockCounted, { shopId: 'north', itemId: 'rice', expected: 10, counted: 10, countedAt })
    const { occurredAt } = send(1)
    given([...north, counted])
      .when(send(1))
      .then(countedSince({ itemId, countedAt: counted.countedAt ?? occurredAt, occurredAt }))
  })
  it('refuses where there is no shop', () => {
    given([]).when(send(1)).then(shopNotOpen({ shopId }))
  })
})
