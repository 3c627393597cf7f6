/** The rule of the proof under a settlement. */
import { commandOf, merchantStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { CloseSettlement } from '../commands.ts'
import { shop } from '../index.ts'
import { notAMerchant, settlementNotConfirmed } from '../merchant-refusals.ts'
import { shopNotOpen } from '../refusals.ts'

const { begun, closed, confirmed, drawnUp, opened, served } = merchantStory
const given = scenariosOf(shop)
const { shopId } = opened
const line = ['x1', 3, '2026-02-01'] as const
const before = [...begun, ...served(...line), drawnUp(1, '2026-02-04', [line])]
const close = commandOf(CloseSettlement, { shopId, number: 1, proof: 'fund-1' })
const { number } = close

describe('closing a settlement', () => {
  it('records the proof, once', () => {
    const settled = [...before, confirmed(1, 24)]
    given(settled)
      .when(close)
      .then([closed(1)])
    given([...settled, closed(1)])
      .when(close)
      .then(settlementNotConfirmed({ number }))
  })
  it('refuses one that nobody confirmed', () => {
    given(before).when(close).then(settlementNotConfirmed({ number }))
  })
  it('refuses a shop of the town’s own, and none', () => {
    given([opened]).when(close).then(notAMerchant({ shopId }))
    given([]).when(close).then(shopNotOpen({ shopId }))
  })
})
