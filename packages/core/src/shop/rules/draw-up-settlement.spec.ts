/** The rule of drawing up what a merchant handed out. */
import { commandOf, merchantStory, policy, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import { DrawUpSettlement } from '../commands.ts'
import { shop } from '../index.ts'
import {
  notAMerchant,
  nothingToSettle,
  settlementAwaitsAnswer,
  settlementNotByPerson,
  settlementPeriodNotOver,
} from '../merchant-refusals.ts'
import { shopNotOpen } from '../refusals.ts'

const { begun, confirmed, drawnUp, opened, rejected, reserved, returned, served } = merchantStory
const given = scenariosOf(shop)
const { shopId } = opened
/** Specs happen on 10 February. */
const drawUp = (through: string) => commandOf(DrawUpSettlement, { shopId, through })
const { through } = drawUp('2026-02-09')
const first = ['x1', 3, '2026-02-01'] as const
const second = ['x2', 2, '2026-02-05'] as const

describe('drawing up a settlement', () => {
  it('puts together what was handed out up to the day', () => {
    given([...begun, ...served(...first), ...served(...second), reserved('x3', 1)])
      .when(drawUp('2026-02-05'))
      .then([drawnUp(1, '2026-02-05', [first, second])])
    given([...begun, ...served(...first), ...served(...second)])
      .when(drawUp('2026-02-04'))
      .then([drawnUp(1, '2026-02-04', [first])])
  })
  it('takes off what came back of it', () => {
    const back = ['x1', 1, '2026-02-08'] as const
    given([...begun, ...served(...first), ...served(...second), returned(...back), returned('x2', 1, '2026-02-08')])
      .when(drawUp('2026-02-04'))
      .then([drawnUp(1, '2026-02-04', [first], [back])])
  })
  it('settles nothing twice, and what is told late in the next', () => {
    const settled = [...begun, ...served(...first), drawnUp(1, '2026-02-04', [first]), confirmed(1, 24)]
    const late = ['x0', 1, '2026-01-31'] as const
    given([...settled, ...served(...late)])
      .when(drawUp('2026-02-09'))
      .then([drawnUp(2, '2026-02-09', [late])])
    given(settled).when(drawUp('2026-02-09')).then(nothingToSettle({ through }))
  })
  it('corrects an earlier settlement by what came back after it, below nothing if need be', () => {
    const back = ['x1', 2, '2026-02-06'] as const
    given([...begun, ...served(...first), drawnUp(1, '2026-02-04', [first]), confirmed(1, 24), returned(...back)])
      .when(drawUp('2026-02-09'))
      .then([drawnUp(2, '2026-02-09', [], [back])])
  })
  it('takes the lines of a rejected one again, under the next number', () => {
    given([...begun, ...served(...first), drawnUp(1, '2026-02-04', [first]), rejected(1), ...served(...second)])
      .when(drawUp('2026-02-09'))
      .then([drawnUp(2, '2026-02-09', [first, second])])
  })
  it('waits for the answer to the one before', () => {
    const { number } = drawnUp(1, '2026-02-04', [first])
    given([...begun, ...served(...first), drawnUp(1, '2026-02-04', [first]), ...served(...second)])
      .when(drawUp('2026-02-09'))
      .then(settlementAwaitsAnswer({ number }))
  })
  it('refuses a day that is not over', () => {
    const { through: today } = drawUp('2026-02-10')
    given([...begun, ...served(...first)])
      .when(drawUp('2026-02-10'))
      .then(settlementPeriodNotOver({ through: today, today }))
  })
  it('refuses a program, a shop of the town’s own, and none', () => {
    given(begun)
      .when({ ...drawUp('2026-02-09'), actor: policy('clock') })
      .then(settlementNotByPerson({ shopId }))
    given([opened]).when(drawUp('2026-02-09')).then(notAMerchant({ shopId }))
    given([]).when(drawUp('2026-02-09')).then(shopNotOpen({ shopId }))
  })
})
