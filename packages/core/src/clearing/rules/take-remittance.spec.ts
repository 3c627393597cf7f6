import { TakeRemittance } from '@lovebank/core'
import { accountStory, clearingStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { clearing } from '../index.ts'

const given = scenariosOf(clearing)
const { adopted, taken, declined, transfer } = clearingStory

const take = (points: number, theirPoints = points, agreementId = 'pact') =>
  commandOf(TakeRemittance, {
    ...transfer('v1'),
    toAccountId: 'he',
    agreementId,
    points,
    theirPoints,
    lots: accountStory.givenLots([['w1', points]]),
    requestedAt: '2026-02-10T01:00:00.000Z',
  })

test('takes what comes as agreed', () => {
  given([adopted('pact')])
    .when(take(30))
    .then([taken('v1', [['w1', 30]])])
})

test('works out itself what theirs are worth here', () => {
  const pact = adopted('pact', { exchange: { ours: 1, theirs: 2 } })
  given([pact])
    .when(take(3, 7))
    .then([taken('v1', [['w1', 3]], { theirPoints: 7 })])
  given([pact])
    .when(take(4, 7))
    .then([declined('v1', 'agreement-differs')])
})

test('declines what is not agreed here for that day', () => {
  given([])
    .when(take(30))
    .then([declined('v1', 'not-agreed')])
  given([adopted('pact', { lastDay: '2026-02-09' })])
    .when(take(30))
    .then([declined('v1', 'not-agreed')])
})

test('declines what came by another agreement, or with lots that are not the points', () => {
  given([adopted('pact')])
    .when(take(30, 30, 'pact-2'))
    .then([declined('v1', 'agreement-differs')])
  given([adopted('pact')])
    .when({ ...take(30), lots: take(29).lots })
    .then([declined('v1', 'agreement-differs')])
})

test('answers once: the first answer stands', () => {
  given([adopted('pact'), taken('v1', [['w1', 30]])])
    .when(take(30))
    .then([])
  given([declined('v1', 'not-agreed'), adopted('pact')])
    .when(take(30))
    .then([])
})
