import { ReleaseAllowance } from '@lovebank/core'
import { allowanceStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { allowance } from '../index.ts'

const given = scenariosOf(allowance)
const { claimed, released } = allowanceStory

const release = (returned?: { readonly bags: number }) =>
  commandOf(ReleaseAllowance, {
    accountId: 'li',
    redemptionId: 'x1',
    returned: returned && { lines: [{ itemId: 'rice', quantity: returned.bags }], points: 44 * returned.bags },
  })

test('releases all of a claim whose redemption came to nothing', () => {
  given([claimed('x1', '2026-02-10', 2)])
    .when(release())
    .then([released('x1', 2)])
})

test('releases what came back, and the rest later', () => {
  given([claimed('x1', '2026-02-10', 3)])
    .when(release({ bags: 1 }))
    .then([released('x1', 1)])
  given([claimed('x1', '2026-02-10', 3), released('x1', 1)])
    .when(release())
    .then([released('x1', 2)])
})

test('never releases more than stands', () => {
  given([claimed('x1', '2026-02-10', 3), released('x1', 2)])
    .when(release({ bags: 2 }))
    .then([released('x1', 1)])
})

test('changes nothing where nothing was claimed, or all was released', () => {
  given([]).when(release()).then([])
  given([claimed('x1', '2026-02-10', 1), released('x1', 1)])
    .when(release())
    .then([])
  given([claimed('x2', '2026-02-10', 1)])
    .when(release())
    .then([])
})
