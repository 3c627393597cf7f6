/** The rule of goods that arrive from another shop. */
import { commandOf, consignmentStory, eventOf, scenariosOf } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { asQuantity } from '../../kernel/quantities.ts'
import { ReceiveConsignment, SendStock } from '../commands.ts'
import {
  arrivalUnexplained,
  consignmentIncomplete,
  consignmentNotExpected,
  shelvesUnlike,
} from '../consignment-refusals.ts'
import { ReliefItemListed, StockCounted, StockSent } from '../events.ts'
import { shop } from '../index.ts'
import { shopNotOpen } from '../refusals.ts'
import { countedSince } from '../stocktake-refusals.ts'

const { expectedAt, goodsOf, listedAt, openedAt, received } = consignmentStory
const given = scenariosOf(shop)
const count = (counted: number, explanation?: string) => ({ itemId: 'rice', counted, explanation })
const receive = (...counts: ReadonlyArray<ReturnType<typeof count>>) =>
  commandOf(ReceiveConsignment, { shopId: 'south', consignmentId: 'c1', counts })
const before = [openedAt('south'), listedAt('south'), expectedAt(['old', 3], ['new', 2])]
const { consignmentId, occurredAt } = receive(count(1))
const { shopId, itemId } = listedAt('south')
const differing = (counted: number, explanation: string) => ({ itemId: 'rice', sent: 5, counted, explanation })

describe('receiving goods of another shop', () => {
  it('puts them on the shelf as they were sent', () => {
    given(before)
      .when(receive(count(5)))
      .then([
        received([
          ['old', 3],
          ['new', 2],
        ]),
      ])
  })
  it('keeps donor and day through one more shop', () => {
    const onward = { consignmentId: 'c2', toShopId: 'west' }
    given([
      ...before,
      received([
        ['old', 3],
        ['new', 2],
      ]),
    ])
      .when(commandOf(SendStock, { shopId: 'south', ...onward, lines: [{ itemId: 'rice', quantity: 4 }] }))
      .then([eventOf(StockSent, { shopId: 'south', ...onward, goods: goodsOf(['old', 3], ['new', 1]) })])
  })
  it('explains what is missing, as of what ends first, to the last bag', () => {
    given(before)
      .when(receive(count(1, '途中破损')))
      .then([received([['new', 1]], differing(1, '途中破损'))])
    given(before)
      .when(receive(count(0, '车辆被盗')))
      .then([received([], differing(0, '车辆被盗'))])
  })
  it('explains what is too much, which nobody has a paper for', () => {
    given(before)
      .when(receive(count(6, '多装一袋')))
      .then([
        received(
          [
            ['old', 3],
            ['new', 2],
            [undefined, 1],
          ],
          differing(6, '多装一袋'),
        ),
      ])
  })
  it('refuses a difference without explanation', () => {
    given(before)
      .when(receive(count(4)))
      .then(arrivalUnexplained({ itemId, sent: asQuantity(5), counted: asQuantity(4) }))
  })
  it('refuses what was not counted, was counted twice, or was not sent', () => {
    given(before)
      .when(receive(count(2, '一'), count(3, '二')))
      .then(consignmentIncomplete({ consignmentId, itemId }))
    const oil = receive(count(5), { ...count(1), itemId: 'oil' })
    const strange = oil.counts[1]?.itemId ?? expect.fail('an item')
    given(before)
      .when(oil)
      .then(consignmentIncomplete({ consignmentId, itemId: strange }))
    const alsoOil = commandOf(ReceiveConsignment, { ...receive(count(5)), consignmentId: 'c3' })
    const both = { ...expectedAt(['old', 5]), consignmentId: alsoOil.consignmentId }
    const [batch = expect.fail('a batch')] = both.goods
    given([...before, { ...both, goods: [batch, { ...batch, itemId: strange }] }])
      .when(alsoOil)
      .then(consignmentIncomplete({ consignmentId: alsoOil.consignmentId, itemId: strange }))
  })
  it('refuses twice, and what is not expected here', () => {
    given([
      ...before,
      received([
        ['old', 3],
        ['new', 2],
      ]),
    ])
      .when(receive(count(5)))
      .then(consignmentNotExpected({ consignmentId, standing: 'received' }))
    given([openedAt('south')])
      .when(receive(count(5)))
      .then(consignmentNotExpected({ consignmentId, standing: 'unknown' }))
  })
  it('crosses no stocktake', () => {
    const countedAt = '2026-02-10T02:00:00.000Z'
    const counted = eventOf(StockCounted, { shopId: 'south', itemId: 'rice', expected: 0, counted: 0, countedAt })
    given([...before, counted])
      .when(receive(count(5)))
      .then(countedSince({ itemId, countedAt: counted.countedAt ?? occurredAt, occurredAt }))
  })
  it('refuses what became relief here meanwhile', () => {
    const relief = eventOf(ReliefItemListed, { shopId: 'south', itemId: 'rice', name: '大米', measure: 'bag-5kg' })
    given([openedAt('south'), expectedAt(['old', 5]), relief])
      .when(receive(count(5)))
      .then(shelvesUnlike({ shopId, itemId }))
  })
  it('refuses where there is no shop', () => {
    given([])
      .when(receive(count(5)))
      .then(shopNotOpen({ shopId }))
  })
})
