import { DispatchRemittance } from '@lovebank/core'
import { accountStory, clearingStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { exchangeLots } from '../exchange.ts'
import { clearing } from '../index.ts'

const given = scenariosOf(clearing)
const { adopted, dispatched, heldBack, recalled, transfer } = clearingStory

const dispatch = (
  transferId: string,
  lots: ReadonlyArray<readonly [string, number]>,
  requestedAt = '2026-02-10T01:00:00.000Z',
) =>
  commandOf(DispatchRemittance, {
    ...transfer(transferId),
    toAccountId: 'he',
    points: lots.reduce((sum, [, points]) => sum + points, 0),
    lots: accountStory.givenLots(lots),
    requestedAt,
  })

test('lets the points go, one for one', () => {
  given([adopted('pact')])
    .when(dispatch('v1', [['w1', 30]]))
    .then([dispatched('v1', 30, [['w1', 30]])])
})

test('tells what they are worth there, rounded once for all lots', () => {
  const lots = [
    ['w1', 3],
    ['w2', 3],
    ['w3', 1],
  ] as const
  given([adopted('pact', { exchange: { ours: 2, theirs: 1 } })])
    .when(dispatch('v1', lots))
    .then([
      dispatched(
        'v1',
        7,
        [
          ['w1', 1],
          ['w2', 1],
          ['w3', 1],
        ],
        { theirPoints: 3 },
      ),
    ])
  given([adopted('pact', { exchange: { ours: 2, theirs: 1 }, rounding: 'up' })])
    .when(dispatch('v1', lots))
    .then([
      dispatched(
        'v1',
        7,
        [
          ['w1', 2],
          ['w2', 2],
        ],
        { theirPoints: 4 },
      ),
    ])
})

test('leaves no lot with nothing, and loses no point of the whole', () => {
  const lots = accountStory.givenLots([
    ['w1', 1],
    ['w2', 9],
  ]) as never
  expect(exchangeLots(lots, 3).map(({ lotId, points }) => [lotId, points])).toEqual([['w2', 3]])
})

test('holds back what is not agreed for its own day', () => {
  const move = dispatch('v1', [['w1', 30]])
  given([])
    .when(move)
    .then([heldBack('v1', 'not-agreed')])
  given([adopted('pact', { lastDay: '2026-02-09' })])
    .when(move)
    .then([heldBack('v1', 'not-agreed')])
  given([adopted('pact', { effectiveFrom: '2026-02-11' })])
    .when(move)
    .then([heldBack('v1', 'not-agreed')])
})

test('goes by the agreement that the latest one took the place of, where it was asked for in its days', () => {
  given([adopted('pact'), adopted('pact-2', { effectiveFrom: '2026-02-11', monthlyPoints: 0 })])
    .when(dispatch('v1', [['w1', 30]]))
    .then([dispatched('v1', 30, [['w1', 30]])])
})

test('holds back what the month has no room for, until some of it came back or the month is over', () => {
  const sent = [adopted('pact'), dispatched('v1', 90, [['w1', 90]])]
  given(sent)
    .when(dispatch('v2', [['w2', 11]]))
    .then([heldBack('v2', 'monthly-ceiling-reached')])
  given(sent)
    .when(dispatch('v2', [['w2', 10]]))
    .then([dispatched('v2', 10, [['w2', 10]])])
  given([...sent, recalled('v1', 90)])
    .when(dispatch('v2', [['w2', 100]]))
    .then([dispatched('v2', 100, [['w2', 100]])])
  // The first morning of March in the town, the last evening of February in UTC.
  const march = '2026-02-28T16:00:00.000Z'
  given(sent)
    .when(dispatch('v2', [['w2', 100]], march))
    .then([dispatched('v2', 100, [['w2', 100]], { requestedAt: march })])
})

test('holds back what would be worth nothing there', () => {
  given([adopted('pact', { exchange: { ours: 2, theirs: 1 } })])
    .when(dispatch('v1', [['w1', 1]]))
    .then([heldBack('v1', 'worth-nothing-there')])
})

test('answers once: the first answer stands', () => {
  const move = dispatch('v1', [['w1', 30]])
  given([adopted('pact'), dispatched('v1', 30, [['w1', 30]])])
    .when(move)
    .then([])
  given([heldBack('v1', 'not-agreed'), adopted('pact')])
    .when(move)
    .then([])
  given([adopted('pact'), dispatched('v1', 30, [['w1', 30]]), recalled('v1', 30)])
    .when(move)
    .then([])
})
