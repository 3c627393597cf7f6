/** The rule of the second person on a settlement. */
import { commandOf, merchantStory, person, policy, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { ConfirmSettlement } from '../commands.ts'
import { shop } from '../index.ts'
import {
  notAMerchant,
  settlementBySamePerson,
  settlementNotAwaiting,
  settlementNotByPerson,
} from '../merchant-refusals.ts'
import { shopNotOpen } from '../refusals.ts'

const { begun, closed, confirmed, drawnUp, opened, served } = merchantStory
const given = scenariosOf(shop)
const { shopId } = opened
const line = ['x1', 3, '2026-02-01'] as const
const drawn = drawnUp(1, '2026-02-04', [line])
const before = [...begun, ...served(...line), drawn]
const confirm = (number: number, by = 'second') => commandOf(ConfirmSettlement, { shopId, number, actor: person(by) })
const { number: other } = confirm(2)
const { number, drawnUpBy: personId } = drawn

describe('confirming a settlement', () => {
  it('is for a second person, and settles its points', () => {
    given(before)
      .when(confirm(1))
      .then([confirmed(1, 24)])
    given(before).when(confirm(1, 'somebody')).then(settlementBySamePerson({ number, personId }))
  })
  it('changes nothing again', () => {
    given([...before, confirmed(1, 24)])
      .when(confirm(1))
      .then([])
  })
  it('refuses another number, and one that is closed', () => {
    given(before)
      .when(confirm(2))
      .then(settlementNotAwaiting({ number: other, awaiting: number }))
    given([...before, confirmed(1, 24), closed(1)])
      .when(confirm(1))
      .then(settlementNotAwaiting({ number, awaiting: undefined }))
  })
  it('refuses a program, a shop of the town’s own, and none', () => {
    given(before)
      .when({ ...confirm(1), actor: policy('clock') })
      .then(settlementNotByPerson({ shopId }))
    given([opened]).when(confirm(1)).then(notAMerchant({ shopId }))
    given([]).when(confirm(1)).then(shopNotOpen({ shopId }))
  })
})
