import { AllowanceCarried, CarryAllowance } from '@lovebank/core'
import { allowanceStory, commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { allowance } from '../index.ts'
import { itemLimitReached } from '../refusals.ts'

const given = scenariosOf(allowance)
const { claim, claimed, released } = allowanceStory

const used = (redemptionId: string, bags: number) => {
  const { on, lines, points } = claimed(redemptionId, '2026-02-10', bags)
  return { redemptionId, on, lines, points }
}
const carry = (...claims: ReadonlyArray<ReturnType<typeof used>>) =>
  commandOf(CarryAllowance, { accountId: 'li', fromAccountId: 'pool', claims: claims as never })
const carried = (...claims: ReadonlyArray<ReturnType<typeof used>>) =>
  eventOf(AllowanceCarried, { accountId: 'li', fromAccountId: 'pool', claims: claims as never })

test('carries what the household had used, each redemption once', () => {
  given([])
    .when(carry(used('x1', 2), used('x2', 1)))
    .then([carried(used('x1', 2), used('x2', 1))])
  given([carried(used('x1', 2))])
    .when(carry(used('x1', 2), used('x2', 1)))
    .then([carried(used('x2', 1))])
  given([claimed('x1', '2026-02-10', 2)])
    .when(carry(used('x1', 2)))
    .then([])
})

test('makes no second allowance of a month', () => {
  const { itemId } = claimed('x1', '2026-02-10', 1).lines[0] ?? { itemId: 'rice' as never }
  given([carried(used('x1', 2))])
    .when(claim('x3', '2026-02-11', 1, { itemLimits: [{ itemId: 'rice', most: 2 }] }))
    .then(itemLimitReached({ itemId, asked: 1, allowed: 0, most: 2, next: '2026-03-01' as never }))
})

test('counts no more once it is released', () => {
  given([carried(used('x1', 2)), released('x1', 2)])
    .when(claim('x3', '2026-02-11', 1, { itemLimits: [{ itemId: 'rice', most: 2 }] }))
    .then([claimed('x3', '2026-02-11', 1)])
})
