/** The policy that tells the other shop what is on its way, and takes back what it cannot expect. */
import { commandsOf, consignmentStory, otherwiseOf, reactionsTo, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { shopNotOpen } from '../../shop/refusals.ts'
import { consignment } from './index.ts'

const { received, sent } = consignmentStory
const gone = sent(['old', 5], ['new', 2])
const { goods, toShopId } = gone

test('the other shop expects what was sent', () => {
  expect(wishesOf(commandsOf(reactionsTo(consignment, [gone])))).toEqual([
    { type: 'ExpectConsignment', shopId: 'south', consignmentId: 'c1', fromShopId: 'north', goods },
  ])
})

test('what it cannot expect is taken back', () => {
  const refusal = shopNotOpen({ shopId: toShopId })
  expect(wishesOf(otherwiseOf(reactionsTo(consignment, [gone]), refusal))).toEqual([
    { type: 'TakeBackConsignment', shopId: 'north', consignmentId: 'c1' },
  ])
})

test('what arrived asks for nothing more', () => {
  expect(reactionsTo(consignment, [gone, received([['old', 5]])])).toEqual([])
})
