/** The rule of goods that the other shop could not expect. */
import { commandOf, consignmentStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { SendStock, TakeBackConsignment } from '../commands.ts'
import { consignmentNotExpected } from '../consignment-refusals.ts'
import { shop } from '../index.ts'
import { shopNotOpen } from '../refusals.ts'

const { north, sent, takenBack } = consignmentStory
const given = scenariosOf(shop)
const takeBack = commandOf(TakeBackConsignment, { shopId: 'north', consignmentId: 'c1' })
const { shopId, consignmentId } = takeBack

describe('taking goods back', () => {
  it('puts them where they stood, batch by batch', () => {
    const back = takenBack(['old', 5], ['new', 2])
    given([...north, sent(['old', 5], ['new', 2])])
      .when(takeBack)
      .then([back])
    const again = { shopId: 'north', consignmentId: 'c2', toShopId: 'south', lines: [{ itemId: 'rice', quantity: 7 }] }
    const command = commandOf(SendStock, again)
    given([...north, sent(['old', 5], ['new', 2]), back])
      .when(command)
      .then([{ ...sent(['old', 5], ['new', 2]), consignmentId: command.consignmentId }])
  })
  it('changes nothing again', () => {
    given([...north, sent(['old', 5]), takenBack(['old', 5])])
      .when(takeBack)
      .then([])
  })
  it('refuses what was never sent', () => {
    given(north)
      .when(takeBack)
      .then(consignmentNotExpected({ consignmentId, standing: 'unknown' }))
    given([]).when(takeBack).then(shopNotOpen({ shopId }))
  })
})
