/** The rule of a settlement that was wrong. */
import { commandOf, merchantStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { RejectSettlement } from '../commands.ts'
import { shop } from '../index.ts'
import { notAMerchant, settlementNotAwaiting } from '../merchant-refusals.ts'
import { shopNotOpen } from '../refusals.ts'

const { begun, confirmed, drawnUp, opened, rejected, served } = merchantStory
const given = scenariosOf(shop)
const { shopId } = opened
const line = ['x1', 3, '2026-02-01'] as const
const before = [...begun, ...served(...line), drawnUp(1, '2026-02-04', [line])]
const reject = commandOf(RejectSettlement, { shopId, number: 1, reason: '漏记' })
const { number } = reject

describe('rejecting a settlement', () => {
  it('is on record with the reason', () => {
    given(before)
      .when(reject)
      .then([rejected(1)])
  })
  it('refuses one that is answered already', () => {
    const refusal = settlementNotAwaiting({ number, awaiting: undefined })
    given([...before, rejected(1)])
      .when(reject)
      .then(refusal)
    given([...before, confirmed(1, 24)])
      .when(reject)
      .then(refusal)
  })
  it('refuses a shop of the town’s own, and none', () => {
    given([opened]).when(reject).then(notAMerchant({ shopId }))
    given([]).when(reject).then(shopNotOpen({ shopId }))
  })
})
